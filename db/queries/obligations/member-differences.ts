import { and, eq, gt, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { oneMoment } from '#db/queries/reports/one-moment.ts';
import { queuedPeople, uuids } from '#db/queries/standings.ts';
import { obligationMember } from '#db/schema/obligations.ts';
import { person } from '#db/schema/people.ts';
import { why } from '#domain/obligations/why.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { changingDuties, type DutyRow } from './duties.ts';
import { dutyFactsOf } from './facts.ts';

/**
 * Decides everybody in every duty that may still change by `why` and lists where what is stored differs, at most 1,000.
 * People who wait for a refresh are left out: that is no fault.
 */
export const findMemberDifferences = (db: Reader, today: Day): Promise<string[]> =>
  oneMoment(db, async (reader) => {
    const duties = (await changingDuties(reader, today)).filter((duty) => duty.openedAt !== null);
    const waits = new Set(await queuedPeople(reader, 1_000_000));
    const found: string[] = [];
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const rows = await reader
        .select({ id: person.id })
        .from(person)
        .where(and(eq(person.tenantId, env.tenant), gt(person.id, after)))
        .orderBy(person.id)
        .limit(batchSize);
      const last = rows.at(-1);
      if (!last || found.length >= 1000) return found.slice(0, 1000);
      after = last.id;
      const people = rows.map((row) => row.id).filter((id) => !waits.has(id));
      for (const duty of duties) found.push(...(await differencesIn(reader, duty, people)));
    }
  });

const batchSize = 5000;

const differencesIn = async (db: Reader, duty: DutyRow, people: readonly string[]): Promise<string[]> => {
  const facts = await dutyFactsOf(db, duty, people);
  const rows = await db
    .select()
    .from(obligationMember)
    .where(
      and(
        eq(obligationMember.tenantId, env.tenant),
        eq(obligationMember.obligationId, duty.id),
        sql`${obligationMember.personId} = any(${uuids(people)})`,
      ),
    );
  const stored = new Map(rows.map((row) => [row.personId, row]));
  return people.flatMap((id) => {
    const of = facts.get(id);
    const row = stored.get(id);
    const is = row
      ? said(row.state, row.positionId, row.unitId, row.enteredOn, row.leftOn, row.dueOn, row.metOn)
      : 'no member';
    const decided = of ? memberOf(duty, of) : 'no member';
    return is === decided ? [] : [`${duty.code} ${id}: ${is} stored, ${decided} decided`];
  });
};

const memberOf = (duty: DutyRow, facts: Parameters<typeof why>[1]): string => {
  const { state, bound, dueOn, metOn } = why(duty, facts);
  if (!state || !bound) return 'no member';
  return said(state, bound.positionId, bound.unitId, bound.enteredOn, bound.leftOn, dueOn, metOn);
};

const said = (...parts: readonly (string | null)[]): string => parts.map((part) => part ?? '-').join(' ');

import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { identity, person } from '#db/schema/people.ts';
import { residence, residentLearning } from '#db/schema/residents.ts';
import type { ClassListWrite } from '#domain/imports/plan-class-list.ts';
import { fold } from '#domain/text/vietnamese.ts';
import { addDays } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';
import { grouped } from '../reports/grouped.ts';
import { insertMany, textsOf } from './insert-many.ts';
import type { WriteContext } from './roster.ts';

/** Writes residents, where they live and what they learned. Statements grow with the thousands of rows only. */
export const writeClassList = async (
  tx: Tx,
  writes: readonly ClassListWrite[],
  { importId, now, demo }: WriteContext,
): Promise<void> => {
  const tenantId = env.tenant;
  const fresh = new Map<string, string>();
  const personOf = ({ personId, id }: ClassListWrite): string => {
    if (personId !== null) return personId;
    const made = fresh.get(id.hash) ?? newId();
    fresh.set(id.hash, made);
    return made;
  };
  const identities = new Map<string, typeof identity.$inferInsert>();
  for (const write of writes) {
    const personId = personOf(write);
    if (write.identity === null) continue;
    const { hash, sealed, tail } = write.id;
    identities.set(personId, {
      ...{ tenantId, personId, ...write.identity, changedAt: now, nameFolded: fold(write.identity.fullName) },
      ...{ idNumberHash: hash, idNumberSealed: sealed, idNumberTail: tail },
    });
  }
  await insertMany(
    tx,
    person,
    [...fresh.values()].map((id) => ({ tenantId, id, demo, recordedAt: now })),
  );
  await insertMany(tx, identity, [...identities.values()]);
  await insertMany(
    tx,
    residence,
    await homesOf(
      tx,
      writes.map((write) => ({ ...write, personId: personOf(write) })),
      { importId, now },
    ),
  );
  await insertMany(
    tx,
    residentLearning,
    writes.map((write) => ({
      ...{ tenantId, id: newId(), personId: personOf(write), ...write.learning, importId },
      ...{ supersedesId: write.supersedesId, recordedAt: now },
    })),
  );
};

type Moved = Pick<ClassListWrite, 'home'> & { readonly personId: string };

/** The rows of residence: what stood before is superseded by the same, ended; homes of one person follow each other. */
const homesOf = async (
  tx: Tx,
  writes: readonly Moved[],
  { importId, now }: { importId: string; now: Date },
) => {
  const moves = writes
    .flatMap(({ personId, home }) => (home === null ? [] : [{ personId, ...home }]))
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const closed = moves.flatMap(({ closes, from }) => (closes === null ? [] : [{ id: closes, from }]));
  const ended = await tx.execute<{ id: string; person_id: string; unit_id: string; valid_from: string }>(sql`
    update residence set superseded_at = ${now.toISOString()}::timestamptz
     where tenant_id = ${env.tenant} and superseded_at is null
       and id in (select value::uuid from ${textsOf(closed.map(({ id }) => id))} as given(value))
    returning id, person_id, unit_id, valid_from::text as valid_from`);
  const lastDay = (day: string): string => addDays(day, -1);
  const byPerson = grouped(moves, ({ personId }) => personId);
  const endOfStay = (personId: string, from: string): string | null => {
    const later = byPerson.get(personId)?.find((one) => one.from > from);
    return later ? lastDay(later.from) : null;
  };
  const dated = { tenantId: env.tenant, importId, recordedAt: now };
  const endedFrom = new Map(closed.map(({ id, from }) => [id, from]));
  return [
    ...ended.map((row) => ({
      ...{ ...dated, id: newId(), personId: row.person_id, unitId: row.unit_id, validFrom: row.valid_from },
      validTo: lastDay(endedFrom.get(row.id) ?? row.valid_from),
    })),
    ...moves.map(({ personId, unitId, from }) => ({
      ...{ ...dated, id: newId(), personId, unitId, validFrom: from, validTo: endOfStay(personId, from) },
    })),
  ];
};

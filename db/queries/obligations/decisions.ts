import { and, desc, eq, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { isPerson, keptOf } from '#db/queries/joined-facts.ts';
import { grouped } from '#db/queries/reports/grouped.ts';
import { uuids } from '#db/queries/standings.ts';
import { dutyDecision } from '#db/schema/obligations.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';

/** Some members of a duty with the path of their unit today: the unit, then its ancestors. Who is no member is left out. */
export const memberPlaces = async (
  db: Reader,
  obligationId: string,
  people: readonly string[],
  today: Day,
): Promise<readonly { personId: string; path: string[] }[]> =>
  db.execute<{ personId: string; path: string[] }>(sql`
    with recursive up as (
      select m.person_id, m.unit_id, 0 as height from obligation_member m
       where m.tenant_id = ${env.tenant} and m.obligation_id = ${obligationId} and m.person_id = any(${uuids(people)})
      union all
      select up.person_id, p.parent_id, up.height + 1 from up join org_unit_parent p
        on p.tenant_id = ${env.tenant} and p.unit_id = up.unit_id
       and p.valid_from <= ${today}::date and (p.valid_to is null or p.valid_to >= ${today}::date)
    ) select person_id as "personId", array_agg(unit_id::text order by height) as path from up group by person_id`);

type NewDecision = Omit<typeof dutyDecision.$inferInsert, 'tenantId' | 'id' | 'personId'>;

/** One row of the same decision for each of these people: one statement. */
export const addDecisions = async (
  tx: Reader,
  decision: NewDecision,
  people: readonly string[],
): Promise<void> => {
  if (people.length === 0) return;
  await tx
    .insert(dutyDecision)
    .values(people.map((personId) => ({ tenantId: env.tenant, id: newId(), personId, ...decision })));
};

/** A decision by id; null when there is none. */
export const decisionById = async (db: Reader, id: string) => {
  const [row] = await db
    .select()
    .from(dutyDecision)
    .where(and(eq(dutyDecision.tenantId, env.tenant), eq(dutyDecision.id, id)));
  return row ?? null;
};

/** Takes a decision back by a row of its own; false when it was taken back before. */
export const withdrawDecision = async (
  tx: Reader,
  of: { id: string; obligationId: string; personId: string; reason: string; by: string | null; at: Date },
): Promise<boolean> => {
  const rows = await tx
    .insert(dutyDecision)
    .values({
      ...{ tenantId: env.tenant, id: newId(), kind: 'withdrawal', withdrawsId: of.id, reason: of.reason },
      ...{ obligationId: of.obligationId, personId: of.personId, recordedBy: of.by, recordedAt: of.at },
    })
    .onConflictDoNothing()
    .returning({ id: dutyDecision.id });
  return rows.length > 0;
};

/** Withdraws every recognition of these trainings that is in force; gives whose and in which duties, by duty. */
export const withdrawRecognitionsOf = async (
  tx: Reader,
  trainings: readonly string[],
  of: { reason: string; by: string | null; at: Date },
): Promise<readonly { obligationId: string; people: readonly string[] }[]> => {
  const rows = await tx.execute<{ id: string; obligationId: string; personId: string; keptId: string }>(sql`
    select d.id, d.obligation_id as "obligationId", d.person_id as "personId", ${keptOf(sql`d.person_id`)} as "keptId"
      from duty_decision d
     where d.tenant_id = ${env.tenant} and d.kind = 'recognition' and d.fact_kind = 'training' and d.fact_id = any(${uuids(trainings)})
       and not exists (select 1 from duty_decision w where w.tenant_id = d.tenant_id and w.withdraws_id = d.id)
     order by d.obligation_id, d.id`);
  for (const { id, obligationId, personId } of rows)
    await withdrawDecision(tx, { id, obligationId, personId, ...of });
  return [...grouped(rows, (row) => row.obligationId)].map(([obligationId, of]) => ({
    obligationId,
    people: [...new Set(of.map((row) => row.keptId))],
  }));
};

/** What was decided for a person, and for those merged into her, in a duty: newest first, with who decided it and what took it back. */
export const decisionsOf = async (db: Reader, obligationId: string, personId: string) =>
  db
    .select({
      id: dutyDecision.id,
      kind: dutyDecision.kind,
      fromOn: dutyDecision.fromOn,
      toOn: dutyDecision.toOn,
      dueOn: dutyDecision.dueOn,
      factOn: dutyDecision.factOn,
      reason: dutyDecision.reason,
      document: dutyDecision.document,
      recordedAt: dutyDecision.recordedAt,
      recordedBy: sql<
        string | null
      >`(select a.display_name from account a where a.tenant_id = ${env.tenant} and a.id = ${dutyDecision.recordedBy})`,
      withdrawnFor: sql<
        string | null
      >`(select w.reason from duty_decision w where w.tenant_id = ${env.tenant} and w.withdraws_id = ${dutyDecision}.id)`,
    })
    .from(dutyDecision)
    .where(
      and(
        eq(dutyDecision.tenantId, env.tenant),
        eq(dutyDecision.obligationId, obligationId),
        isPerson(dutyDecision.personId, personId),
        sql`${dutyDecision.kind} <> 'withdrawal'`,
      ),
    )
    .orderBy(desc(dutyDecision.recordedAt), desc(dutyDecision.id));

/** The day on which somebody completed something that may be recognised; null when it is not hers or not completed. */
export const recognisableDay = async (
  db: Reader,
  of: { personId: string; kind: 'completion' | 'training'; id: string },
): Promise<Day | null> => {
  const [row] = await db.execute<{ on: Day | null }>(
    of.kind === 'completion'
      ? sql`select (c.completed_at at time zone interval '7 hours')::date::text as on from completion c
             where c.tenant_id = ${env.tenant} and ${isPerson(sql`c.person_id`, of.personId)} and c.enrolment_id = ${of.id}`
      : sql`select t.completed_on::text as on from external_training t
             where t.tenant_id = ${env.tenant} and ${isPerson(sql`t.person_id`, of.personId)} and t.id = ${of.id}
               and not exists (select 1 from external_training n where n.tenant_id = t.tenant_id and n.supersedes_id = t.id)`,
  );
  return row?.on ?? null;
};

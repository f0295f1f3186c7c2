import { type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import type { Actor } from '#domain/access/permission.ts';
import { permittedUnits } from '#domain/access/permission.ts';
import type { LocalText } from '#domain/catalogue/course.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { subtreeOf } from '../units.ts';

export type DutyNumbers = {
  readonly id: string;
  readonly title: LocalText;
  readonly dueOn: Day;
  readonly open: number;
  readonly met: number;
  readonly exempt: number;
  /** When somebody was last reminded of it. */
  readonly remindedAt: Date | null;
};

/** How long after its due day a duty is still listed. */
const listedDays = 120;

const numbers = async (db: Reader, within: SQL, which: SQL): Promise<DutyNumbers[]> => {
  const rows = await db.execute<Omit<DutyNumbers, 'remindedAt'> & { remindedAt: string | null }>(sql`
    select o.id, o.title, o.due_on::text as "dueOn",
           count(m.person_id) filter (where m.state = 'open')::int as open,
           count(m.person_id) filter (where m.state = 'met')::int as met,
           count(m.person_id) filter (where m.state = 'exempt')::int as exempt,
           (select max(r.planned_at) from reminder r where r.tenant_id = o.tenant_id and r.obligation_id = o.id) as "remindedAt"
      from obligation o
      left join obligation_member m on m.tenant_id = o.tenant_id and m.obligation_id = o.id and ${within}
     where o.tenant_id = ${env.tenant} and ${which}
     group by o.tenant_id, o.id, o.title, o.due_on order by o.due_on, o.id`);
  return rows.map((row) => ({ ...row, remindedAt: row.remindedAt ? new Date(row.remindedAt) : null }));
};

const current = (today: Day): SQL =>
  sql`o.starts_on <= ${today} and o.due_on >= ${today}::date - ${listedDays}::int`;

const unitsOf = (units: readonly string[] | 'province', today: Day): SQL =>
  units === 'province' ? sql`true` : sql`m.unit_id in ${subtreeOf(units, today)}`;

/** The duties that are under way or were due lately, with the numbers of the units the actor reads reminders of. */
export const dutiesFor = (db: Reader, actor: Actor, today: Day): Promise<DutyNumbers[]> =>
  numbers(db, unitsOf(permittedUnits(actor, 'reminders.read'), today), current(today));

/** The same for one unit and what is below it, or for the province. */
export const dutiesOfScope = (db: Reader, scope: string | 'province', today: Day): Promise<DutyNumbers[]> =>
  numbers(db, unitsOf(scope === 'province' ? scope : [scope], today), current(today));

/** One duty with the actor's numbers, whenever it was or will be due. */
export const dutyFor = async (
  db: Reader,
  actor: Actor,
  obligationId: string,
  today: Day,
): Promise<DutyNumbers | null> => {
  const within = unitsOf(permittedUnits(actor, 'reminders.read'), today);
  return (await numbers(db, within, sql`o.id = ${obligationId}`))[0] ?? null;
};

import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { registerEntry, registerEvent } from '#db/schema/registers.ts';
import type {
  EntryDetails,
  Level,
  Register,
  RegisterEvent,
  RegisterEventKind,
} from '#domain/registers/register.ts';
import { fold } from '#domain/text/vietnamese.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';

/** An entry as it is on a day. `kind` merged or closed: it is no more. */
export type EntryOnDay = EntryDetails & {
  readonly id: string;
  readonly register: Register;
  readonly code: string;
  readonly kind: Exclude<RegisterEventKind, 'withdrawn'>;
  /** Since when it is so. */
  readonly since: Day;
  readonly intoName: string | null;
};

type Row = {
  id: string;
  register: Register;
  code: string;
  kind: EntryOnDay['kind'];
  since: Day;
  name: string;
  levels: Level[];
  unitId: string;
  schoolId: string | null;
  intoName: string | null;
};

/**
 * SQL giving every entry of a register as it is on a day: the newest event that holds and was not taken back, as far as
 * it was recorded by `recordedUpTo` (null: everything).
 */
export const entriesOn = (register: Register, day: Day, recordedUpTo: Date | null): SQL => {
  const known = (alias: SQL) =>
    recordedUpTo ? sql`and ${alias}.recorded_at <= ${recordedUpTo.toISOString()}::timestamptz` : sql``;
  return sql`(
    select distinct on (e.id) e.id, e.register, e.code, v.kind, v.effective_on::text as since, v.name, v.name_folded,
           v.levels, v.unit_id as "unitId", v.school_id as "schoolId", v.into_id as "intoId"
      from register_entry e join register_event v on v.tenant_id = e.tenant_id and v.entry_id = e.id
     where e.tenant_id = ${env.tenant} and e.register = ${register} and v.kind <> 'withdrawn'
       and v.effective_on <= ${day} ${known(sql`v`)}
       and not exists (select 1 from register_event w where w.tenant_id = v.tenant_id and w.withdraws_id = v.id ${known(sql`w`)})
     order by e.id, v.effective_on desc, v.recorded_at desc, v.id desc)`;
};

/** Every entry on a day with the name of what it was merged into, by code. */
export const listEntries = async (
  db: Reader,
  register: Register,
  day: Day,
  recordedUpTo: Date | null = null,
): Promise<EntryOnDay[]> => {
  const rows = await db.execute<Row>(sql`
    select x.id, x.register, x.code, x.kind, x.since, x.name, x.levels, x."unitId", x."schoolId",
           (select v.name from register_event v where v.tenant_id = ${env.tenant} and v.entry_id = x."intoId"
             order by v.effective_on desc, v.recorded_at desc, v.id desc limit 1) as "intoName"
      from ${entriesOn(register, day, recordedUpTo)} x order by x.code`);
  return [...rows];
};

export const entryById = async (db: Reader, id: string) => {
  const [row] = await db
    .select()
    .from(registerEntry)
    .where(and(eq(registerEntry.tenantId, env.tenant), eq(registerEntry.id, id)));
  return row ?? null;
};

export const entryByCode = async (db: Reader, register: Register, code: string) => {
  const [row] = await db
    .select()
    .from(registerEntry)
    .where(
      and(
        eq(registerEntry.tenantId, env.tenant),
        eq(registerEntry.register, register),
        eq(registerEntry.codeKey, fold(code)),
      ),
    );
  return row ?? null;
};

/** Whoever changes an entry waits for the one who does so now. */
export const lockEntry = async (tx: Tx, id: string): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`register:${id}`}, 0))`);
};

/** Everything that was ever said of an entry, withdrawn or not, oldest first. */
export const eventsOf = async (db: Reader, entryId: string): Promise<RegisterEvent[]> =>
  db
    .select()
    .from(registerEvent)
    .where(and(eq(registerEvent.tenantId, env.tenant), eq(registerEvent.entryId, entryId)))
    .orderBy(asc(registerEvent.effectiveOn), asc(registerEvent.recordedAt), asc(registerEvent.id));

/** A new entry without an event; null when the code is taken. */
export const addEntry = async (
  tx: Tx,
  entry: {
    readonly register: Register;
    readonly code: string;
    readonly demo: boolean;
    readonly recordedBy: string | null;
  },
  now: Date,
): Promise<string | null> => {
  const rows = await tx
    .insert(registerEntry)
    .values({ tenantId: env.tenant, id: newId(), ...entry, codeKey: fold(entry.code), recordedAt: now })
    .onConflictDoNothing()
    .returning({ id: registerEntry.id });
  return rows[0]?.id ?? null;
};

export type NewEvent = EntryDetails & {
  readonly entryId: string;
  readonly kind: RegisterEventKind;
  readonly effectiveOn: Day;
  readonly intoId: string | null;
  readonly withdrawsId: string | null;
  readonly document: string | null;
  readonly recordedBy: string | null;
};

export const addEvent = async (tx: Tx, event: NewEvent, now: Date): Promise<string> => {
  const id = newId();
  await tx.insert(registerEvent).values({
    ...{ tenantId: env.tenant, id, ...event, nameFolded: fold(event.name) },
    recordedAt: now,
  });
  return id;
};

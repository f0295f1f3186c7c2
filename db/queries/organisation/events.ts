import { and, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { insertMany, textsOf } from '#db/queries/import-write/insert-many.ts';
import { subtreeOf } from '#db/queries/units.ts';
import { orgUnitSuccessor } from '#db/schema/organisation.ts';
import { orgEvent, orgEventSettlement, orgEventUnit } from '#db/schema/organisation-events.ts';
import { account } from '#db/schema/people.ts';
import type { OrgEvent, OrgEventKind, PeopleMove, Succession } from '#domain/organisation/event.ts';
import type { UnitChange } from '#domain/organisation/history.ts';
import type { Tree } from '#domain/organisation/terms.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';

export type RecordedEvent = OrgEvent & {
  readonly id: string;
  readonly changes: readonly UnitChange[];
  readonly touched: readonly string[];
  readonly correctsId: string | null;
};

/** Writes the facts of events, in the order given. */
export const insertEvents = async (
  tx: Tx,
  events: readonly RecordedEvent[],
  by: { readonly accountId: string | null; readonly now: Date; readonly demo: boolean },
): Promise<void> => {
  await insertMany(
    tx,
    orgEvent,
    events.map(({ id, tree, effectiveOn, document, body, changes, correctsId }) => ({
      ...{ tenantId: env.tenant, id, tree, kind: body.kind, effectiveOn, document, body, changes },
      ...{ demo: by.demo, recordedBy: by.accountId, recordedAt: by.now, correctsId },
    })),
  );
  await insertMany(
    tx,
    orgEventUnit,
    events.flatMap(({ id, touched }) =>
      [...new Set(touched)].map((unitId) => ({ tenantId: env.tenant, eventId: id, unitId })),
    ),
  );
};

/** Who took over from whom in some events. */
export const insertSuccessions = async (
  tx: Tx,
  events: readonly {
    readonly event: { readonly effectiveOn: Day; readonly document: string };
    readonly successions: readonly Succession[];
  }[],
): Promise<void> =>
  insertMany(
    tx,
    orgUnitSuccessor,
    events.flatMap(({ event, successions }) =>
      successions.map((each) => ({
        ...{ tenantId: env.tenant, ...each },
        ...{ succeededOn: event.effectiveOn, document: event.document },
      })),
    ),
    'ignore',
  );

/** Forgets the successions of an event that was taken back; the event and its correction remember them. */
export const deleteSuccessions = async (tx: Tx, unitIds: readonly string[], day: Day): Promise<void> => {
  if (unitIds.length === 0) return;
  await tx
    .delete(orgUnitSuccessor)
    .where(
      and(
        eq(orgUnitSuccessor.tenantId, env.tenant),
        eq(orgUnitSuccessor.succeededOn, day),
        inArray(orgUnitSuccessor.unitId, [...unitIds]),
      ),
    );
};

/** Says how many people are to follow; `settled` when all have. */
export const openSettlement = async (
  tx: Tx,
  { eventId, moves }: { readonly eventId: string; readonly moves: readonly PeopleMove[] },
  people: number,
  settledAt: Date | null,
): Promise<void> => {
  await tx.insert(orgEventSettlement).values({
    ...{ tenantId: env.tenant, eventId, moves, peopleTotal: people },
    ...{ peopleDone: settledAt ? people : 0, settledAt },
  });
};

/** Locks the progress of an event; null for an event nobody has to follow. */
export const lockSettlement = async (tx: Tx, eventId: string) => {
  const [row] = await tx
    .select()
    .from(orgEventSettlement)
    .where(and(eq(orgEventSettlement.tenantId, env.tenant), eq(orgEventSettlement.eventId, eventId)))
    .for('update');
  return row ?? null;
};

export const addSettled = async (
  tx: Tx,
  eventId: string,
  people: number,
  settledAt: Date | null,
): Promise<void> => {
  await tx
    .update(orgEventSettlement)
    .set({ peopleDone: sql`${orgEventSettlement.peopleDone} + ${people}`, settledAt })
    .where(and(eq(orgEventSettlement.tenantId, env.tenant), eq(orgEventSettlement.eventId, eventId)));
};

const correctedBy = sql<
  string | null
>`(select c.id from org_event c where c.tenant_id = ${env.tenant} and c.corrects_id = ${orgEvent.id})`;

const columns = {
  id: orgEvent.id,
  tree: orgEvent.tree,
  kind: orgEvent.kind,
  effectiveOn: orgEvent.effectiveOn,
  document: orgEvent.document,
  body: orgEvent.body,
  changes: orgEvent.changes,
  demo: orgEvent.demo,
  recordedAt: orgEvent.recordedAt,
  recordedBy: account.displayName,
  correctsId: orgEvent.correctsId,
  correctedById: correctedBy,
  peopleTotal: orgEventSettlement.peopleTotal,
  peopleDone: orgEventSettlement.peopleDone,
  settledAt: orgEventSettlement.settledAt,
};

const selected = (db: Reader) =>
  db
    .select(columns)
    .from(orgEvent)
    .leftJoin(account, and(eq(account.tenantId, orgEvent.tenantId), eq(account.id, orgEvent.recordedBy)))
    .leftJoin(
      orgEventSettlement,
      and(eq(orgEventSettlement.tenantId, orgEvent.tenantId), eq(orgEventSettlement.eventId, orgEvent.id)),
    );

export type StoredEvent = Awaited<ReturnType<typeof selected>>[number];

export const eventById = async (db: Reader, id: string): Promise<StoredEvent | null> => {
  const [row] = await selected(db).where(and(eq(orgEvent.tenantId, env.tenant), eq(orgEvent.id, id)));
  return row ?? null;
};

export type EventFilter = {
  readonly tree: Tree | null;
  readonly kind: OrgEventKind | null;
  /** Only events of the administrative tree and those that touched these units or any below them on a day. */
  readonly within: { readonly unitIds: readonly string[]; readonly day: Day } | null;
};

const touching = (unitIds: SQL): SQL =>
  sql`exists (select 1 from org_event_unit t where t.tenant_id = ${env.tenant} and t.event_id = ${orgEvent.id} and t.unit_id in ${unitIds})`;

/** Events, the newest day first, `limit` of them behind one. */
export const eventsPage = async (
  db: Reader,
  { tree, kind, within }: EventFilter,
  after: string | null,
  limit: number,
): Promise<StoredEvent[]> =>
  selected(db)
    .where(
      and(
        eq(orgEvent.tenantId, env.tenant),
        tree ? eq(orgEvent.tree, tree) : undefined,
        kind ? eq(orgEvent.kind, kind) : undefined,
        within
          ? sql`(${orgEvent.tree} = 'administrative' or ${touching(subtreeOf(within.unitIds, within.day))})`
          : undefined,
        after
          ? sql`(${orgEvent.effectiveOn}, ${orgEvent.id}) < (select l.effective_on, l.id from org_event l where l.tenant_id = ${env.tenant} and l.id = ${after})`
          : undefined,
      ),
    )
    .orderBy(desc(orgEvent.effectiveOn), desc(orgEvent.id))
    .limit(limit);

/** The newest events that touched one unit. */
export const eventsOfUnit = async (db: Reader, unitId: string, limit: number): Promise<StoredEvent[]> =>
  selected(db)
    .where(and(eq(orgEvent.tenantId, env.tenant), touching(sql`(select ${unitId}::uuid)`)))
    .orderBy(desc(orgEvent.effectiveOn), desc(orgEvent.id))
    .limit(limit);

/** The units an event touched. */
export const unitsOfEvent = async (db: Reader, eventId: string): Promise<string[]> => {
  const rows = await db
    .select({ unitId: orgEventUnit.unitId })
    .from(orgEventUnit)
    .where(and(eq(orgEventUnit.tenantId, env.tenant), eq(orgEventUnit.eventId, eventId)));
  return rows.map((row) => row.unitId);
};

/** Names (the newest) and codes of some units, for a list of events. */
export const unitNames = async (
  db: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { name: string; code: string }>> => {
  if (ids.length === 0) return new Map();
  const rows = await db.execute<{ id: string; code: string; name: string | null }>(sql`
    select u.id, u.code, (select n.name from org_unit_name n where n.tenant_id = u.tenant_id and n.unit_id = u.id
      order by n.valid_from desc limit 1) as name
      from org_unit u where u.tenant_id = ${env.tenant} and u.id in (select value::uuid from ${textsOf(ids)} as given(value))`);
  return new Map(rows.map((row) => [row.id, { name: row.name ?? row.code, code: row.code }]));
};

/** Whether people are still on their way after some event. */
export const someEventUnsettled = async (db: Reader): Promise<boolean> => {
  const [row] = await db
    .select({ eventId: orgEventSettlement.eventId })
    .from(orgEventSettlement)
    .where(and(eq(orgEventSettlement.tenantId, env.tenant), isNull(orgEventSettlement.settledAt)))
    .limit(1);
  return row !== undefined;
};

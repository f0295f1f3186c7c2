import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { orgUnit, orgUnitKind, orgUnitName, orgUnitParent } from '#db/schema/organisation.ts';
import type { StoredUnit, UnitOutcome } from '#domain/imports/plan-units.ts';
import type { Segment, UnitTimeline } from '#domain/imports/unit-timeline.ts';
import { fold } from '#domain/text/vietnamese.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';
import { asJson, insertMany } from './insert-many.ts';
import type { WriteContext } from './roster.ts';

type Dated = { id: string; unitId: string; validFrom: string; validTo: string | null; tenantId: string };

/** Brings the agencies to their new timelines: changed rows first, then new ones, so that no passing cycle arises. */
export const writeUnits = async (
  tx: Tx,
  outcomes: readonly UnitOutcome[],
  agencies: ReadonlyMap<string, StoredUnit>,
  { now, demo }: WriteContext,
): Promise<void> => {
  const tenantId = env.tenant;
  const ids = new Map([...agencies].map(([key, { id }]) => [key, id]));
  const fresh = outcomes.filter(({ stored }) => stored === null);
  for (const { key } of fresh) ids.set(key, newId());
  const idOf = (key: string): string => {
    const id = ids.get(key);
    if (id === undefined) throw new Error('a parent without a unit was planned');
    return id;
  };
  await insertMany(
    tx,
    orgUnit,
    fresh.map(({ key, code }) => ({
      tenantId,
      id: idOf(key),
      tree: 'agency' as const,
      code,
      demo,
      recordedAt: now,
    })),
  );
  const rowsOf = <Value, Row>(
    segments: (timeline: UnitTimeline) => readonly Segment<Value>[],
    row: (value: Value) => Row,
  ): { changed: (Dated & Row)[]; added: (Dated & Row)[] } => {
    const changed: (Dated & Row)[] = [];
    const added: (Dated & Row)[] = [];
    for (const { key, stored, timeline } of outcomes) {
      const before = new Map(stored === null ? [] : segments(stored.timeline).map((each) => [each.id, each]));
      for (const segment of segments(timeline)) {
        const old = segment.id === null ? undefined : before.get(segment.id);
        if (old !== undefined && JSON.stringify(old) === JSON.stringify(segment)) continue;
        const dated = { tenantId, unitId: idOf(key), validFrom: segment.from, validTo: segment.to };
        const made = { ...dated, id: segment.id ?? newId(), ...row(segment.value) };
        if (old === undefined) added.push(made);
        else changed.push(made);
      }
    }
    return { changed, added };
  };
  const names = rowsOf(
    ({ names }) => names,
    (name) => ({ name, nameFolded: fold(name), recordedAt: now }),
  );
  const kinds = rowsOf(
    ({ kinds }) => kinds,
    ({ kind, sector }) => ({ kind, sector, recordedAt: now }),
  );
  const parents = rowsOf(
    ({ parents }) => parents,
    (parent) => ({ parentId: idOf(parent), recordedAt: now }),
  );

  const days = (row: Dated) => ({ id: row.id, valid_from: row.validFrom, valid_to: row.validTo });
  await change(
    tx,
    'org_unit_name',
    ['name', 'name_folded'],
    names.changed.map((row) => ({ ...days(row), name: row.name, name_folded: row.nameFolded })),
  );
  await change(
    tx,
    'org_unit_kind',
    ['kind', 'sector'],
    kinds.changed.map((row) => ({ ...days(row), kind: row.kind, sector: row.sector })),
  );
  await change(
    tx,
    'org_unit_parent',
    ['parent_id'],
    parents.changed.map((row) => ({ ...days(row), parent_id: row.parentId })),
  );
  await insertMany(tx, orgUnitName, names.added);
  await insertMany(tx, orgUnitKind, kinds.added);
  await insertMany(tx, orgUnitParent, parents.added);
};

const change = async (
  tx: Tx,
  table: 'org_unit_name' | 'org_unit_kind' | 'org_unit_parent',
  columns: readonly string[],
  rows: readonly object[],
): Promise<void> => {
  if (rows.length === 0) return;
  const name = sql.identifier(table);
  const sets = [...columns, 'valid_from', 'valid_to'].map(
    (column) => sql`${sql.identifier(column)} = given.${sql.identifier(column)}`,
  );
  await tx.execute(sql`
    update ${name} as stored set ${sql.join(sets, sql`, `)}
      from jsonb_populate_recordset(null::${name}, ${asJson(rows)}::jsonb) as given
     where stored.tenant_id = ${env.tenant} and stored.id = given.id`);
};

import type { Reader, Tx } from '#db/client.ts';
import type { Scope } from '#domain/access/permission.ts';
import type { RosterBounds } from '#domain/imports/roster-world.ts';
import type { Day } from '#domain/time/day.ts';
import { type ImportFile, importById, lockImport } from './imports.ts';
import { subtreeOf, unitPath, unitsOn } from './units.ts';

/** Where an import happens: the unit it is bound to and all above it today, or the whole province. */
export type ScopedImport = ImportFile & { readonly scope: Scope };

const withScope = async (db: Reader, file: ImportFile | null, today: Day): Promise<ScopedImport | null> =>
  file && { ...file, scope: await scopeOf(db, file.unitId, today) };

export const scopeOf = async (db: Reader, unitId: string | null, today: Day): Promise<Scope> =>
  unitId === null ? 'province' : unitPath(db, unitId, today);

export const scopedImport = async (db: Reader, id: string, today: Day): Promise<ScopedImport | null> =>
  withScope(db, await importById(db, id), today);

/** The same, its row held until the transaction ends. */
export const lockScopedImport = async (tx: Tx, id: string, today: Day): Promise<ScopedImport | null> =>
  withScope(tx, await lockImport(tx, id), today);

/** What the rows of an import may touch, by today's tree. */
export const boundsOf = async (db: Reader, file: ImportFile, today: Day): Promise<RosterBounds> => ({
  inside: file.unitId === null ? null : new Set(await unitIdsBelow(db, file.unitId, today)),
  ...{ guarded: file.guarded, asOf: file.mode === 'full' ? file.asOf : null, today },
});

const unitIdsBelow = async (db: Reader, unitId: string, today: Day): Promise<string[]> => {
  const rows = await db.execute<{ unit_id: string }>(subtreeOf([unitId], today));
  return rows.map((row) => row.unit_id);
};

/** The agencies of some subtrees today, their tops first, then by code, for choosing one. */
export const unitsToChoose = async (
  db: Reader,
  units: readonly string[] | 'province',
  today: Day,
): Promise<{ id: string; code: string; name: string }[]> => {
  if (units !== 'province' && units.length === 0) return [];
  const known = await unitsOn(db, 'agency', today);
  const mine = units === 'province' ? null : new Set<string>();
  if (mine !== null && units !== 'province')
    for (const row of await db.execute<{ unit_id: string }>(subtreeOf(units, today))) mine.add(row.unit_id);
  const granted = new Set(units === 'province' ? [] : units);
  return known
    .filter(({ id }) => mine === null || mine.has(id))
    .toSorted((a, b) => Number(granted.has(b.id)) - Number(granted.has(a.id)))
    .map(({ id, code, name }) => ({ id, code, name }));
};

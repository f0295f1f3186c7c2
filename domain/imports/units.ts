import { cellText, parseText } from '#domain/imports/cell-text.ts';
import { parseSector } from '#domain/imports/closed-list.ts';
import { parseDay } from '#domain/imports/day-value.ts';
import { type ParsedRow, problem } from '#domain/imports/parsed.ts';
import { type CellsByField, rowReader } from '#domain/imports/row-reader.ts';
import { type FieldSpec, headings } from '#domain/imports/spec.ts';
import type { Sector } from '#domain/organisation/terms.ts';
import type { Day } from '#domain/time/day.ts';

/** A unit for a time. `parentCode` is what the parent column says: a code as a rule, a name when the file holds names. */
export type UnitRow = {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly parentCode: string | null;
  readonly sector: Sector;
  readonly from: Day;
  readonly to: Day | null;
};

export const unitFieldKeys = [
  'code',
  'name',
  'kind',
  'parentCode',
  'parentName',
  'sector',
  'from',
  'to',
] as const;
export type UnitField = (typeof unitFieldKeys)[number];

export const unitRequiredColumns: readonly (readonly UnitField[])[] = [
  ['code'],
  ['name'],
  ['kind'],
  ['sector'],
  ['from'],
];

export const unitColumns: readonly FieldSpec<UnitField>[] = [
  {
    key: 'code',
    exact: headings(
      'Mã; Mã đơn vị; Mã cơ quan; Mã ĐV; Mã định danh; Mã định danh đơn vị; Code; Unit code; Mã số',
    ),
  },
  {
    key: 'name',
    exact: headings(`
      Tên; Tên đơn vị; Tên cơ quan; Tên cơ quan, đơn vị; Đơn vị; Cơ quan; Cơ quan, đơn vị; Tên ĐV;
      Tên đầy đủ; Tên cơ quan/đơn vị; Name; Unit name; Unit`),
  },
  {
    key: 'kind',
    exact: headings(
      'Loại; Loại đơn vị; Loại hình; Loại cơ quan; Loại hình đơn vị; Kind; Type; Unit kind; Unit type',
    ),
  },
  {
    key: 'parentCode',
    exact: headings(`
      Mã đơn vị cấp trên; Mã cấp trên; Mã đơn vị cha; Mã cơ quan cấp trên; Mã đơn vị quản lý; Mã cha;
      Mã đơn vị chủ quản; Mã cơ quan chủ quản; Parent code; Parent unit code; Parent; parentCode`),
  },
  {
    key: 'parentName',
    exact: headings(`
      Đơn vị cấp trên; Tên đơn vị cấp trên; Cấp trên; Đơn vị cha; Trực thuộc; Thuộc; Thuộc đơn vị;
      Đơn vị chủ quản; Cơ quan chủ quản; Cơ quan cấp trên; Đơn vị quản lý; Cơ quan quản lý;
      Đơn vị trực thuộc; Cấp trên trực tiếp; Đơn vị cấp trên trực tiếp; Parent unit; Parent name`),
  },
  {
    key: 'sector',
    exact: headings('Khối; Khối cơ quan; Khối đơn vị; Khu vực; Nhóm đơn vị; Thuộc khối; Sector'),
  },
  {
    key: 'from',
    exact: headings(`
      Từ ngày; Ngày bắt đầu; Ngày thành lập; Hiệu lực từ ngày; Hiệu lực từ; Ngày hiệu lực; Từ;
      Thành lập ngày; From; From date; Start date; Valid from`),
  },
  {
    key: 'to',
    exact: headings(`
      Đến ngày; Ngày kết thúc; Ngày giải thể; Hiệu lực đến ngày; Hiệu lực đến; Ngày hết hiệu lực; Đến;
      Ngày sáp nhập; To; To date; End date; Valid to; Until`),
  },
];

export const parseUnitRow = (cells: CellsByField<UnitField>): ParsedRow<UnitRow, UnitField> => {
  const reader = rowReader(cells);
  const code = reader.required('code', parseText(60));
  const name = reader.required('name', parseText(300));
  const kind = reader.required('kind', parseText(100));
  const parentField = reader.has('parentCode') ? 'parentCode' : 'parentName';
  const parentCode = reader.optional(parentField, parseText(300));
  const sector = reader.required('sector', parseSector);
  const from = reader.required('from', parseDay);
  const to = reader.optional('to', parseDay);

  if (from !== null && to !== null && to < from)
    reader.fail('to', problem('ends-before-start', { from, to }));
  const ownKey = cellText(cells.code ?? null).toLowerCase();
  if (parentCode !== null && ownKey !== '' && parentCode.toLowerCase() === ownKey)
    reader.fail(parentField, problem('own-parent', {}));

  return reader.finish(() =>
    code === null || name === null || kind === null || sector === null || from === null
      ? null
      : { code, name, kind, parentCode, sector, from, to },
  );
};

import type { Cell, Sheet } from '#domain/imports/cell.ts';
import type { ImportKind } from '#domain/imports/kind.ts';
import { parseSheet } from '#domain/imports/parse-sheet.ts';

/* A small roster and short ways to read it, for the tests of this folder. */

export const today = '2026-12-14';
export const head = [
  'STT',
  'Họ và tên',
  'Số CCCD',
  'Ngày sinh',
  'Đơn vị',
  'Chức vụ',
  'Loại',
  'Từ ngày',
  'Đến ngày',
  'Email',
];
export const hoa = [
  1,
  'Nguyễn Văn Hòa',
  '093085001234',
  '02/03/1985',
  'Sở Nội vụ',
  'Chuyên viên',
  'CC',
  '01/07/2020',
  null,
  null,
];
export const lan = [
  2,
  'Trần Thị Lan',
  '093190004321',
  33000,
  'Sở Tài chính',
  'Kế toán',
  'VC',
  43831,
  null,
  null,
];

export const sheet = (rows: readonly (readonly Cell[])[], name = 'Sheet1'): Sheet => ({
  name,
  rows: rows.map((cells, at) => ({ number: at + 1, cells })),
});
export const change = (row: readonly Cell[], values: Readonly<Record<number, Cell>>): Cell[] =>
  row.map((cell, at) => (at in values ? (values[at] ?? null) : cell));

export const parsed = <Kind extends ImportKind>(kind: Kind, ...rows: (readonly Cell[])[]) => {
  const found = parseSheet(kind, [sheet(rows)], today);
  if (!found.ok) throw new Error(found.refusal.code);
  return found;
};
export const summary = (kind: ImportKind, ...rows: (readonly Cell[])[]): string[] =>
  parsed(kind, ...rows).rows.map((row) => {
    if (!row.parsed.ok)
      return `${row.number} ${row.parsed.errors.map((e) => `${e.field}:${e.code}:${Object.values(e.params)}`)}`;
    return row.repeatOf === null ? `${row.number} ok` : `${row.number} repeats ${row.repeatOf}`;
  });

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Cell } from './cell.ts';
import type { ImportKind } from './kind.ts';
import { parseSheet } from './parse-sheet.ts';
import { change, head, hoa, lan, parsed, sheet, summary, today } from './sample-sheets.ts';

describe('a sheet', () => {
  test('with a title above, numbering below, sections, a total and signatures', () => {
    const found = parsed(
      'roster',
      ['Mẫu số 1'],
      ['DANH SÁCH CÁN BỘ, CÔNG CHỨC'],
      [],
      head,
      head.map((_, at) => `(${at + 1})`),
      ['I', 'Sở Nội vụ'],
      hoa,
      [],
      lan,
      head,
      [3],
      ['Tổng cộng', 2],
      [null, null, null, null, null, 'Cần Thơ, ngày 14 tháng 12 năm 2026'],
      [null, 'Người lập biểu', null, null, null, 'Thủ trưởng đơn vị'],
    );
    expect(found.headerRow).toBe(4);
    expect(found.rows.map((row) => [row.number, row.parsed.ok])).toEqual([
      [7, true],
      [9, true],
    ]);
    expect(found.ignoredRows.map((row) => `${row.number} ${row.reason}`)).toEqual([
      ...['5 heading', '6 section', '10 heading', '12 total', '13 signature', '14 signature'],
    ]);
    expect(found.columns.map((column) => `${column.letter} ${column.field}`)).toContain('C idNumber');
  });

  test('a row that only lacks its number is wrong, not ignored', () =>
    expect(
      summary(
        'roster',
        head,
        hoa,
        change(lan, { 2: null }),
        ['', 'Lê Văn Ba'],
        [3, 'Lê A', null, null, null, 'Giám đốc'],
      ),
    ).toEqual([
      '2 ok',
      '3 idNumber:required:',
      expect.stringMatching(/^4 idNumber:required/),
      expect.stringMatching(/^5 idNumber:required/),
    ]));

  test('numbering and signatures are looked for in their places only', () =>
    expect(summary('roster', head, hoa, [3, 'A', '9'], [null, 'Người lập biểu'], lan)).toEqual([
      '2 ok',
      expect.stringMatching(/^3 idNumber:id-number-length/),
      expect.stringMatching(/^4 idNumber:required/),
      '5 ok',
    ]));

  test('a unit named "Tổng công ty" is no total', () =>
    expect(
      summary(
        'units',
        ['Mã', 'Tên', 'Loại', 'Khối', 'Từ ngày'],
        ['A', 'Tổng công ty X', 'DN', 'Doanh nghiệp', '01/01/2020'],
      ),
    ).toEqual(['2 ok']));

  test('the best sheet is read and the other full one is told', () => {
    const found = parseSheet(
      'roster',
      [sheet([['Hướng dẫn']]), sheet([head, hoa], 'A'), sheet([head, lan], 'B')],
      today,
    );
    expect(found).toMatchObject({ ok: true, sheetName: 'A', otherSheets: ['B'] });
  });

  test('unknown columns are listed', () =>
    expect(parsed('roster', [...head, 'Dân tộc'], [...hoa, 'Kinh']).ignoredColumns).toEqual([
      { header: 'Dân tộc', letter: 'K' },
    ]));
});

describe('a file is refused', () => {
  const refusal = (kind: ImportKind, ...rows: (readonly Cell[])[]) => {
    const found = parseSheet(kind, [sheet(rows)], today);
    return found.ok ? null : found.refusal;
  };
  test('without a known header', () =>
    expect(refusal('roster', ['a', 'b'], ['1', '2'])).toEqual({
      code: 'no-known-header',
      params: { kind: 'roster', fields: 'idNumber,fullName,unitCode|unitName,category,from' },
    }));
  test('without a required column', () =>
    expect(refusal('roster', ['Họ và tên', 'CCCD', 'Loại'], ['A', '093085001234', 'CC'])).toMatchObject({
      code: 'missing-required-column',
      params: { missing: 'unitCode|unitName,from', headerRow: 1 },
    }));
  test('with a column twice', () =>
    expect(refusal('roster', [...head, 'CCCD'], hoa)).toMatchObject({
      code: 'duplicate-column',
      params: { field: 'idNumber', columns: 'Số CCCD (C), CCCD (K)' },
    }));
  test('without rows', () =>
    expect(refusal('roster', head, ['Tổng cộng'])).toMatchObject({ code: 'no-rows' }));
  test('with the name split over two columns', () =>
    expect(
      refusal(
        'roster',
        ['Họ và tên', null, 'CCCD', 'Đơn vị', 'Loại', 'Từ ngày'],
        ['Nguyễn Văn', 'Hòa', '093085001234', 'Sở', 'CC', '01/01/2020'],
      ),
    ).toMatchObject({ code: 'split-name', params: { column: 'B' } }));
  test('with no sheet at all', () => expect(parseSheet('units', [], today)).toMatchObject({ ok: false }));
});

describe('the order and spelling of columns', () => {
  const plain = parsed('roster', head, hoa, lan).rows;
  const order = fc.shuffledSubarray(
    head.map((_, at) => at),
    { minLength: head.length },
  );
  const pick = (row: readonly Cell[], indexes: readonly number[]) => indexes.map((at) => row[at] ?? null);
  it('makes no difference', () =>
    fc.assert(
      fc.property(order, fc.boolean(), (indexes, nfd) => {
        const write = (row: readonly Cell[]) =>
          pick(row, indexes).map((cell) => (typeof cell === 'string' && nfd ? cell.normalize('NFD') : cell));
        expect(parsed('roster', write(head), write(hoa), write(lan)).rows).toEqual(plain);
      }),
    ));
  it('nor do lines above the header, but for the row numbers', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 29 }), (count) => {
        const above = Array.from({ length: count }, () => ['DANH SÁCH CÁN BỘ CỦA ĐƠN VỊ']);
        const { rows } = parsed('roster', ...above, head, hoa, lan);
        expect(rows.map((row) => ({ ...row, number: row.number - count }))).toEqual(plain);
      }),
    ));
  it('and no sheet of any cells makes it throw', () => {
    const cell = fc.oneof(
      fc.constantFrom<Cell>(null, true, 'CCCD', 'Họ và tên', 'Đơn vị', 'Từ ngày', 'Loại'),
      fc.string(),
      fc.double(),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 8 }), (rows) => {
        parseSheet('roster', [sheet(rows)], today);
      }),
    );
  });
});

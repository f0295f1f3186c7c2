import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Cell, Sheet } from './cell.ts';
import type { ImportKind } from './kind.ts';
import { parseSheet } from './parse-sheet.ts';

const today = '2026-12-14';
const head = [
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
const hoa = [
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
const lan = [2, 'Trần Thị Lan', '093190004321', 33000, 'Sở Tài chính', 'Kế toán', 'VC', 43831, null, null];

const sheet = (rows: readonly (readonly Cell[])[], name = 'Sheet1'): Sheet => ({
  name,
  rows: rows.map((cells, at) => ({ number: at + 1, cells })),
});
const change = (row: readonly Cell[], values: Readonly<Record<number, Cell>>): Cell[] =>
  row.map((cell, at) => (at in values ? (values[at] ?? null) : cell));

const parsed = <Kind extends ImportKind>(kind: Kind, ...rows: (readonly Cell[])[]) => {
  const found = parseSheet(kind, [sheet(rows)], today);
  if (!found.ok) throw new Error(found.refusal.code);
  return found;
};
const summary = (kind: ImportKind, ...rows: (readonly Cell[])[]): string[] =>
  parsed(kind, ...rows).rows.map((row) => {
    if (!row.parsed.ok)
      return `${row.number} ${row.parsed.errors.map((e) => `${e.field}:${e.code}:${Object.values(e.params)}`)}`;
    return row.repeatOf === null ? `${row.number} ok` : `${row.number} repeats ${row.repeatOf}`;
  });

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
    expect(summary('roster', head, hoa, change(lan, { 2: null }), ['', 'Lê Văn Ba'])).toEqual([
      '2 ok',
      '3 idNumber:required:',
      expect.stringMatching(/^4 idNumber:required/),
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

describe('repeats', () => {
  test.each<[string, readonly Cell[][], string[]]>([
    ['the same row', [hoa, hoa], ['2 ok', '3 repeats 2']],
    [
      'the same row in other letters',
      [hoa, change(hoa, { 1: 'NGUYỄN VĂN HOÀ', 7: '2020-07-01' })],
      ['2 ok', '3 repeats 2'],
    ],
    ['a second position', [hoa, change(hoa, { 5: 'Trưởng phòng' })], ['2 ok', '3 ok']],
    [
      'another name',
      [hoa, change(hoa, { 1: 'Lê Văn Ba', 5: 'Khác' })],
      ['2 ok', '3 fullName:id-number-other-person:2'],
    ],
    [
      'another birthday',
      [hoa, change(hoa, { 3: '02/03/1986', 5: 'K' })],
      ['2 ok', '3 bornOn:id-number-other-person:2'],
    ],
    ['no birthday', [hoa, change(hoa, { 3: '', 5: 'Khác' })], ['2 ok', '3 ok']],
    ['other values', [hoa, change(hoa, { 6: 'VC' })], ['2 ok', '3 idNumber:differs-from-row:2']],
    ['an overlap', [hoa, change(hoa, { 7: '01/07/2022' })], ['2 ok', '3 from:overlaps-row:2']],
    [
      'terms in a row',
      [change(hoa, { 8: '30/06/2022' }), change(hoa, { 7: '01/07/2022' })],
      ['2 ok', '3 ok'],
    ],
    [
      'a shared address',
      [change(hoa, { 9: 'a@b.vn' }), change(lan, { 9: 'A@b.vn' })],
      ['2 ok', '3 email:email-of-other-row:2'],
    ],
    ['a wrong row first', [change(hoa, { 7: 'x' }), hoa], ['2 from:day-unreadable:x', '3 ok']],
  ])('roster: %s', (_, rows, expected) => expect(summary('roster', head, ...rows)).toEqual(expected));

  test('units: a code twice', () => {
    const unit = ['A', 'Sở A', 'Sở', 'Cơ quan nhà nước', '01/01/2020'];
    expect(
      summary(
        'units',
        ['Mã', 'Tên', 'Loại', 'Khối', 'Từ ngày'],
        unit,
        unit,
        change(unit, { 0: 'a', 1: 'Sở B' }),
      ),
    ).toEqual(['2 ok', '3 repeats 2', '4 code:differs-from-row:2']);
  });

  test('results: the same sitting twice, and another result of it', () => {
    const taken = ['093085001234', 'Kỳ 1', '14/12/2026', 'Đạt'];
    expect(
      summary(
        'external-results',
        ['CCCD', 'Kỳ sát hạch', 'Ngày sát hạch', 'Kết quả'],
        taken,
        change(taken, { 1: 'KỲ 1' }),
        change(taken, { 3: 'Không đạt' }),
        change(taken, { 2: '13/12/2026' }),
      ),
    ).toEqual(['2 ok', '3 repeats 2', '4 idNumber:differs-from-row:2', '5 ok']);
  });

  test('past training: course names compare without marks', () => {
    const course = ['093085001234', 'Nhập môn chuyển đổi số', 'Khác', '14/12/2023'];
    expect(
      summary(
        'past-training',
        ['CCCD', 'Tên khóa học', 'Nhóm nội dung', 'Ngày hoàn thành'],
        course,
        change(course, { 1: 'NHẬP MÔN  CHUYỂN ĐỔI SỐ' }),
        change(course, { 3: '14/12/2024' }),
      ),
    ).toEqual(['2 ok', '3 repeats 2', '4 ok']);
  });
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

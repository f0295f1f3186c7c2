import { describe, expect, test } from 'vitest';
import { fold } from '#domain/text/vietnamese.ts';
import type { Cell, Sheet } from './cell.ts';
import { columnLetter, findHeader, headingReader } from './header.ts';
import { importKinds } from './kind.ts';
import { rosterColumns } from './roster-columns.ts';
import { importSpec } from './specs.ts';

const read = headingReader(rosterColumns);
const sheet = (...rows: Cell[][]): Sheet => ({
  name: 'S',
  rows: rows.map((cells, at) => ({ number: at + 1, cells })),
});

test.each([
  ['Họ và tên', 'fullName'],
  ['HỌ TÊN', 'fullName'],
  ['Họ và tên'.normalize('NFD'), 'fullName'],
  ['Họ và\nTên (*)', 'fullName'],
  ['Tên cán bộ', 'fullName'],
  ['Full name', 'fullName'],
  ['Số định danh', 'idNumber'],
  ['Số CCCD', 'idNumber'],
  ['CCCD', 'idNumber'],
  ['Số CMND/CCCD', 'idNumber'],
  ['Số CCCD gắn chip', 'idNumber'],
  ['Số định danh cá nhân (12 số)', 'idNumber'],
  ['(2) Căn cước', 'idNumber'],
  ['National ID', 'idNumber'],
  ['Mã đơn vị', 'unitCode'],
  ['Đơn vị công tác', 'unitName'],
  ['Phòng ban', 'unitName'],
  ['Thời gian giữ chức vụ', undefined],
  ['Tên đơn vị', 'unitName'],
  ['Chức vụ', 'title'],
  ['Chức vụ, chức danh', 'title'],
  ['Vị trí việc làm', 'title'],
  ['Đối tượng', 'category'],
  ['Là lãnh đạo', 'leader'],
  ['LĐ quản lý', 'leader'],
  ['Chuyên trách CĐS–CNTT', 'dxSpecialist'],
  ['Chuyên trách CĐS, CNTT', 'dxSpecialist'],
  ['Chuyên trách về CNTT', 'dxSpecialist'],
  ['Nòng cốt', 'coreOfficer'],
  ['Thư điện tử', 'email'],
  ['Email công vụ', 'email'],
  ['SĐT', 'phone'],
  ['Số ĐT', 'phone'],
  ['Từ ngày (dd/mm/yyyy)', 'from'],
  ['Ngày nhận chức vụ', 'from'],
  ['Ngày kết thúc', 'to'],
  ['Ngày, tháng, năm sinh', 'bornOn'],
  ['Ngày sinh (*)', 'bornOn'],
  ['Ngày cấp CCCD', undefined],
  ['Nơi cấp căn cước', undefined],
  ['Họ và tên đệm', undefined],
  ['Họ và tên vợ/chồng', undefined],
  ['Đơn vị cấp trên', undefined],
  ['Không chuyên trách', undefined],
  ['Phụ cấp chức vụ', undefined],
  ['Chức vụ cũ', undefined],
  ['Dân tộc', undefined],
  ['Ghi chú', undefined],
])('%j names %s', (heading, field) => expect(read(heading)?.field).toBe(field));

test.each(importKinds)('no heading of %s names two fields', (kind) => {
  const spec: { readonly fields: readonly { readonly key: string; readonly exact: readonly string[] }[] } =
    importSpec(kind);
  const owners = new Map<string, string>();
  for (const field of spec.fields)
    for (const heading of field.exact) {
      expect(owners.get(fold(heading)) ?? field.key).toBe(field.key);
      owners.set(fold(heading), field.key);
    }
});

describe('the header row', () => {
  const headings = ['STT', 'Họ và tên', 'CCCD', 'Đơn vị', 'Loại', 'Từ ngày'];
  test('stands below a title, blank rows and a form number', () => {
    const found = findHeader(
      sheet(
        ['Mẫu số 1'],
        ['DANH SÁCH CÁN BỘ, CÔNG CHỨC CỦA ĐƠN VỊ'],
        [],
        ['Từ ngày 15/12/2025 đến ngày 14/12/2026'],
        headings,
      ),
      read,
    );
    expect(found).toMatchObject({ headerRow: 5, dataAt: 5, ignored: [], duplicates: [] });
    expect(found?.columns.map((column) => column.field)).toEqual([
      'fullName',
      'idNumber',
      'unitName',
      'category',
      'from',
    ]);
  });
  test('may have two storeys', () => {
    const found = findHeader(
      sheet(
        ['STT', 'Họ và tên', 'CCCD', 'Đơn vị', 'Loại', 'Thời gian giữ chức vụ', null],
        [null, null, null, null, null, 'Từ ngày', 'Đến ngày'],
        [1, 'Nguyễn Văn A', '093085001234', 'Sở Nội vụ', 'Công chức', '01/01/2020', null],
      ),
      read,
    );
    expect(found).toMatchObject({ headerRow: 1, dataAt: 2 });
    expect(found?.columns.find((column) => column.field === 'to')).toMatchObject({ index: 6 });
  });
  test('is not looked for below row 30', () => {
    expect(findHeader(sheet(...Array.from({ length: 30 }, () => ['x']), headings), read)).toBeNull();
    expect(findHeader(sheet(...Array.from({ length: 29 }, () => ['x']), headings), read)?.headerRow).toBe(30);
  });
  test('a whole heading beats one that only contains the words, which is told', () => {
    const found = findHeader(sheet(['CCCD', 'Họ và tên', 'Chức vụ', 'Chức vụ Đảng', 'Dân tộc']), read);
    expect(found?.ignored.map((column) => column.header)).toEqual(['Chức vụ Đảng', 'Dân tộc']);
    expect(found?.duplicates).toEqual([]);
  });
  test('two equal claims are duplicates', () => {
    const found = findHeader(sheet(['CCCD', 'Họ và tên', 'Số định danh']), read);
    expect(found?.duplicates).toMatchObject([[{ header: 'CCCD' }, { header: 'Số định danh', index: 2 }]]);
  });
  test('needs two known headings', () =>
    expect(findHeader(sheet(['username', 'password', 'email']), read)).toBeNull());
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (index, letter) => expect(columnLetter(index)).toBe(letter));

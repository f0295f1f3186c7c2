import { describe, expect, test } from 'vitest';
import type { Cell } from './cell.ts';
import { change, head, hoa, lan, summary } from './sample-sheets.ts';

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

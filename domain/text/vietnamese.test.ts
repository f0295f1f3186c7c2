import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { cleanText, compareByGivenName, fold, nfc, sameName } from './vietnamese.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 40 });

describe('fold', () => {
  test.each([
    ['Hòa', 'Hoà'],
    ['Thủy', 'Thuỷ'],
    ['Vị Thủy', 'VỊ THUỶ'],
    ['Hỏa Lựu', 'Hoả  Lựu'],
    ['Đặng Thị Ánh', 'dang thi anh'],
    ['Đ', 'đ'],
    ['Chuyên trách CĐS–CNTT', 'chuyen trach cds, cntt'],
    ['Họ\u00A0và\ntên (*)', 'ho va ten'],
    ['H’Hen Niê', "H'Hen Niê"],
    ['Nguyễn'.normalize('NFD'), 'Nguyễn'],
    ['Ngu\u200Byễn', 'Nguyễn'],
  ])('%j and %j have one key', (left, right) => {
    expect(fold(left)).toBe(fold(right));
    expect(sameName(left, right)).toBe(true);
  });
  test.each([
    ['Ánh', 'Anh B'],
    ['Dung', 'Dũng A'],
    ['Lan', 'Lam'],
  ])('%j and %j differ', (left, right) => expect(sameName(left, right)).toBe(false));

  it('is idempotent', () => fc.assert(fc.property(anyText, (text) => fold(fold(text)) === fold(text))));
  it('does not see the difference between NFD and NFC', () =>
    fc.assert(fc.property(anyText, (text) => fold(text.normalize('NFD')) === fold(nfc(text)))));
});

describe('cleanText', () => {
  test.each([
    ['  Nguyễn \u00A0 Văn\tA \n', 'Nguyễn Văn A'],
    ['\uFEFFMã\u200B đơn vị', 'Mã đơn vị'],
    ['a\u0000b\u0007', 'ab'],
    ['Trần'.normalize('NFD'), 'Trần'],
    [' \u200B ', ''],
  ])('%j becomes %j', (text, clean) => expect(cleanText(text)).toBe(clean));
  it('is idempotent', () =>
    fc.assert(fc.property(anyText, (text) => cleanText(cleanText(text)) === cleanText(text))));
});

test('people stand in the order of given names, then middle, then family names', () => {
  const ordered = [
    'Lê Văn An',
    'Trần Văn An',
    'Nguyễn Thị Ánh',
    'Phạm Văn Ăn',
    'Bùi Hoàng Ân',
    'Võ Thùy Dương',
    'Đỗ Minh Đặng',
    'Nam',
  ];
  expect([...ordered].reverse().sort(compareByGivenName)).toEqual(ordered);
});

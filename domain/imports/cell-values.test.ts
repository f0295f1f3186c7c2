import { describe, expect, test } from 'vitest';
import type { Cell } from './cell.ts';
import { parseText } from './cell-text.ts';
import {
  parseCategory,
  parseContentGroup,
  parseForm,
  parseGender,
  parseResult,
  parseSector,
  parseYesNo,
} from './closed-list.ts';
import { idNumberWarnings, parseIdNumber } from './id-number.ts';
import type { Parsed } from './parsed.ts';
import { parseEmail, parseFullName, parseHours, parsePhone } from './plain-value.ts';

const outcome = <Value>(parsed: Parsed<Value>): Value | string =>
  parsed.ok ? parsed.value : parsed.problem.code;

describe('số định danh', () => {
  test.each<[Cell, string]>([
    ['093085001234', '093085001234'],
    [' 093 085 001 234 ', '093085001234'],
    ['093.085.001.234', '093085001234'],
    ["'093085001234", '093085001234'],
    ['093\u00A0085001234', '093085001234'],
    [193085001234, '193085001234'],
    [93085001234, 'id-number-lost-zero'],
    [1085001234, 'id-number-lost-zero'],
    ['93085001234', 'id-number-lost-zero'],
    ['9,3085E+10', 'id-number-scientific'],
    ['9.31E+10', 'id-number-scientific'],
    ['361234567', 'old-id-card'],
    ['36 123 4567', 'old-id-card'],
    ['0930850012345', 'id-number-length'],
    ['01234', 'id-number-length'],
    ['B1234567', 'id-number-not-digits'],
    ['09308500123O', 'id-number-not-digits'],
    [93085001234.5, 'id-number-not-digits'],
    [{ localDateTime: '2026-01-01' }, 'id-number-not-digits'],
    [true, 'id-number-not-digits'],
  ])('%j → %s', (cell, expected) => expect(outcome(parseIdNumber(cell))).toBe(expected));

  test.each([
    ['093085001234', 'male', '1985-03-02', []],
    ['093185001234', 'female', '1985-03-02', []],
    ['093202001234', 'male', '2002-03-02', []],
    ['093303001234', 'female', '2003-03-02', []],
    ['093085001234', 'female', null, ['id-number-gender']],
    ['093085001234', null, '1986-01-01', ['id-number-birth-year']],
    ['093202001234', 'male', '1902-01-01', ['id-number-birth-year']],
    ['100085001234', null, null, ['id-number-province']],
    [
      '000085001234',
      'female',
      '1990-01-01',
      ['id-number-province', 'id-number-gender', 'id-number-birth-year'],
    ],
  ] as const)('%s of a %s person born on %s warns %j', (idNumber, gender, bornOn, codes) => {
    expect(idNumberWarnings(idNumber, gender, bornOn).map((found) => found.code)).toEqual(codes);
  });
});

describe('closed lists', () => {
  const unknown = (code: string) => `${code}-unknown`;
  test.each<[(cell: Cell) => Parsed<unknown>, Cell, unknown]>([
    [parseGender, 'Nam', 'male'],
    [parseGender, 'NỮ', 'female'],
    [parseGender, 'Nữ'.normalize('NFD'), 'female'],
    [parseGender, 'nu', 'female'],
    [parseGender, 'F', 'female'],
    [parseGender, 'male', 'male'],
    [parseGender, 'khác', unknown('gender')],
    [parseGender, 1, unknown('gender')],
    [parseCategory, 'Cán bộ', 'cadre'],
    [parseCategory, 'CÔNG CHỨC', 'civil-servant'],
    [parseCategory, 'VC', 'public-employee'],
    [parseCategory, 'NLĐ', 'worker'],
    [parseCategory, 'Hợp đồng lao động', 'worker'],
    [parseCategory, 'người  lao động', 'worker'],
    [parseCategory, 'Không chuyên trách', 'part-time'],
    [parseCategory, 'civil-servant', 'civil-servant'],
    [parseCategory, 'Public employee', 'public-employee'],
    [parseCategory, 'Cán bộ, công chức', unknown('category')],
    [parseCategory, 'Trưởng phòng', unknown('category')],
    [parseSector, 'Cơ quan nhà nước', 'state'],
    [parseSector, 'Khối cơ quan nhà nước', 'state'],
    [parseSector, 'Đơn vị sự nghiệp công lập', 'public-service'],
    [parseSector, 'doanh nghiệp nhà nước', 'state-enterprise'],
    [parseSector, 'Doanh nghiệp', 'private-enterprise'],
    [parseSector, 'Doanh nghiệp (tư nhân)', 'private-enterprise'],
    [parseSector, 'Hợp tác xã', unknown('sector')],
    [parseContentGroup, 'Lãnh đạo chuyển đổi số', 'leader'],
    [parseContentGroup, 'Công nghệ số', 'technology'],
    [parseContentGroup, 'Cán bộ nòng cốt', 'core'],
    [parseContentGroup, 'Kỹ năng số (chung)', 'general'],
    [parseContentGroup, 'Chuyển đổi số', 'general'],
    [parseContentGroup, 'Nhóm khác', 'other'],
    [parseContentGroup, 'technology', 'technology'],
    [parseContentGroup, 'Tin học', unknown('content-group')],
    [parseForm, 'Bồi dưỡng', 'refresher'],
    [parseForm, 'đào tạo', 'formal'],
    [parseForm, 'Tập huấn', 'short'],
    [parseForm, 'Đào tạo, bồi dưỡng', unknown('form')],
    [parseResult, 'Đạt', true],
    [parseResult, 'KHÔNG ĐẠT', false],
    [parseResult, 'Chưa đạt', false],
    [parseResult, 'pass', true],
    [parseResult, 'Fail', false],
    [parseResult, 'Vắng', unknown('result')],
    [parseYesNo, 'x', true],
    [parseYesNo, 'X', true],
    [parseYesNo, 'Có', true],
    [parseYesNo, '✓', true],
    [parseYesNo, 1, true],
    [parseYesNo, true, true],
    [parseYesNo, null, false],
    [parseYesNo, ' ', false],
    [parseYesNo, 'Không', false],
    [parseYesNo, 0, false],
    [parseYesNo, '-', false],
    [parseYesNo, 'Trưởng phòng', 'yes-no-unknown'],
    [parseYesNo, 2, 'yes-no-unknown'],
  ])('%o reads %j as %s', (parse, cell, expected) => expect(outcome(parse(cell))).toBe(expected));
});

describe('other values', () => {
  test.each<[(cell: Cell) => Parsed<unknown>, Cell, unknown]>([
    [parseHours, 40, 40],
    [parseHours, '40 tiết', 40],
    [parseHours, '7,5', 7.5],
    [parseHours, '7.5 tiết', 7.5],
    [parseHours, '1.200', 'hours-unreadable'],
    [parseHours, '40 giờ', 'hours-unreadable'],
    [parseHours, { localDateTime: '2026-05-07' }, 'hours-unreadable'],
    [parseHours, 0, 'hours-not-positive'],
    [parseHours, '-5', 'hours-not-positive'],
    [parseEmail, ' A.Nguyen@CanTho.gov.vn ', 'a.nguyen@cantho.gov.vn'],
    [parseEmail, 'mailto:a@b.vn', 'a@b.vn'],
    [parseEmail, 'a@b', 'email-unreadable'],
    [parseEmail, 'a@b.vn; c@d.vn', 'email-unreadable'],
    [parseEmail, 'a..b@c.vn', 'email-unreadable'],
    [parsePhone, '0912 345 678', '0912345678'],
    [parsePhone, '+84 912.345.678', '0912345678'],
    [parsePhone, '84912345678', '0912345678'],
    [parsePhone, '+84 (0) 912 345 678', '0912345678'],
    [parsePhone, 912345678, '0912345678'],
    [parsePhone, '0292 3820 123', '02923820123'],
    [parsePhone, '912345678', 'phone-unreadable'],
    [parsePhone, '0912345678/0987654321', 'phone-unreadable'],
    [parseFullName, ' Nguyễn  Văn A', 'Nguyễn Văn A'],
    [parseFullName, "H'Hen Niê", "H'Hen Niê"],
    [parseFullName, 'Nguyễn Văn 2', 'name-unreadable'],
    [parseFullName, '=cmd|A1', 'name-unreadable'],
    [parseText(5), 12, '12'],
    [parseText(5), 'abcdef', 'text-too-long'],
    [parseText(50), { localDateTime: '2026-12-01' }, 'day-where-text'],
  ])('%o reads %j as %j', (parse, cell, expected) => expect(outcome(parse(cell))).toBe(expected));
});

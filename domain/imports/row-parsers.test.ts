import { describe, expect, test } from 'vitest';
import { parseExternalResultRow } from './external-results.ts';
import type { ParsedRow } from './parsed.ts';
import { parsePastTrainingRow } from './past-training.ts';
import { parseRosterRow } from './roster.ts';
import { parseUnitRow } from './units.ts';

const today = '2026-12-14';
const problems = <Row, Field extends string>(parsed: ParsedRow<Row, Field>): string[] =>
  (parsed.ok ? parsed.warnings : parsed.errors).map((found) => `${found.field}: ${found.code}`);

const roster = {
  idNumber: '093085001234',
  fullName: 'Nguyễn Văn Hòa',
  bornOn: '02/03/1985',
  gender: 'Nam',
  unitName: 'Sở Nội vụ',
  title: 'Chuyên viên',
  category: 'Công chức',
  leader: '',
  dxSpecialist: 'x',
  coreOfficer: null,
  email: 'HOA@cantho.gov.vn',
  phone: '+84 912 345 678',
  from: '01/07/2020',
  to: null,
};
const unit = {
  code: 'H12.01',
  name: 'Văn phòng',
  kind: 'Phòng',
  parentCode: 'H12',
  sector: 'Cơ quan nhà nước',
  from: '01/07/2025',
};
const training = {
  idNumber: '093085001234',
  course: 'CDS-01',
  contentGroup: 'Công nghệ số',
  form: 'Bồi dưỡng',
  hoursPeriods: '40 tiết',
  enrolledOn: '01/03/2024',
  beganOn: '05/03/2024',
  completedOn: '20/03/2024',
};
const result = {
  idNumber: '093085001234',
  session: 'Kỳ 2/2026',
  takenOn: '23:30 14/12/2026',
  passed: 'Đạt',
  level: 'Nâng cao',
  score: '8,5',
  certificateNumber: 'CN-01',
};

test('a roster row is read whole', () => {
  expect(parseRosterRow(roster, today)).toEqual({
    ok: true,
    warnings: [],
    row: {
      ...{ idNumber: '093085001234', fullName: 'Nguyễn Văn Hòa', bornOn: '1985-03-02', gender: 'male' },
      ...{ unit: { code: null, name: 'Sở Nội vụ' }, title: 'Chuyên viên', category: 'civil-servant' },
      ...{
        leader: false,
        dxSpecialist: true,
        coreOfficer: false,
        email: 'hoa@cantho.gov.vn',
        phone: '0912345678',
      },
      ...{ from: '2020-07-01', to: null },
    },
  });
});

describe('roster', () => {
  test.each([
    [{}, []],
    [{ idNumber: '' }, ['idNumber: required']],
    [{ fullName: null }, ['fullName: required']],
    [{ unitName: ' ' }, ['unitName: required']],
    [{ unitName: '', unitCode: 'H12.01' }, []],
    [{ category: '' }, ['category: required']],
    [{ from: '' }, ['from: required']],
    [{ to: '30/06/2020' }, ['to: ends-before-start']],
    [{ to: '01/07/2020' }, []],
    [{ from: '01/07/1949' }, ['from: day-too-early', 'bornOn: born-after-start']],
    [{ bornOn: '01/07/2020' }, ['bornOn: born-after-start']],
    [{ bornOn: '15/12/2026' }, ['bornOn: day-in-future']],
    [{ leader: 'có thể' }, ['leader: yes-no-unknown']],
    [{ gender: 'Nữ' }, ['idNumber: id-number-gender']],
    [{ bornOn: '02/03/1986' }, ['idNumber: id-number-birth-year']],
    [{ bornOn: '', gender: '', title: '', email: '', phone: '' }, []],
    [
      { idNumber: 93085001234, gender: '?', from: '31/02/2020', email: 'x' },
      [
        'idNumber: id-number-lost-zero',
        'gender: gender-unknown',
        'email: email-unreadable',
        'from: day-impossible',
      ],
    ],
  ])('with %j it says %j', (change, expected) =>
    expect(problems(parseRosterRow({ ...roster, ...change }, today))).toEqual(expected),
  );
});

describe('units', () => {
  test.each([
    [{}, []],
    [{ code: '' }, ['code: required']],
    [
      { name: '', kind: '', sector: '', from: '' },
      ['name: required', 'kind: required', 'sector: required', 'from: required'],
    ],
    [{ parentCode: 'h12.01' }, ['parentCode: own-parent']],
    [{ parentCode: '', parentName: 'H12.01' }, ['parentName: own-parent']],
    [{ to: '30/06/2025' }, ['to: ends-before-start']],
    [{ parentCode: '' }, []],
  ])('with %j it says %j', (change, expected) =>
    expect(problems(parseUnitRow({ ...unit, ...change }))).toEqual(expected),
  );
});

describe('past training', () => {
  test.each([
    [{}, []],
    [{ course: '' }, ['courseName: course-missing']],
    [{ contentGroup: '' }, ['contentGroup: required']],
    [{ enrolledOn: '', beganOn: '', completedOn: '' }, ['completedOn: training-day-missing']],
    [{ enrolledOn: '', beganOn: '' }, []],
    [{ enrolledOn: '06/03/2024' }, ['beganOn: enrolled-after-began']],
    [{ completedOn: '04/03/2024' }, ['completedOn: began-after-completed']],
    [{ beganOn: '', completedOn: '29/02/2024' }, ['completedOn: enrolled-after-completed']],
    [{ completedOn: '15/12/2026' }, ['completedOn: day-in-future']],
    [{ completedOn: '14/12/2026' }, []],
    [{ hoursPeriods: 'nhiều' }, ['hoursPeriods: hours-unreadable']],
    [{ form: 'Tự học' }, ['form: form-unknown']],
  ])('with %j it says %j', (change, expected) =>
    expect(problems(parsePastTrainingRow({ ...training, ...change }, today))).toEqual(expected),
  );

  test.each([
    [{ course: 'CDS-01' }, 'CDS-01', null],
    [{ course: 'Nhập môn chuyển đổi số' }, null, 'Nhập môn chuyển đổi số'],
    [{ course: 'CNTT' }, null, 'CNTT'],
    [{ course: null, courseCode: 'a1', courseName: 'Nhập môn' }, 'a1', 'Nhập môn'],
  ])('%j is code %j and name %j', (change, courseCode, courseName) =>
    expect(parsePastTrainingRow({ ...training, ...change }, today)).toMatchObject({
      ok: true,
      row: { courseCode, courseName },
    }),
  );
});

describe('external results', () => {
  test('a row is read whole', () =>
    expect(parseExternalResultRow(result, today)).toMatchObject({
      ok: true,
      row: {
        takenOn: '2026-12-14',
        takenAtLocal: '2026-12-14T23:30:00',
        passed: true,
        level: 'Nâng cao',
        score: '8,5',
      },
    }));
  test.each([
    [{}, []],
    [{ session: '' }, ['session: required']],
    [{ session: { localDateTime: '2026-12-01' } }, ['session: day-where-text']],
    [{ takenOn: '' }, ['takenOn: required']],
    [{ takenOn: '2026-12-14T20:00:00Z' }, ['takenOn: day-in-future']],
    [{ passed: 'vắng' }, ['passed: result-unknown']],
    [{ passed: '' }, []],
    [{ idNumber: '361234567' }, ['idNumber: old-id-card']],
  ])('with %j it says %j', (change, expected) =>
    expect(problems(parseExternalResultRow({ ...result, ...change }, today))).toEqual(expected),
  );
});

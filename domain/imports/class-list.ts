import type { SkillArea } from '#domain/catalogue/skill-area.ts';
import { parseText } from '#domain/imports/cell-text.ts';
import { parseClassOutcome, parseGender, parseSkillArea } from '#domain/imports/closed-list.ts';
import { parseDay } from '#domain/imports/day-value.ts';
import { idNumberWarnings, parseIdNumber } from '#domain/imports/id-number.ts';
import { type ParsedRow, problem } from '#domain/imports/parsed.ts';
import { fullNameColumn, idNumberColumn } from '#domain/imports/person-columns.ts';
import { parseFullName } from '#domain/imports/plain-value.ts';
import { type CellsByField, rowReader } from '#domain/imports/row-reader.ts';
import { type Agreement, type FieldSpec, headings, keyOf } from '#domain/imports/spec.ts';
import type { Gender } from '#domain/organisation/terms.ts';
import type { ClassOutcome } from '#domain/residents/class-outcome.ts';
import { fold } from '#domain/text/vietnamese.ts';
import type { Day } from '#domain/time/day.ts';

/** One resident in one class of one area. `commune` is a code or a name; she lives there on the day of the class. */
export type ClassListRow = {
  readonly idNumber: string;
  readonly fullName: string;
  readonly bornOn: Day;
  readonly gender: Gender | null;
  readonly commune: string;
  readonly area: SkillArea;
  readonly outcome: ClassOutcome;
  readonly heldOn: Day;
  readonly organiser: string;
};

export const classListFieldKeys = [
  'idNumber',
  'fullName',
  'bornOn',
  'gender',
  'commune',
  'area',
  'outcome',
  'heldOn',
  'organiser',
] as const;
export type ClassListField = (typeof classListFieldKeys)[number];

export const classListRequiredColumns: readonly (readonly ClassListField[])[] = classListFieldKeys
  .filter((key) => key !== 'gender')
  .map((key) => [key]);

export const classListColumns: readonly FieldSpec<ClassListField>[] = [
  idNumberColumn,
  fullNameColumn,
  { key: 'bornOn', exact: headings('Ngày sinh; Sinh ngày; Ngày, tháng, năm sinh; Born on; Birth date') },
  { key: 'gender', exact: headings('Giới tính; Gender; Sex') },
  {
    key: 'commune',
    exact: headings(`
      Xã, phường; Xã/phường; Xã phường; Mã xã; Mã xã, phường; Nơi cư trú; Nơi ở; Xã, phường cư trú;
      Commune; Ward; Place of residence`),
    phrases: headings('Xã, phường; Nơi cư trú'),
  },
  {
    key: 'area',
    exact: headings('Lĩnh vực; Lĩnh vực học; Nội dung học; Lĩnh vực kỹ năng; Area; Skill area'),
    phrases: headings('Lĩnh vực'),
  },
  {
    key: 'outcome',
    exact: headings('Kết quả; Kết quả thực hành; Mức; Kết quả lớp học; Outcome; Result'),
    phrases: headings('Kết quả'),
  },
  {
    key: 'heldOn',
    exact: headings('Ngày học; Ngày tổ chức; Ngày tổ chức lớp; Ngày lớp học; Held on; Class date'),
    phrases: headings('Ngày học'),
  },
  {
    key: 'organiser',
    exact: headings(`
      Đơn vị tổ chức; Người hướng dẫn; Tổ công nghệ số cộng đồng; Tổ CNSCĐ; Đơn vị tổ chức lớp;
      Organiser; Organizer`),
    phrases: headings('Đơn vị tổ chức'),
  },
];

export const parseClassListRow = (
  cells: CellsByField<ClassListField>,
  today: Day,
): ParsedRow<ClassListRow, ClassListField> => {
  const reader = rowReader(cells);
  const idNumber = reader.required('idNumber', parseIdNumber);
  const fullName = reader.required('fullName', parseFullName);
  const bornOn = reader.required('bornOn', parseDay);
  const gender = reader.optional('gender', parseGender);
  const commune = reader.required('commune', parseText(200));
  const area = reader.required('area', parseSkillArea);
  const outcome = reader.required('outcome', parseClassOutcome);
  const heldOn = reader.required('heldOn', parseDay);
  const organiser = reader.required('organiser', parseText(300));

  if (heldOn !== null && heldOn > today)
    reader.fail('heldOn', problem('day-in-future', { day: heldOn, today }));
  if (bornOn !== null && heldOn !== null && bornOn >= heldOn)
    reader.fail('bornOn', problem('born-after-start', { bornOn, from: heldOn }));
  if (idNumber !== null)
    for (const found of idNumberWarnings(idNumber, gender, bornOn)) reader.warn('idNumber', found);

  return reader.finish(() =>
    idNumber === null || fullName === null || bornOn === null || commune === null || area === null
      ? null
      : outcome === null || heldOn === null || organiser === null
        ? null
        : { idNumber, fullName, bornOn, gender, commune, area, outcome, heldOn, organiser },
  );
};

/** The same person in the same area on the same day at the same organiser is one learning. */
export const classListKey = (row: ClassListRow): string =>
  keyOf(row.idNumber, row.area, row.heldOn, fold(row.organiser));

/** One number is one person. */
export const classListAgreements = (row: ClassListRow): readonly Agreement<ClassListField>[] => [
  {
    ...{ key: keyOf('name', row.idNumber), value: fold(row.fullName) },
    ...{ field: 'fullName', code: 'id-number-other-person' },
  },
  {
    ...{ key: keyOf('born', row.idNumber), value: row.bornOn },
    ...{ field: 'bornOn', code: 'id-number-other-person' },
  },
];

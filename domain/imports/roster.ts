import { parseText } from '#domain/imports/cell-text.ts';
import { parseCategory, parseGender, parseYesNo } from '#domain/imports/closed-list.ts';
import { parseDay } from '#domain/imports/day-value.ts';
import { idNumberWarnings, parseIdNumber } from '#domain/imports/id-number.ts';
import { type ParsedRow, problem } from '#domain/imports/parsed.ts';
import { parseEmail, parseFullName, parsePhone } from '#domain/imports/plain-value.ts';
import type { RosterField } from '#domain/imports/roster-columns.ts';
import { type CellsByField, rowReader } from '#domain/imports/row-reader.ts';
import { type Agreement, keyOf } from '#domain/imports/spec.ts';
import type { Gender, StaffCategory } from '#domain/organisation/terms.ts';
import { fold } from '#domain/text/vietnamese.ts';
import type { Day, DayRange } from '#domain/time/day.ts';

/**
 * How a row names its unit. `code` comes from a column of codes and wins; `name` from the column "Đơn vị", whose
 * text may be a name or a code.
 */
export type UnitReference = { readonly code: string | null; readonly name: string | null };

/** One position of one person. `title` is '' when the file names none. */
export type RosterRow = {
  readonly idNumber: string;
  readonly fullName: string;
  readonly bornOn: Day | null;
  readonly gender: Gender | null;
  readonly unit: UnitReference;
  readonly title: string;
  readonly category: StaffCategory;
  readonly leader: boolean;
  readonly dxSpecialist: boolean;
  readonly coreOfficer: boolean;
  readonly email: string | null;
  readonly phone: string | null;
  readonly from: Day;
  readonly to: Day | null;
};

const earliestStart = '1950-01-01';

export const parseRosterRow = (
  cells: CellsByField<RosterField>,
  today: Day,
): ParsedRow<RosterRow, RosterField> => {
  const reader = rowReader(cells);
  const idNumber = reader.required('idNumber', parseIdNumber);
  const fullName = reader.required('fullName', parseFullName);
  const bornOn = reader.optional('bornOn', parseDay);
  const gender = reader.optional('gender', parseGender);
  const code = reader.optional('unitCode', parseText(60));
  const name = reader.has('unitCode')
    ? reader.optional('unitName', parseText(300))
    : reader.required('unitName', parseText(300));
  const title = reader.optional('title', parseText(200)) ?? '';
  const category = reader.required('category', parseCategory);
  const leader = reader.read('leader', parseYesNo) ?? false;
  const dxSpecialist = reader.read('dxSpecialist', parseYesNo) ?? false;
  const coreOfficer = reader.read('coreOfficer', parseYesNo) ?? false;
  const email = reader.optional('email', parseEmail);
  const phone = reader.optional('phone', parsePhone);
  const from = reader.required('from', parseDay);
  const to = reader.optional('to', parseDay);

  if (from !== null && from < earliestStart)
    reader.fail('from', problem('day-too-early', { day: from, earliest: earliestStart }));
  if (from !== null && to !== null && to < from)
    reader.fail('to', problem('ends-before-start', { from, to }));
  if (bornOn !== null && bornOn > today)
    reader.fail('bornOn', problem('day-in-future', { day: bornOn, today }));
  else if (bornOn !== null && from !== null && bornOn >= from)
    reader.fail('bornOn', problem('born-after-start', { bornOn, from }));
  if (idNumber !== null)
    for (const found of idNumberWarnings(idNumber, gender, bornOn)) reader.warn('idNumber', found);

  return reader.finish(() =>
    idNumber === null || fullName === null || category === null || from === null
      ? null
      : {
          ...{ idNumber, fullName, bornOn, gender, unit: { code, name }, title, category },
          ...{ leader, dxSpecialist, coreOfficer, email, phone, from, to },
        },
  );
};

const unitKey = (unit: UnitReference): string =>
  unit.code === null ? fold(unit.name ?? '') : unit.code.toLowerCase();

export const rosterKey = (row: RosterRow): string =>
  keyOf(row.idNumber, unitKey(row.unit), fold(row.title), row.from);

/** One number is one person, and an e-mail address belongs to one person. */
export const rosterAgreements = (row: RosterRow): readonly Agreement<RosterField>[] => {
  const agreements: Agreement<RosterField>[] = [
    {
      key: keyOf('name', row.idNumber),
      value: fold(row.fullName),
      field: 'fullName',
      code: 'id-number-other-person',
    },
  ];
  if (row.bornOn !== null)
    agreements.push({
      key: keyOf('born', row.idNumber),
      value: row.bornOn,
      field: 'bornOn',
      code: 'id-number-other-person',
    });
  if (row.email !== null)
    agreements.push({
      key: keyOf('email', row.email),
      value: row.idNumber,
      field: 'email',
      code: 'email-of-other-row',
    });
  return agreements;
};

/** The same person in the same position of the same unit cannot stand there twice on one day. */
export const rosterInterval = (row: RosterRow): { key: string; field: RosterField; range: DayRange } => ({
  key: keyOf(row.idNumber, unitKey(row.unit), fold(row.title)),
  field: 'from',
  range: { from: row.from, to: row.to },
});

import {
  fieldLabel,
  type ImportSentences,
  type ImportWords,
  quotedFields,
} from '#content/messages/import-words.ts';
import { formatDay } from '#domain/time/day.ts';
import { importLabelsEn as labels } from './import-labels.en.ts';

const day = (value: string | number): string => formatDay(String(value));
const asText = 'Format the ID number column as Text and enter all 12 digits again.';

const sentences: ImportSentences = {
  'not-a-spreadsheet': () =>
    'This file is not a spreadsheet. Open it in Excel, save it as .xlsx or .csv and upload it again.',
  'password-protected': () =>
    'The file is protected by a password and cannot be read. Remove the password in Excel, save and upload it again.',
  'old-xls': () =>
    'The file has the old .xls format. In Excel choose “Save as”, type .xlsx, and upload it again.',
  'zip-bomb': () =>
    'The file unpacks to far more than its size and was refused to protect the system. Copy the data into a new Excel file and upload that.',
  'too-large': () =>
    'The file is too large. Remove pictures and unneeded sheets or split it, then upload it again.',
  damaged: () =>
    'The file is damaged and cannot be read. Open it in Excel, save it as a new file and upload that.',
  empty: () => 'The file holds no data. Check the file and upload it again.',
  'unreadable-encoding': () =>
    'The character encoding of the CSV file was not recognised. In Excel choose “Save as”, type “CSV UTF-8” or .xlsx, and upload it again.',
  'too-many-rows': () =>
    'The file has too many rows. Split it into smaller files and upload them one by one.',
  'too-many-columns': () =>
    'The file has more than 200 columns. Delete those not needed, blank cells right of the table too, and upload it again.',
  'oneroster-version': () =>
    'This OneRoster data set is not of version 1.2. Export it as OneRoster 1.2 CSV from the sending system and upload it again.',
  'oneroster-broken': () =>
    'This OneRoster data set breaks the standard: a file that manifest.csv names is missing, a CSV file is broken, or a row is “tobedeleted” in bulk mode. Export it again from the sending system and upload it.',
  'oneroster-columns': () =>
    'A file of this OneRoster data set lacks a required column or has one twice. Export it as OneRoster 1.2 from the sending system and upload it again.',
  'legacy-font': () =>
    'The text uses an old Vietnamese font (TCVN3 or VNI) and cannot be read correctly. Convert it to Unicode (with UniKey, for example), save and upload it again.',
  'apply-failed': () =>
    'The system failed while writing this file, three times. The file is not at fault and nothing was written. Upload it again; if it fails again, tell the administrator.',
  'check-failed': () =>
    'The system failed while checking this file. Please upload it again. If it fails again, tell the administrator the name of the file and the time of the upload.',
  'no-known-header': ({ kind, fields }) =>
    `No header row was found in the first 30 rows. Add a header row with the columns ${quotedFields(labels, kind, fields, 'or')} and upload the file again.`,
  'missing-required-column': ({ kind, sheet, headerRow, missing }) =>
    `${sheet ? `Sheet “${sheet}”, header` : 'Header'} row ${headerRow}: the column ${quotedFields(labels, kind, missing, 'or')} is missing. Add it and upload the file again.`,
  'duplicate-column': ({ kind, field, columns }) =>
    `Several columns are read as “${fieldLabel(labels, kind, field)}”: ${columns}. Keep one, rename or delete the others and upload the file again.`,
  'split-name': ({ column }) =>
    `The full name is split over two columns (column ${column} has no header). Join it in one column and upload the file again.`,
  'no-rows': ({ sheet, headerRow }) =>
    `${sheet ? `Sheet “${sheet}”` : 'The file'} has no data below header row ${headerRow}. Fill in the data and upload the file again.`,

  required: () => 'This cell must not be empty. Fill it in and import again.',
  'text-too-long': ({ max }) => `The text is longer than ${max} characters. Shorten it and import again.`,
  'day-where-text': ({ text }) =>
    `Excel has turned this cell into a date (${text}). Format the column as Text, type the right text and import again.`,
  'day-unreadable': ({ text }) =>
    `“${text}” cannot be read as a date. Write day/month/year, for example 14/12/2026.`,
  'day-two-digit-year': ({ text }) =>
    `“${text}” has a year of two digits, which may mean two years. Write four digits, for example 14/12/2026.`,
  'day-only-year': ({ text }) => `“${text}” is only a year. Write day/month/year, for example 14/12/2026.`,
  'day-impossible': ({ text }) =>
    `“${text}” is not a real date. Write the day first, then month and year, for example 14/12/2026.`,
  'time-impossible': ({ text }) =>
    `“${text}” has an impossible time. Write 00:00 to 23:59, for example 14/12/2026 08:30.`,
  'day-in-future': ({ day: found, today }) =>
    `The date ${day(found)} lies in the future (today is ${day(today)}). Check the date.`,
  'day-too-early': ({ day: found, earliest }) =>
    `The date ${day(found)} is earlier than ${day(earliest)}. Check the year.`,
  'ends-before-start': ({ from, to }) =>
    `The end ${day(to)} is before the start ${day(from)}. Correct one of the two.`,
  'born-after-start': ({ bornOn, from }) =>
    `The date of birth ${day(bornOn)} is not before the start in post ${day(from)}. Correct one of the two.`,
  'enrolled-after-began': ({ enrolledOn, beganOn }) =>
    `The enrolment ${day(enrolledOn)} is after the start ${day(beganOn)}. Correct one of the two.`,
  'enrolled-after-completed': ({ enrolledOn, completedOn }) =>
    `The enrolment ${day(enrolledOn)} is after the completion ${day(completedOn)}. Correct one of the two.`,
  'began-after-completed': ({ beganOn, completedOn }) =>
    `The start ${day(beganOn)} is after the completion ${day(completedOn)}. Correct one of the two.`,

  'id-number-lost-zero': ({ digits }) =>
    `Only ${digits} digits of the ID number are left: Excel dropped the leading 0. ${asText}`,
  'id-number-scientific': () =>
    `Excel has turned the ID number into a power of ten (such as 9.2E+10) and digits are lost. ${asText}`,
  'id-number-length': ({ digits }) =>
    `The ID number has ${digits} digits instead of 12. Check it on the identity card. ${asText}`,
  'id-number-not-digits': () =>
    'An ID number is 12 digits and nothing else. Remove letters and other characters and import again.',
  'old-id-card': () =>
    'This is an old identity card number (9 digits). Enter the 12-digit personal ID number of the identity card.',
  'id-number-province': ({ province }) =>
    `Note: the first three digits ${province} are not a Vietnamese province code (001–096). Check unless the person was born abroad.`,
  'id-number-gender': () =>
    'Note: the fourth digit of the ID number does not fit the gender. Check the ID number and the gender.',
  'id-number-birth-year': ({ year }) =>
    `Note: the ID number says the year of birth is ${year}, unlike the date of birth. Check both.`,

  'name-unreadable': ({ text }) =>
    `“${text}” does not look like a name. Write the full name in letters, without digits.`,
  'gender-unknown': ({ text }) =>
    `The gender “${text}” is not known. Write Male or Female, or leave it empty.`,
  'yes-no-unknown': ({ text }) =>
    `“${text}” is neither yes nor no. Write “x” or “Yes”; “No” or nothing otherwise.`,
  'category-unknown': ({ text }) =>
    `The staff category “${text}” is not known. Write one of: Cadre, Civil servant, Public employee, Worker, Part-time.`,
  'sector-unknown': ({ text }) =>
    `The sector “${text}” is not known. Write one of: State agency, Public service unit, State-owned enterprise, Enterprise.`,
  'content-group-unknown': ({ text }) =>
    `The content group “${text}” is not known. Write one of: Leader, Technology, Core, General, Other.`,
  'form-unknown': ({ text }) =>
    `The training form “${text}” is not known. Write Formal, Refresher or Short, or leave it empty.`,
  'result-unknown': ({ text }) =>
    `The result “${text}” is not known. Write Pass or Fail; leave it empty when unknown.`,
  'area-unknown': ({ text }) =>
    `The area “${text}” is not known. Write one of: Public services, Health, Education, Transport, Tourism, Land, Banking.`,
  'outcome-unknown': ({ text }) => `The outcome “${text}” is not known. Write “Practised” or “Took part”.`,
  'hours-unreadable': ({ text }) =>
    `“${text}” is not a number of periods. Write a number, for example 40 or 7.5 (a period is 45 minutes).`,
  'hours-not-positive': ({ text }) =>
    `The periods “${text}” must be above 0 and at most 10,000. Correct them or leave the cell empty.`,
  'email-unreadable': ({ text }) =>
    `“${text}” is not one e-mail address. Write a single address, for example name@cantho.gov.vn.`,
  'phone-unreadable': ({ text }) =>
    `“${text}” is not one Vietnamese phone number. Write a single number, for example 0912 345 678.`,

  'own-parent': () => 'A unit cannot be its own parent. Enter another parent code or leave it empty.',
  'course-missing': () => 'This row names no course. Enter the code or the name of the course.',
  'training-day-missing': () => 'This row has no date. Enter at least one: enrolment, start or completion.',

  'written-before': () =>
    'This row was written from this very file before, so it is not written again and later corrections are kept.',
  'repeats-row': ({ row }) => `This row repeats row ${row} and counts once. Nothing needs to be done.`,
  'differs-from-row': ({ row }) =>
    `This row is about the same thing as row ${row} but says something else. Keep only the right one.`,
  'id-number-other-person': ({ row }) =>
    `In row ${row} this ID number belongs to a person with another name or date of birth. Check the ID numbers of both rows.`,
  'email-of-other-row': ({ row }) =>
    `In row ${row} this e-mail address belongs to somebody else. Everybody needs an own address; correct it or leave it empty.`,
  'overlaps-row': ({ row }) =>
    `This time in post overlaps row ${row} (same person, unit and position). Give the earlier row a To date or correct the From date.`,

  'series-unknown': ({ text }) =>
    `There is no series “${text}”. Write Population, People of working age, Staff present or Staff allotted.`,
  'count-unreadable': ({ text }) => `“${text}” is not a whole number. Write for example 12345.`,
  'ledger-overlaps': ({ from, to }) =>
    `This very document already has a number for ${day(from)} – ${day(to)}, some of the same days. Write exactly those days to correct it, or change the days.`,
  'ledger-conflict': ({ value, text }) =>
    `Note: the source “${text}” says ${value} for the same days. Both are kept and the cell waits for a decision.`,
  'unknown-unit': ({ text }) =>
    `No unit “${text}” exists at the time of this row. Check the code or name, or import the units first.`,
  'ambiguous-unit': ({ text }) => `Several units are named “${text}”. Give the unit code instead.`,
  'unit-not-yet': ({ text, from }) =>
    `The unit “${text}” exists only from ${day(from)}, after the From date of this row. Correct the date or name the unit of that time.`,
  'unit-ended': ({ text, to }) =>
    `The unit “${text}” ended on ${day(to)}, before the From date of this row. Name its successor or correct the date.`,
  'unknown-parent': ({ text }) =>
    `The parent unit “${text}” is neither in the file nor in the system. Check the parent code.`,
  'parent-cycle': ({ text }) =>
    `The parent “${text}” is itself below this unit, which makes a circle. Correct the parent.`,
  'parent-row-wrong': ({ text, row }) =>
    `The parent unit “${text}” in row ${row} is wrong, so this row cannot be written yet. Correct row ${row} and import again.`,
  'unknown-person': () =>
    'Nobody on the roster has this ID number. Check the number, or import the roster first.',
  'id-number-known-as': ({ text }) =>
    `In the system this ID number belongs to “${text}”. Check the ID number and the name in this row.`,
  'born-on-differs': ({ bornOn }) =>
    `In the system, the person with this ID number was born on ${day(bornOn)}. Check the ID number and the birth day of this row.`,
  'name-differs': ({ text }) =>
    `Note: in the system this ID number belongs to “${text}”. Check the ID number.`,
  'email-taken': ({ text }) =>
    `The address “${text}” already belongs to somebody else. Enter another one or leave it empty.`,
  'overlapping-position': ({ from }) =>
    `This person already holds this position in this unit from ${day(from)}, overlapping this row. Correct the From or To date.`,
  'unit-outside-scope': ({ text }) =>
    `The unit “${text}” is outside the scope of this account. Ask the province HR to import this row.`,
  'person-outside-scope': () =>
    'This person is outside the scope of this account. If she is moving to your unit, ask the province HR to move her or to import this row.',
};

export const importsEn: ImportWords = { sentences, labels };

/** Told above the preview when the file has further sheets of the same kind that were not read. */
export const otherSheetsEn = (sheets: readonly string[]): string =>
  `The file has further sheets that were not read: ${sheets.map((sheet) => `“${sheet}”`).join(', ')}. Save each as a file of its own and upload them one by one.`;

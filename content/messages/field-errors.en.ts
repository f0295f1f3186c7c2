import type { fieldErrorsVi } from './field-errors.vi.ts';

export const fieldErrorsEn: typeof fieldErrorsVi = {
  missing: 'Please fill this in.',
  'not-a-day': 'Please give a day that exists, such as 14/12/2026.',
  'not-an-email': 'This is not an e-mail address; one looks like name@cantho.gov.vn.',
  'in-the-past': 'This day has passed. Please choose today or later.',
  'ends-before-start': 'The last day is before the first. Please change one of them.',
  'needs-unit': 'This role needs a unit. Please choose one.',
  'province-only': 'This role is always for the whole province. Please leave the unit empty.',
  'not-after-due': 'The new due day must lie behind that of the obligation.',
  'nobody-chosen': 'Tick at least one person.',
  'too-many': 'Choose 200 people at most.',
  'not-a-period': 'This day does not fit the period chosen.',
  'asks-nothing': 'Choose a course or an assessment, or both.',
  'months-needed': 'Give a number of months from 1 to 36.',
  'in-the-future': 'This day has not come yet. Enter a day that is over.',
  'not-hours': 'Enter a number of hours above 0, for example 16 or 7.5.',
  'too-long': 'This is too long.',
  'reason-too-short': 'Write the reason, at least 10 characters.',
  'in-future': 'This day has not come yet. Choose today or an earlier day.',
  'before-birth': 'This day is before the holder was born.',
  'unit-not-yet':
    'The unit was not there on the first day of the position. Please choose another unit or a later day.',
  'unit-ended': 'The unit does not exist through all these days. Please choose a last day not after its own.',
  'post-held-already': 'This person holds just this title in this unit in those days already.',
  'nothing-changed': 'Nothing differs from what is recorded.',
  'not-after-start':
    'This must be after the first day of the old position. If that one is wrong, please use “Correct”.',
  'after-its-end': 'The old position ended before this day. Please use “Add a position”.',
  'name-and-surname': 'Please give the full name.',
  'id-number-twelve':
    'A personal ID number has exactly 12 digits. The old 9-digit card number is of no use here.',
  'id-number-of-another':
    'Another person bears this number, with another name or birth day. Please check the papers, or ask the HR of the province.',
  'looks-like-known':
    'Somebody with this name and birth day is on the list. Please look there first; if you are sure this is another person, tick this box.',
  'email-has-account': 'This address has an account already. Please give another or leave it empty.',
  'not-a-phone': 'This is not a telephone number; one looks like 0912 345 678.',
  'before-own-role': 'This day lies before your own role begins.',
  'after-own-role': 'This day lies after your own role ends.',
  'days-too-long': 'This is too long: at most 366 days.',
  'not-days':
    'Please write numbers of days with commas, like −30, −7, 0, +7; at most 12, none beyond 365 days.',
  'not-a-time': 'Please write a time like 21:00.',
  'unknown-place': 'One of the places is not in the list. Please use those named above.',
  'line-break': 'A subject has one line.',
  other: 'The value in this field is not right.',
};

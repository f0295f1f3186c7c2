import type { fieldErrorsVi } from './field-errors.vi.ts';

export const fieldErrorsEn: typeof fieldErrorsVi = {
  missing: 'Please fill this in.',
  'not-a-day': 'Please give a day that exists, such as 14/12/2026.',
  'not-an-email': 'This is not an e-mail address; one looks like name@cantho.gov.vn.',
  'in-the-past': 'This day has passed. Please choose today or later.',
  'ends-before-start': 'The last day is before the first. Please change one of them.',
  'needs-unit': 'This role needs a unit. Please choose one.',
  'province-only': 'This role is always for the whole province. Please leave the unit empty.',
  'too-long': 'This is too long.',
  'reason-too-short': 'Write the reason, at least 10 characters.',
  'in-future': 'This day has not come yet. Choose today or an earlier day.',
  other: 'The value in this field is not right.',
};

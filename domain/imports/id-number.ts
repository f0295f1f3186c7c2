import type { Cell } from '#domain/imports/cell.ts';
import { cellText } from '#domain/imports/cell-text.ts';
import type { Problem } from '#domain/imports/errors.ts';
import { accept, type Parsed, problem, refuse } from '#domain/imports/parsed.ts';
import type { Gender } from '#domain/organisation/terms.ts';
import type { Day } from '#domain/time/day.ts';

const person = 'person:';

/** What stands in place of a number for somebody of ours who has none; a number never looks like it. */
export const personKey = (personId: string): string => `${person}${personId}`;

/** The person such a key names; null for a number or its hash. */
export const personOfKey = (key: string): string | null =>
  key.startsWith(person) ? key.slice(person.length) : null;

/**
 * Số định danh cá nhân: twelve digits as text. There is no check digit; the first is always 0 for those born in
 * Vietnam, so a number cell has lost it.
 */
export const parseIdNumber = (cell: Cell): Parsed<string> => {
  if (cell !== null && typeof cell === 'object' && 'personId' in cell)
    return accept(personKey(cell.personId));
  if (typeof cell === 'number') {
    if (!Number.isSafeInteger(cell) || cell < 0) return refuse('id-number-not-digits', {});
    const digits = cellText(cell);
    if (digits.length < 12) return refuse('id-number-lost-zero', { digits: digits.length });
    return digits.length === 12 ? accept(digits) : refuse('id-number-length', { digits: digits.length });
  }
  if (cell === null || typeof cell !== 'string') return refuse('id-number-not-digits', {});
  const text = cellText(cell).replace(/[\s.'’‘`´-]/g, '');
  if (/^\d{12}$/.test(text)) return accept(text);
  if (/^\d([.,]?\d*)E\+?\d+$/i.test(cellText(cell).replace(/\s/g, '')))
    return refuse('id-number-scientific', {});
  if (!/^\d+$/.test(text)) return refuse('id-number-not-digits', {});
  if (text.length === 9) return refuse('old-id-card', {});
  // A CSV file holds text only: ten or eleven digits without the 0 in front are what Excel left of twelve.
  if (/^[1-9]\d{9,10}$/.test(text)) return refuse('id-number-lost-zero', { digits: text.length });
  return refuse('id-number-length', { digits: text.length });
};

/**
 * Warnings where the make-up of a twelve-digit number disagrees with the rest of the row: digits 1–3 the province
 * (001–096), digit 4 century and gender, digits 5–6 the year of birth (circular 59/2021/TT-BCA). Never an error:
 * people born abroad and corrected registrations differ rightly.
 */
export const idNumberWarnings = (
  idNumber: string,
  gender: Gender | null,
  bornOn: Day | null,
): readonly Problem[] => {
  if (personOfKey(idNumber) !== null) return [];
  const province = idNumber.slice(0, 3);
  const centuryAndGender = Number(idNumber.slice(3, 4));
  const year = 1900 + 100 * Math.floor(centuryAndGender / 2) + Number(idNumber.slice(4, 6));
  const found: Problem[] = [];
  if (province < '001' || province > '096') found.push(problem('id-number-province', { province }));
  if (gender !== null && gender !== (centuryAndGender % 2 === 0 ? 'male' : 'female'))
    found.push(problem('id-number-gender', {}));
  if (bornOn !== null && Number(bornOn.slice(0, 4)) !== year)
    found.push(problem('id-number-birth-year', { year }));
  return found;
};

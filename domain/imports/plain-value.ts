import type { Cell } from '#domain/imports/cell.ts';
import { cellText, parseText, shownText } from '#domain/imports/cell-text.ts';
import { accept, type Parsed, refuse } from '#domain/imports/parsed.ts';

/** Họ và tên, as written. A name holds letters and no digits. */
export const parseFullName = (cell: Cell): Parsed<string> => {
  const parsed = parseText(120)(cell);
  if (!parsed.ok) return parsed;
  const isName = /^[\p{L}\p{M}\s.'’‘(),-]+$/u.test(parsed.value) && /\p{L}/u.test(parsed.value);
  return isName ? parsed : refuse('name-unreadable', { text: shownText(cell) });
};

/** Số tiết (45 minutes each): a positive number, "40 tiết", a comma or a point before the decimals. */
export const parseHours = (cell: Cell): Parsed<number> => {
  if (typeof cell === 'number') return positive(cell, cell);
  if (typeof cell !== 'string') return refuse('hours-unreadable', { text: shownText(cell) });
  // Three decimals are refused: 1.200 may be one thousand two hundred.
  const match = /^(-?\d+(?:[.,]\d{1,2})?)\s*(?:tiết|tiet|t|periods?)?$/.exec(cellText(cell).toLowerCase());
  if (match === null) return refuse('hours-unreadable', { text: shownText(cell) });
  return positive(Number(match[1]?.replace(',', '.')), cell);
};

const positive = (value: number, cell: Cell): Parsed<number> => {
  if (value > 0 && value <= 10_000) return accept(value);
  return refuse('hours-not-positive', { text: shownText(cell) });
};

/** One address, in lower case. */
export const parseEmail = (cell: Cell): Parsed<string> => {
  const text = cellText(cell)
    .toLowerCase()
    .replace(/^mailto:/, '');
  const isAddress = /^[a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/.test(
    text,
  );
  const doubled = /\.\.|^\.|\.@/.test(text);
  return isAddress && !doubled && text.length <= 254
    ? accept(text)
    : refuse('email-unreadable', { text: shownText(cell) });
};

/** A Vietnamese number in its home form: 0 and nine or ten digits. A number cell has lost its 0 and gets it back. */
export const parsePhone = (cell: Cell): Parsed<string> => {
  const text = cellText(cell).replace(/[\s().'’-]/g, '');
  const national = text.replace(/^(\+84|0084|84(?=\d{9,10}$))0?/, '0');
  const home = typeof cell === 'number' && /^[2-9]\d{8,9}$/.test(national) ? `0${national}` : national;
  return /^0[2-9]\d{8,9}$/.test(home) ? accept(home) : refuse('phone-unreadable', { text: shownText(cell) });
};

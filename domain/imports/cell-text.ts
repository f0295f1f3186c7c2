import type { Cell } from '#domain/imports/cell.ts';
import { accept, type Parsed, refuse } from '#domain/imports/parsed.ts';
import { cleanText } from '#domain/text/vietnamese.ts';
import { formatDay } from '#domain/time/day.ts';

/** A number as its digits, never in scientific notation when it is whole. */
const numberText = (value: number): string =>
  Number.isSafeInteger(value) ? BigInt(value).toString() : String(value);

/** What a reader of the sheet sees in the cell, cleaned. Blank is ''. */
export const cellText = (cell: Cell): string => {
  if (cell === null) return '';
  if (typeof cell === 'string') return cleanText(cell);
  if (typeof cell === 'number') return numberText(cell);
  if (typeof cell === 'boolean') return String(cell);
  if ('personId' in cell) return cell.personId;
  const [day = '', time = ''] = cell.localDateTime.split('T');
  return cleanText(`${formatDay(day)} ${time}`);
};

/** The cell's text short enough to be repeated in a sentence. */
export const shownText = (cell: Cell): string => {
  const text = cellText(cell);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
};

export const isBlank = (cell: Cell | undefined): boolean => cell === undefined || cellText(cell) === '';

/** Plain text up to `max` characters. A day is refused: Excel has turned something like "12/2026" into a date. */
export const parseText =
  (max: number) =>
  (cell: Cell): Parsed<string> => {
    if (typeof cell === 'object' && cell !== null && 'localDateTime' in cell)
      return refuse('day-where-text', { text: shownText(cell) });
    const text = cellText(cell);
    return text.length > max ? refuse('text-too-long', { max }) : accept(text);
  };

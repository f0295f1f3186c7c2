import type { Cell, Sheet } from '#domain/imports/cell.ts';
import { cellText } from '#domain/imports/cell-text.ts';
import type { FieldSpec } from '#domain/imports/spec.ts';
import { fold } from '#domain/text/vietnamese.ts';

/** A column that was recognised. `index` counts from 0. */
export type Column<Field extends string> = {
  readonly field: Field;
  readonly header: string;
  readonly index: number;
};
export type IgnoredColumn = { readonly header: string; readonly index: number };

/** How a sheet's headings were read. `dataAt` is the index in `sheet.rows` of the first row below them. */
export type Header<Field extends string> = {
  readonly sheet: Sheet;
  readonly headerRow: number;
  readonly dataAt: number;
  readonly columns: readonly Column<Field>[];
  readonly ignored: readonly IgnoredColumn[];
  /** Fields that two or more columns claim with equal right. */
  readonly duplicates: readonly (readonly Column<Field>[])[];
};

const rowsSearched = 30;

// Words that turn a heading into another one: "Ngày cấp CCCD", "Chức vụ cũ", "Họ và tên đệm", "Không chuyên trách".
const otherMeaning = new Set(
  (
    'cap noi ngay thoi cu truoc day khong dem lot lot cha me vo chong con than nhan khac phu he luong quyet tren chu quan ' +
    'issued place former previous father mother parent spouse ghi chu'
  ).split(' '),
);
const serialHeadings = new Set(['stt', 'tt', 'so tt', 'so thu tu', 'thu tu', 'no', 'nr', 'number', 's t t']);

type Reading<Field extends string> = { readonly field: Field; readonly exact: boolean };

/** Which field a heading names: the whole heading first, then the longest known phrase in it. Null when unknown or unclear. */
export const headingReader = <Field extends string>(fields: readonly FieldSpec<Field>[]) => {
  const exact = new Map<string, Field>();
  const phrases: { readonly phrase: string; readonly field: Field }[] = [];
  for (const field of fields) {
    for (const heading of field.exact) exact.set(fold(heading), field.key);
    const inside = [
      ...field.exact.map(fold).filter((key) => key.includes(' ')),
      ...(field.phrases ?? []).map(fold),
    ];
    for (const phrase of new Set(inside)) phrases.push({ phrase, field: field.key });
  }
  phrases.sort((a, b) => b.phrase.length - a.phrase.length);
  return (heading: string): Reading<Field> | null => {
    const key = fold(heading).replace(/^\d{1,2} /, '');
    if (key === '' || heading.length > 80) return null;
    const bare = fold(heading.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')).replace(/^\d{1,2} /, '');
    const whole = exact.get(key) ?? exact.get(bare);
    if (whole !== undefined) return { field: whole, exact: true };
    const inside = (phrase: string): boolean => {
      const at = ` ${bare} `.indexOf(` ${phrase} `);
      if (at < 0) return false;
      const around = `${bare.slice(0, at)} ${bare.slice(at + phrase.length)}`.split(' ');
      return !around.some((word) => otherMeaning.has(word));
    };
    const found = phrases.filter((entry) => bare.startsWith(`${entry.phrase} `) && inside(entry.phrase));
    const candidates = found.length > 0 ? found : phrases.filter((entry) => inside(entry.phrase));
    const longest = candidates.filter((entry) => entry.phrase.length === candidates[0]?.phrase.length);
    const [first] = longest;
    return first !== undefined && longest.every((entry) => entry.field === first.field)
      ? { field: first.field, exact: false }
      : null;
  };
};

type Reader<Field extends string> = (heading: string) => Reading<Field> | null;
type Layout<Field extends string> = Pick<Header<Field>, 'columns' | 'ignored' | 'duplicates'> & {
  readonly score: number;
};

/** Gives every heading its field. An exact heading beats those that only contain the words; equals are duplicates. */
const layOut = <Field extends string>(headings: readonly string[], read: Reader<Field>): Layout<Field> => {
  const claims = new Map<Field, (Column<Field> & { readonly exact: boolean })[]>();
  const ignored: IgnoredColumn[] = [];
  headings.forEach((header, index) => {
    if (header === '' || serialHeadings.has(fold(header))) return;
    const reading = read(header);
    if (reading === null) ignored.push({ header, index });
    else claims.set(reading.field, [...(claims.get(reading.field) ?? []), { ...reading, header, index }]);
  });
  const columns: Column<Field>[] = [];
  const duplicates: (readonly Column<Field>[])[] = [];
  let exactCount = 0;
  for (const claimants of claims.values()) {
    const exact = claimants.filter((claim) => claim.exact);
    const best = exact.length > 0 ? exact : claimants;
    if (exact.length > 0) exactCount += 1;
    for (const loser of claimants)
      if (!best.includes(loser)) ignored.push({ header: loser.header, index: loser.index });
    const taken = best.map(({ field, header, index }) => ({ field, header, index }));
    columns.push(...taken.slice(0, 1));
    if (taken.length > 1) duplicates.push(taken);
  }
  const byIndex = (a: { index: number }, b: { index: number }) => a.index - b.index;
  return {
    columns: columns.sort(byIndex),
    ignored: ignored.sort(byIndex),
    duplicates,
    score: columns.length + exactCount / 100,
  };
};

/** Headings are words: a number or a date is none. */
const heading = (cell: Cell | undefined): string => (typeof cell === 'string' ? cellText(cell) : '');

/**
 * The headings of two rows taken as one, for "Thời gian" above "Từ ngày" and "Đến ngày"; null when the lower row
 * is not such a row (something stands under a heading that was understood).
 */
const joined = <Field extends string>(
  upper: readonly string[],
  lower: readonly string[],
  read: Reader<Field>,
) => {
  const width = Math.max(upper.length, lower.length);
  const headings: string[] = [];
  for (let index = 0; index < width; index += 1) {
    const above = upper[index] ?? '';
    const below = lower[index] ?? '';
    const understood = serialHeadings.has(fold(above)) || read(above)?.exact === true;
    if (understood && below !== '' && below !== above) return null;
    headings.push(below === '' ? above : below);
  }
  return headings;
};

/** The best header row among the first thirty rows of a sheet, or null when no row has two known headings. */
export const findHeader = <Field extends string>(sheet: Sheet, read: Reader<Field>): Header<Field> | null => {
  let best: { readonly layout: Layout<Field>; readonly at: number; readonly rows: number } | null = null;
  const rows = sheet.rows.slice(0, rowsSearched).map((row) => row.cells.map(heading));
  rows.forEach((headings, at) => {
    const single = layOut(headings, read);
    if (single.score > (best?.layout.score ?? 0)) best = { layout: single, at, rows: 1 };
    const next = rows[at + 1];
    // A title above the header is no upper storey: that one has headings of its own.
    const both = next === undefined || single.columns.length < 2 ? null : joined(headings, next, read);
    const layout = both === null ? null : layOut(both, read);
    if (
      layout !== null &&
      layout.columns.length > single.columns.length &&
      layout.score > (best?.layout.score ?? 0)
    )
      best = { layout, at, rows: 2 };
  });
  return finish(sheet, best);
};

const finish = <Field extends string>(
  sheet: Sheet,
  best: { readonly layout: Layout<Field>; readonly at: number; readonly rows: number } | null,
): Header<Field> | null => {
  if (best === null || best.layout.columns.length < 2) return null;
  const { columns, ignored, duplicates } = best.layout;
  const headerRow = sheet.rows[best.at]?.number ?? 0;
  return { sheet, headerRow, dataAt: best.at + best.rows, columns, ignored, duplicates };
};

/** A, B, …, Z, AA, … for 0, 1, …, 25, 26, …, as spreadsheets name columns. */
export const columnLetter = (index: number): string =>
  (index >= 26 ? columnLetter(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

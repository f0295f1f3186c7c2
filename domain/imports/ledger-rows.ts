import type { Cell } from '#domain/imports/cell.ts';
import { cellText, parseText, shownText } from '#domain/imports/cell-text.ts';
import { parseDay } from '#domain/imports/day-value.ts';
import { accept, type Parsed, type ParsedRow, problem, refuse } from '#domain/imports/parsed.ts';
import { type CellsByField, rowReader } from '#domain/imports/row-reader.ts';
import { type FieldSpec, headings, keyOf } from '#domain/imports/spec.ts';
import { type LedgerSeries, ledgerSeries, needsDefinition } from '#domain/ledger/series.ts';
import { fold } from '#domain/text/vietnamese.ts';
import type { Day } from '#domain/time/day.ts';

/** What a source says of a unit for some days. The unit is its code, or its name when the file has no code. */
export type LedgerRow = {
  readonly series: LedgerSeries;
  readonly unit: string;
  readonly value: number;
  readonly from: Day;
  readonly to: Day;
  readonly sourceTitle: string;
  readonly sourceNumber: string | null;
  readonly sourceOn: Day;
  readonly definition: string | null;
};

export const ledgerFieldKeys = [
  'series',
  'unitCode',
  'unitName',
  'value',
  'from',
  'to',
  'sourceTitle',
  'sourceNumber',
  'sourceOn',
  'definition',
] as const;
export type LedgerField = (typeof ledgerFieldKeys)[number];

export const ledgerRequiredColumns: readonly (readonly LedgerField[])[] = [
  ['series'],
  ['unitCode', 'unitName'],
  ['value'],
  ['from'],
  ['to'],
  ['sourceTitle'],
  ['sourceOn'],
];

export const ledgerColumns: readonly FieldSpec<LedgerField>[] = [
  {
    key: 'series',
    exact: headings('Chuỗi số liệu; Chuỗi; Chỉ tiêu thống kê; Tên số liệu; Loại số liệu; Series'),
  },
  {
    key: 'unitCode',
    exact: headings('Mã đơn vị; Mã ĐVHC; Mã xã; Mã đơn vị hành chính; Mã; Unit code; Code'),
  },
  {
    key: 'unitName',
    exact: headings(
      'Đơn vị; Tên đơn vị; Xã, phường; Xã/phường; Tên xã; Đơn vị hành chính; Địa bàn; Unit; Unit name; Commune',
    ),
  },
  { key: 'value', exact: headings('Giá trị; Số liệu; Số người; Số lượng; Value; Number') },
  { key: 'from', exact: headings('Từ ngày; Có giá trị từ; Hiệu lực từ; From; Valid from') },
  { key: 'to', exact: headings('Đến ngày; Có giá trị đến; Hiệu lực đến; To; Valid to') },
  {
    key: 'sourceTitle',
    exact: headings('Nguồn; Văn bản nguồn; Tên văn bản nguồn; Nguồn số liệu; Source; Source document'),
  },
  {
    key: 'sourceNumber',
    exact: headings('Số, ký hiệu; Số ký hiệu; Số văn bản; Số hiệu văn bản; Document number'),
  },
  {
    key: 'sourceOn',
    exact: headings('Ngày văn bản; Ngày nguồn; Ngày ban hành; Date of the document; Document date'),
  },
  {
    key: 'definition',
    exact: headings('Nguồn đếm thế nào; Cách tính; Định nghĩa; Khái niệm; Definition; How counted'),
  },
];

const seriesWords: Readonly<Record<LedgerSeries, readonly string[]>> = {
  population: headings('Dân số; Dân số trung bình; Population'),
  'working-age-population': headings(
    'Người trong độ tuổi lao động; Dân số trong độ tuổi lao động; Độ tuổi lao động; People of working age; Working age',
  ),
  'headcount-present': headings('Số người hiện có; Biên chế có mặt; Staff present'),
  'headcount-allotted': headings('Biên chế được giao; Biên chế giao; Staff allotted'),
};

const parseSeries = (cell: Cell): Parsed<LedgerSeries> => {
  const text = fold(cellText(cell));
  const found = ledgerSeries.find(
    (series) => fold(series) === text || seriesWords[series].some((word) => fold(word) === text),
  );
  return found ? accept(found) : refuse('series-unknown', { text: shownText(cell) });
};

/** A whole number of people: 12345, 12.345, 12 345. A fraction is refused, never rounded. */
const parseCount = (cell: Cell): Parsed<number> => {
  const bad = () => refuse('count-unreadable', { text: shownText(cell) });
  if (typeof cell === 'number')
    return Number.isSafeInteger(cell) && cell >= 0 && cell < 1e12 ? accept(cell) : bad();
  if (typeof cell !== 'string') return bad();
  const text = cellText(cell);
  return /^(\d{1,12}|\d{1,3}(\.\d{3}){1,3}|\d{1,3}( \d{3}){1,3}|\d{1,3}(,\d{3}){2,3})$/.test(text)
    ? accept(Number(text.replace(/[., ]/g, '')))
    : bad();
};

export const parseLedgerRow = (
  cells: CellsByField<LedgerField>,
  today: Day,
): ParsedRow<LedgerRow, LedgerField> => {
  const reader = rowReader(cells);
  const series = reader.required('series', parseSeries);
  const unit = reader.has('unitCode')
    ? reader.required('unitCode', parseText(100))
    : reader.required('unitName', parseText(300));
  const value = reader.required('value', parseCount);
  const from = reader.required('from', parseDay);
  const to = reader.required('to', parseDay);
  const sourceTitle = reader.required('sourceTitle', parseText(300));
  const sourceNumber = reader.optional('sourceNumber', parseText(100));
  const sourceOn = reader.required('sourceOn', parseDay);
  const definition = reader.optional('definition', parseText(500));
  if (from !== null && to !== null && to < from)
    reader.fail('to', problem('ends-before-start', { from, to }));
  if (sourceOn !== null && sourceOn > today)
    reader.fail('sourceOn', problem('day-in-future', { day: sourceOn, today }));
  if (series !== null && needsDefinition(series) && !reader.has('definition'))
    reader.fail('definition', problem('required', {}));
  return reader.finish(() =>
    series === null || unit === null || value === null || from === null || to === null
      ? null
      : sourceTitle === null || sourceOn === null
        ? null
        : { series, unit, value, from, to, sourceTitle, sourceNumber, sourceOn, definition },
  );
};

export const ledgerKey = (row: LedgerRow): string =>
  keyOf(
    ...[row.series, fold(row.unit), row.from, fold(row.sourceTitle)],
    ...[row.sourceNumber === null ? null : fold(row.sourceNumber), row.sourceOn],
  );

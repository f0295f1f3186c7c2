import type { Rate } from '#domain/indicators/rate.ts';
import { formatRate } from '#domain/indicators/rate.ts';
import { formatDay, isDay } from '#domain/time/day.ts';

/** `percent` cells hold a rate, `day` cells a day; any cell may hold words instead, or nothing. */
export type CellKind = 'text' | 'integer' | 'percent' | 'day';
export type ReportCell = string | number | null | Rate;

export type ReportColumn = {
  readonly key: string;
  readonly header: string;
  readonly kind: CellKind;
  /** Share of the width, in characters. */
  readonly width: number;
};

export type ReportRow = {
  /** Names the row in texts that quote it (`I-04`, `I-06.dieu-tra`); only in tables that are quoted. */
  readonly key?: string;
  readonly cells: readonly ReportCell[];
  readonly depth?: number;
  readonly bold?: boolean;
};

/** The annexes of research.md §2.4. The last lists people who are not done yet and never leaves the house. */
export const tableCodes = ['PL-01', 'PL-02', 'PL-03', 'PL-04', 'PL-05', 'PL-06'] as const;
export type TableCode = (typeof tableCodes)[number];

/** An official table, the same for the screen and for every file. */
export type ReportTable = {
  readonly code: TableCode;
  readonly title: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly ReportRow[];
};

/** What a cell prints as in Vietnamese: 1.032, 87,4%, 14/12/2026. Numbers are whole. */
export const cellText = (cell: ReportCell, kind: CellKind): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replaceAll(/\B(?=(\d{3})+$)/g, '.');
  if (typeof cell === 'object') return formatRate(cell, 'vi') ?? '–';
  return kind === 'day' && isDay(cell) ? formatDay(cell) : cell;
};

/**
 * What a spreadsheet gets: numbers as numbers, a day as `YYYY-MM-DD`, a rate as the fraction that shows the very figure of
 * the screen: one with more digits would be rounded a second time when it is shown (8745 of 10000 may be 87,4%).
 */
export const cellValue = (cell: ReportCell): string | number | null => {
  if (cell === null || typeof cell !== 'object') return cell;
  return cell.kind === 'rate' ? cell.perThousand / 1000 : '–';
};

import { reportingVi } from '#content/messages/reporting.vi.ts';
import type { PlaceValues } from '#domain/documents/places.ts';
import { cellText, type ReportTable } from '#domain/reporting/report-table.ts';
import { formatDay, formatInstant } from '#domain/time/day.ts';
import type { FrozenTables } from './frozen-tables.ts';
import { periodWords } from './report-lines.ts';

const { document: words } = reportingVi;

/**
 * Every place that a text of a report may hold, with what it prints. Those of indicators are the very cells of PL-01, so
 * a sentence can never say another number than the table; an empty cell says that there is no figure.
 */
export const reportPlaces = (frozen: FrozenTables): PlaceValues => {
  const { content, snapshot, tables } = frozen;
  return new Map([
    ['ky.ten', periodWords(frozen)],
    ['ky.tu', formatDay(content.period.from)],
    ['ky.den', formatDay(content.period.to)],
    ['ngay-chot', formatDay(content.cutOff)],
    ['ghi-nhan-den', formatInstant(new Date(content.recordedUpTo))],
    ['ban-chot.so', String(snapshot.version)],
    ['ban-chot.ma', snapshot.sha256],
    ['ke-hoach.van-ban', legalBasis(frozen)],
    ...tables.filter(({ code }) => code === 'PL-01').flatMap(ofIndicators),
    ...ofPeople(frozen),
  ]);
};

/** The document the plan rests on. */
const legalBasis = ({ content }: FrozenTables): string =>
  content.indicators[0]?.legalSources[0]?.vi ?? content.plan.code;

/** Columns of PL-01 by the word a text calls them by. */
const columnNames: Readonly<Record<string, string>> = {
  title: 'ten',
  target: 'muc-tieu',
  denominator: 'mau-so',
  source: 'nguon',
  numerator: 'tu-so',
  rate: 'ty-le',
  compared: 'so-voi-muc-tieu',
  note: 'ghi-chu',
};

const ofIndicators = (table: ReportTable): [string, string][] =>
  table.rows.flatMap((row) =>
    table.columns.flatMap(({ key, kind }, at): [string, string][] => {
      const name = columnNames[key];
      if (name === undefined || row.key === undefined) return [];
      return [[`chi-tieu.${row.key}.${name}`, cellText(row.cells[at] ?? null, kind) || words.noFigure]];
    }),
  );

/** What is counted of people beside the numerator, for the whole province. */
const peopleNames = {
  population: 'co-mat',
  tookPart: 'tham-gia',
  completed: 'hoan-thanh',
  assessed: 'sat-hach',
  passed: 'sat-hach-dat',
  participations: 'luot',
} as const;

const ofPeople = ({ content: { rows, units } }: FrozenTables): [string, string][] =>
  rows
    .filter((row) => row.unitId === units[0]?.unitId && row.scope === 'subtree' && row.segment === null)
    .flatMap((row) =>
      (Object.keys(peopleNames) as (keyof typeof peopleNames)[]).map((field): [string, string] => [
        `chi-tieu.${row.indicator}.${peopleNames[field]}`,
        cellText(row[field], 'integer'),
      ]),
    );

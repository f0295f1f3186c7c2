import { countedIndicators } from '#domain/plan/counted.ts';
import type { PlanIndicator } from '#domain/plan/plan.ts';
import type { CountedIndicator, Segment } from '#domain/plan/rule.ts';
import type { ReportScope } from '#domain/reporting/snapshot.ts';

/** What the address of a board says. */
export type BoardQuery = {
  readonly plan?: string;
  readonly period?: string;
  readonly from?: string;
  readonly to?: string;
  readonly unit?: string;
  /** As recorded up to the end of this day; left out: now. */
  readonly knownOn?: string;
  readonly indicator?: string;
  readonly segment?: string;
  readonly levels?: string;
};

export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** The parameters given once, as text, of the names wanted. */
export const given = async <Name extends string>(
  searchParams: SearchParams,
  names: readonly Name[],
): Promise<Partial<Record<Name, string>>> => {
  const all = await searchParams;
  const found: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const value = all[name];
    if (typeof value === 'string' && value !== '') found[name] = value;
  }
  return found;
};

export const boardNames = ['plan', 'period', 'from', 'to', 'unit', 'indicator', 'segment', 'levels'] as const;

/** The indicator of this code when it is counted from people's learning. */
export const countedIndicator = (
  indicators: readonly PlanIndicator[],
  code: string | undefined,
): CountedIndicator | null => countedIndicators({ indicators }).find((one) => one.code === code) ?? null;

const withQuery = (path: string, query: Readonly<Record<string, string | null | undefined>>): string => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) search.set(name, value);
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
};

/** The board with some of its address changed; null takes a part away. */
export const boardHref = (
  query: BoardQuery,
  changes: Readonly<Partial<Record<keyof BoardQuery, string | null>>>,
): string => withQuery('/indicators', { ...query, ...changes });

export const sheetHref = (code: string, { plan, period, from, to, unit }: BoardQuery): string =>
  withQuery(`/indicators/${code}`, { plan, period, from, to, unit });

/** The page of one indicator with some of its address changed. */
export const sheetPageHref: typeof boardHref = (query, changes) => {
  const { indicator, ...rest } = { ...query, ...changes };
  return withQuery(`/indicators/${indicator}`, rest);
};

/** The rows behind a figure. */
export const rowsHref = (
  code: string,
  { plan, period, from, to, unit, knownOn }: BoardQuery,
  rows: { readonly arm?: string; readonly status?: string; readonly after?: string },
): string => withQuery(`/indicators/${code}/rows`, { plan, period, from, to, unit, knownOn, ...rows });

/** The indicator as recorded up to a day, beside now. */
export const asKnownHref = (code: string, { plan, period, from, to, unit, knownOn }: BoardQuery): string =>
  withQuery(`/indicators/${code}/as-known`, { plan, period, from, to, unit, knownOn });

/** Why the number of the indicator changed, from a day of knowledge or a closed snapshot on. */
export const changesHref = (
  code: string,
  { plan, from, to, unit, knownOn }: BoardQuery,
  more: { readonly snapshot?: string; readonly until?: string; readonly after?: string } = {},
): string => withQuery(`/indicators/${code}/changes`, { plan, from, to, unit, knownOn, ...more });

/** Which rows of an arm changed between two days of knowledge. */
export const rowChangesHref = (
  code: string,
  { plan, from, to, unit, knownOn }: BoardQuery,
  more: { readonly arm: string; readonly until?: string; readonly after?: string },
): string => withQuery(`/indicators/${code}/row-changes`, { plan, from, to, unit, knownOn, ...more });

/** The difference of a number as a file. */
export const changesFileHref = (
  code: string,
  { plan, from, to, unit, knownOn }: BoardQuery,
  more: { readonly snapshot?: string; readonly until?: string; readonly format: string },
): string => withQuery(`/indicators/${code}/changes/file`, { plan, from, to, unit, knownOn, ...more });

export type PeopleQuery = {
  readonly unit?: string;
  readonly scope?: ReportScope;
  readonly segment?: Segment | null;
  readonly status?: string;
  readonly measure?: string;
  /** Who came to count up to this day. */
  readonly until?: string;
  readonly women?: 'yes';
  readonly after?: string;
};

/** The people behind a number. */
export const peopleHref = (
  code: string,
  { plan, period, from, to, knownOn }: BoardQuery,
  people: PeopleQuery,
): string => withQuery(`/indicators/${code}/people`, { plan, period, from, to, knownOn, ...people });

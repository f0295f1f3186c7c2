import type { CountedIndicator } from '#domain/indicators/facts.ts';
import { countedIndicators } from '#domain/indicators/facts.ts';
import type { Segment } from '#domain/indicators/population.ts';
import type { ReportScope } from '#domain/reporting/snapshot.ts';

/** What the address of a board says. */
export type BoardQuery = {
  readonly period?: string;
  readonly from?: string;
  readonly to?: string;
  readonly unit?: string;
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

export const boardNames = ['period', 'from', 'to', 'unit', 'indicator', 'segment', 'levels'] as const;

export const countedIndicator = (code: string | undefined): CountedIndicator | null =>
  countedIndicators.find((one) => one === code) ?? null;

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

export const sheetHref = (code: string, { period, from, to, unit }: BoardQuery): string =>
  withQuery(`/indicators/${code}`, { period, from, to, unit });

/** The page of one indicator with some of its address changed. */
export const sheetPageHref: typeof boardHref = (query, changes) => {
  const { indicator, ...rest } = { ...query, ...changes };
  return withQuery(`/indicators/${indicator}`, rest);
};

export type PeopleQuery = {
  readonly unit?: string;
  readonly scope?: ReportScope;
  readonly segment?: Segment | null;
  readonly status?: string;
  readonly measure?: string;
  readonly after?: string;
};

/** The people behind a number. */
export const peopleHref = (code: string, { period, from, to }: BoardQuery, people: PeopleQuery): string =>
  withQuery(`/indicators/${code}/people`, { period, from, to, ...people });

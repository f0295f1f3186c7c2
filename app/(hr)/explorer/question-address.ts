import { type Dimension, datasetNames, dimensions, type Measure, measures } from '#domain/explorer/layer.ts';
import { fitted, type Place, type Question } from '#domain/explorer/question.ts';
import { isDay } from '#domain/time/day.ts';

type Search = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The question an address asks; what nobody knows is left out, so that every address is a question. */
export const questionIn = (search: Search): Question => {
  const all = (name: string): readonly string[] => [search[name] ?? []].flat().filter(Boolean);
  const one = (name: string): string | null => all(name)[0] ?? null;
  const known = <T extends string>(list: readonly T[], values: readonly string[]): T[] =>
    list.filter((value) => values.includes(value));
  const dimension = (name: string): Dimension | null => dimensions.find((each) => each === one(name)) ?? null;
  const day = (name: string): string | null => {
    const text = one(name);
    return text !== null && isDay(text) ? text : null;
  };
  const unit = one('unit');
  return fitted({
    dataset: datasetNames.find((name) => name === one('dataset')) ?? 'posts',
    measures: known<Measure>(measures, all('m')),
    rows:
      all('m').length === 0 ? ['top-unit'] : [dimension('r'), dimension('r2')].flatMap((each) => each ?? []),
    column: dimension('c'),
    unit: unit !== null && /^[0-9a-f-]{36}$/.test(unit) ? unit : null,
    filters: dimensions.flatMap((each) => {
      const values = all(`f.${each}`);
      return values.length > 0 ? [{ dimension: each, values }] : [];
    }),
    from: day('from'),
    to: day('to'),
    sort: one('sort') === 'largest' ? 'largest' : 'names',
  });
};

/** The fields of a question's form, in the words of `questionIn`. */
export const questionFields = (question: Question): readonly (readonly [string, string])[] => [
  ['dataset', question.dataset],
  ...question.measures.map((measure) => ['m', measure] as const),
  ...question.rows.map((row, index) => [index === 0 ? 'r' : 'r2', row] as const),
  ...(question.column ? [['c', question.column] as const] : []),
  ...(question.unit ? [['unit', question.unit] as const] : []),
  ...question.filters.flatMap(({ dimension, values }) =>
    values.map((value) => [`f.${dimension}`, value] as const),
  ),
  ...(question.from ? [['from', question.from] as const] : []),
  ...(question.to ? [['to', question.to] as const] : []),
  ...(question.sort === 'largest' ? [['sort', 'largest'] as const] : []),
];

export const explorerHref = (
  question: Question,
  page: '' | '/rows' | '/file' = '',
  more: Readonly<Record<string, string>> = {},
): string =>
  `/explorer${page}?${new URLSearchParams([...questionFields(question).map(([k, v]) => [k, v]), ...Object.entries(more)])}`;

/** An address' parameters as a page gets them. */
export const searchOf = (params: URLSearchParams): Search =>
  Object.fromEntries([...new Set(params.keys())].map((name) => [name, params.getAll(name)]));

const total = '*';

/** The address of the rows behind one number: `*` stands for a total. */
export const rowsHref = (
  question: Question,
  { measure, place, page = 0 }: { measure: Measure; place: Place; page?: number },
): string =>
  explorerHref(question, '/rows', {
    measure,
    ...Object.fromEntries(question.rows.map((_, at) => [`k${at}`, place.rows[at] ?? total])),
    ...(question.column ? { kc: place.column ?? total } : {}),
    ...(page > 0 ? { page: String(page) } : {}),
  });

/** The other way round; a measure nobody knows is none. */
export const placeIn = (search: Search, question: Question): { measure: Measure | null; place: Place } => {
  const value = (name: string): string | null => {
    const [text] = [search[name] ?? total].flat();
    return text === undefined || text === total ? null : text;
  };
  return {
    measure: measures.find((each) => each === value('measure')) ?? null,
    place: {
      rows: question.rows.map((_, at) => value(`k${at}`)),
      column: question.column ? value('kc') : null,
    },
  };
};

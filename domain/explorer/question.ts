import type { Day } from '#domain/time/day.ts';
import { closedValues, type DatasetName, type Dimension, datasets, isClosed, type Measure } from './layer.ts';

/** Rows at which one of these values stands in the dimension are looked at, no others. */
export type Filter = { readonly dimension: Dimension; readonly values: readonly string[] };

/**
 * A question about the data. `unit` means the unit with everything below it today. Of posts only `to` is asked: the day.
 */
export type Question = {
  readonly dataset: DatasetName;
  readonly measures: readonly Measure[];
  readonly rows: readonly Dimension[];
  readonly column: Dimension | null;
  readonly unit: string | null;
  readonly filters: readonly Filter[];
  readonly from: Day | null;
  readonly to: Day | null;
  /** By the names of the rows, or by the first measure, the largest first. */
  readonly sort: 'names' | 'largest';
};

export const mostMeasures = 4;
export const mostRows = 2;

/** What of a question cannot be asked, as the field and a code; empty when it can. */
export const questionFaults = (
  question: Question,
): readonly { readonly path: string; readonly code: string }[] => {
  const { dimensions, measures } = datasets[question.dataset];
  const faults: { path: string; code: string }[] = [];
  const known = (dimension: Dimension): boolean => dimensions.includes(dimension);
  if (question.measures.length === 0) faults.push({ path: 'm', code: 'choose-one' });
  if (question.measures.some((measure) => !measures.includes(measure)))
    faults.push({ path: 'm', code: 'not-here' });
  const axes = [...question.rows, ...(question.column ? [question.column] : [])];
  if (!question.rows.every(known)) faults.push({ path: 'r', code: 'not-here' });
  if (question.column && !known(question.column)) faults.push({ path: 'c', code: 'not-here' });
  if (new Set(axes).size < axes.length) faults.push({ path: 'c', code: 'twice' });
  for (const { dimension, values } of question.filters) {
    const closed: readonly string[] | null = isClosed(dimension) ? closedValues[dimension] : null;
    const unfit = closed !== null && values.some((value) => !closed.includes(value));
    if (!known(dimension) || values.length === 0 || unfit)
      faults.push({ path: `f.${dimension}`, code: 'not-here' });
  }
  const { from, to } = question;
  if (from !== null && to !== null && from > to) faults.push({ path: 'to', code: 'ends-before-start' });
  return faults;
};

/** A question whose parts that do not belong to its data set are left out, so that a form can change the data set. */
export const fitted = (question: Question): Question => {
  const { dimensions, measures, time } = datasets[question.dataset];
  const known = (dimension: Dimension): boolean => dimensions.includes(dimension);
  const rows = [...new Set(question.rows.filter(known))].slice(0, mostRows);
  const column = question.column && known(question.column) ? question.column : null;
  const fit = question.measures.filter((measure) => measures.includes(measure)).slice(0, mostMeasures);
  return {
    ...question,
    measures: fit.length > 0 ? fit : measures.slice(0, 1),
    rows,
    column: column !== null && rows.includes(column) ? null : column,
    filters: question.filters.filter(({ dimension }) => known(dimension)),
    from: time === 'day' ? null : question.from,
  };
};

/** A number of the answer: which values stand at the dimensions of its row and column; null: all of them, a total. */
export type Place = {
  readonly rows: readonly (string | null)[];
  readonly column: string | null;
};

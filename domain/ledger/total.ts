import type { LocalText } from '#domain/catalogue/course.ts';
import type { Day } from '#domain/time/day.ts';
import { isConflict, type LedgerReading } from './cell.ts';

type Total = {
  readonly value: number | null;
  readonly source: { readonly source: LocalText; readonly on: Day } | null;
};

/**
 * The sum of the readings of disjoint units, with where it comes from. Null as soon as one of them is not known or in
 * conflict: a sum of some would pass for the sum of all. Several documents: the oldest day is named, as the total is no
 * newer than its oldest part.
 */
export const ledgerTotal = (readings: readonly (LedgerReading | null)[], day: Day): Total => {
  if (readings.length === 0) return { value: null, source: null };
  if (readings.some(isConflict))
    return {
      value: null,
      source: { source: { vi: 'nguồn chưa thống nhất', en: 'sources disagree' }, on: day },
    };
  const known = readings.flatMap((reading) => (reading && !isConflict(reading) ? [reading] : []));
  if (known.length < readings.length) return { value: null, source: null };
  const names = [...new Map(known.map(({ source }) => [source.vi, source])).values()];
  const on = known.map((reading) => reading.on).toSorted()[0] ?? day;
  const [first] = names;
  return {
    value: known.reduce((sum, reading) => sum + reading.value, 0),
    source: {
      source:
        names.length === 1 && first
          ? first
          : {
              vi: `tổng của ${known.length} đơn vị, từ ${names.length} văn bản`,
              en: `sum of ${known.length} units, from ${names.length} documents`,
            },
      on,
    },
  };
};

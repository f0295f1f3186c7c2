import type { LocalText } from '#domain/catalogue/course.ts';
import type { Tally } from '#domain/indicators/tally.ts';
import type { PeopleRule } from '#domain/plan/rule.ts';

/** What a rate is made of. Whole numbers; a denominator of null is not known. */
export type Ratio = { readonly counted: number; readonly denominator: number | null };

/**
 * `rate`: both values are rounded half up from the exact ratio, so neither is a rounding of the other.
 * `none`: there is nothing to divide by. `refused`: more were counted than there are, a fault in the data.
 */
export type Rate =
  | { readonly kind: 'rate'; readonly perTenThousand: number; readonly perThousand: number }
  | { readonly kind: 'none'; readonly because: 'unknown-denominator' | 'empty-denominator' }
  | { readonly kind: 'refused'; readonly because: 'counted-above-denominator' };

/**
 * THE ONE place that divides an indicator. Never clips: see `refused`.
 * Throws RangeError when a count is negative or not whole. Source: indicators.md, rules 1 and 5.
 */
export const rate = ({ counted, denominator }: Ratio): Rate => {
  requireCount(counted);
  if (denominator === null) return { kind: 'none', because: 'unknown-denominator' };
  requireCount(denominator);
  if (counted > denominator) return { kind: 'refused', because: 'counted-above-denominator' };
  if (denominator === 0) return { kind: 'none', because: 'empty-denominator' };
  const per = (scale: number): number => Math.floor((2 * counted * scale + denominator) / (2 * denominator));
  return { kind: 'rate', perTenThousand: per(10_000), perThousand: per(1000) };
};

/** The rate that a survey estimates, in ten-thousandths: weighted, so it is no quotient of the answers beside it. */
export const estimated = (perTenThousand: number): Rate => ({
  ...{ kind: 'rate', perTenThousand },
  perThousand: Math.floor((perTenThousand + 5) / 10),
});

/** `87,4%` or `87.4%`, always one decimal; null when there is no rate to print. */
export const formatRate = (value: Rate, language: keyof LocalText): string | null => {
  if (value.kind !== 'rate') return null;
  const digits = String(value.perThousand).padStart(2, '0');
  return `${digits.slice(0, -1)}${language === 'vi' ? ',' : '.'}${digits.slice(-1)}%`;
};

/**
 * Numerator and denominator of an indicator: people counted out of its population, or a count out of the
 * plan's target (I-07: 30); its population stays in the tally beside it.
 */
export const ratioOf = (rule: Pick<PeopleRule, 'outOf'>, tally: Tally, target: number | null): Ratio => ({
  counted: tally.counted,
  denominator: rule.outOf === 'target' ? target : tally.population,
});

/** How many more people the target asks for, 0 when it is reached, null when the denominator is not known. */
export const missingTo = (targetPercent: number, { counted, denominator }: Ratio): number | null =>
  denominator === null ? null : Math.max(0, Math.ceil((denominator * targetPercent) / 100) - counted);

const requireCount = (count: number): void => {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`not a count: ${count}`);
};

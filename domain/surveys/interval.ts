/** A share from 0 to 1 with its two-sided 95% interval. */
export type Interval = { readonly low: number; readonly high: number };

/**
 * The 97.5% point of Student's t. Between two tabled degrees of freedom the smaller counts, so an interval is never too
 * narrow. Source: the usual table of the t distribution.
 */
export const studentT = (degrees: number): number => {
  if (degrees < 1) throw new RangeError(`no degrees of freedom: ${degrees}`);
  const [, value = normal] = table.findLast(([from]) => from <= degrees) ?? [];
  return value;
};
const normal = 1.959964;
const table: readonly (readonly [number, number])[] = [
  ...[
    12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.306, 2.2622, 2.2281, 2.201, 2.1788, 2.1604,
    2.1448, 2.1314, 2.1199, 2.1098, 2.1009, 2.093, 2.086, 2.0796, 2.0739, 2.0687, 2.0639, 2.0595, 2.0555,
    2.0518, 2.0484, 2.0452, 2.0423,
  ].map((value, index) => [index + 1, value] as const),
  [40, 2.0211],
  [60, 2.0003],
  [120, 1.9799],
  [100_000, normal],
];

/**
 * Wilson's score interval. `effective` is how many independent answers carry as much as the sample does; it need not be
 * whole. Never leaves 0 … 1, and is of use at 0 and 1 too. Source: Wilson 1927; Newcombe 1998, method 3.
 */
export const wilson = (share: number, effective: number, quantile = normal): Interval => {
  const z2 = quantile * quantile;
  const middle = share + z2 / (2 * effective);
  const half = quantile * Math.sqrt((share * (1 - share)) / effective + z2 / (4 * effective * effective));
  const whole = 1 + z2 / effective;
  return { low: Math.max(0, (middle - half) / whole), high: Math.min(1, (middle + half) / whole) };
};

/**
 * What is looked at before a period is closed: sources of the ledger that disagree on the cut-off day, units that have not
 * submitted their report, declarations nobody has reviewed, lines with more counted than there are (indicators.md, rule 5),
 * and lines of the board that a count of all facts does not confirm.
 */
export const closingCheckKinds = [
  'ledger-conflicts',
  'unit-reports-missing',
  'declarations-waiting',
  'counted-above-denominator',
  'board-differs',
] as const;
export type ClosingCheckKind = (typeof closingCheckKinds)[number];

/** How many things a check found; 0 lets the period close. */
export type ClosingCheck = { readonly check: ClosingCheckKind; readonly open: number };

/** Frozen with a period: every check with what it found, and who closed over open ones, why. No name: an account's id. */
export type FrozenChecks = {
  readonly checks: readonly ClosingCheck[];
  readonly override: { readonly by: string; readonly reason: string } | null;
};

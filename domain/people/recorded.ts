/** A row in recorded time: known from `recordedAt` until, not including, `supersededAt`. */
export type Recorded = { readonly recordedAt: Date; readonly supersededAt: Date | null };

/** The rows that were known at an instant, whatever was learnt since. */
export const knownAt = <Row extends Recorded>(rows: readonly Row[], instant: Date): Row[] =>
  rows.filter(
    ({ recordedAt, supersededAt }) =>
      recordedAt <= instant && (supersededAt === null || supersededAt > instant),
  );

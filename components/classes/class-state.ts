export type ClassState = 'cancelled' | 'closed' | 'planned' | 'running' | 'over';

/** Where a class is in its life; without sessions it is planned. */
export const classState = (
  of: {
    readonly cancelledAt: Date | null;
    readonly closed: boolean;
    readonly startsAt: Date | null;
    readonly endsAt: Date | null;
  },
  now: Date,
): ClassState => {
  if (of.cancelledAt) return 'cancelled';
  if (of.closed) return 'closed';
  if (!of.startsAt || of.startsAt > now) return 'planned';
  return of.endsAt && of.endsAt > now ? 'running' : 'over';
};

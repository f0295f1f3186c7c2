import type { Change, Decision } from '#domain/imports/plan.ts';
import { type RowStatus, type ShownProblem, shownIn } from '#domain/imports/preview.ts';

type Redecided = {
  readonly number: number;
  readonly status: RowStatus;
  readonly problems: ShownProblem[];
  readonly changes: Change[];
};

/** What the rows promised by a preview do at last: the rows that turned out otherwise, and how many are written. */
export const redecide = (
  decisions: readonly Decision<unknown>[],
  previewed: readonly { readonly number: number; readonly status: RowStatus }[],
  columns: readonly { readonly field: string; readonly column: string }[],
): {
  readonly differing: Redecided[];
  readonly applied: { new: number; changed: number; otherwise: number };
} => {
  const before = new Map(previewed.map(({ number, status }) => [number, status]));
  const shown = shownIn(columns.map(({ field, column }) => ({ field, letter: column })));
  const applied = { new: 0, changed: 0, otherwise: 0 };
  const differing: Redecided[] = [];
  for (const decision of decisions) {
    const { number, status } = decision;
    const preview = before.get(number);
    if (preview !== 'new' && preview !== 'changed') continue;
    if (status === 'new' || status === 'changed') applied[status] += 1;
    if (status === preview) continue;
    applied.otherwise += 1;
    differing.push({
      ...{ number, status },
      problems: (status === 'wrong' ? decision.problems : decision.notes).map(shown),
      changes: 'changes' in decision ? [...decision.changes] : [],
    });
  }
  return { differing, applied };
};

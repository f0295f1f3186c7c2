import type { PlanIndicator } from '#domain/plan/plan.ts';
import type { CountingDeed } from '#domain/plan/rule.ts';

/** The first indicator of a plan that counts officials by this deed: PL-02 and PL-03 are about one each. */
const countedBy =
  (deed: CountingDeed) =>
  (indicators: readonly PlanIndicator[]): string | null =>
    indicators.find(({ rule }) => rule?.kind === 'people' && rule.counts === deed)?.code ?? null;

/** What PL-02 shows unit by unit: officials who take part in training. */
export const staffIndicator = countedBy('took-part');

/** Whose people PL-03 lists: those who must be trained and assessed. */
export const specialistIndicator = countedBy('completed-and-assessed');

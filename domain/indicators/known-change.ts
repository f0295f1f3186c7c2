import { isBehind } from '#domain/indicators/people-filter.ts';
import type { Standing } from '#domain/indicators/standing.ts';

/** How one person stands in the number of one unit: not in it, in its denominator, or in its numerator too. */
export type Verdict = 'outside' | 'not-counted' | 'counted';

/** `unitIds` null is the whole province. */
export const verdictIn = (one: Standing | null, unitIds: readonly string[] | null): Verdict => {
  if (one === null) return 'outside';
  const filter = { indicator: one.indicator, segment: null, unitIds, status: null };
  if (!isBehind(one, [], { ...filter, measure: 'population' })) return 'outside';
  return one.counted ? 'counted' : 'not-counted';
};

/** What moved a person; each has its sentence in every language. Nothing else can: see `known-change.ts` of the queries. */
export const changeCauses = [
  'late-evidence',
  'late-training',
  'training-corrected',
  'evidence-taken-back',
  'late-result',
  'result-corrected',
  'post-entered',
  'post-left',
  'post-moved',
  'post-changed',
  'merged',
  'merge-undone',
  'unit-changed',
  'definition-changed',
  'saved-after-closing',
  'exemption-given',
  'exemption-withdrawn',
] as const;
export type ChangeCause = (typeof changeCauses)[number];

/** One person in the difference of two readings of a number. */
export type KnownChange = { readonly personId: string; readonly before: Verdict; readonly after: Verdict };

export type ChangeSums = Readonly<
  Record<'counted' | 'population', { before: number; added: number; removed: number; after: number }>
>;

const isIn = {
  counted: { population: 1, counted: 1 },
  'not-counted': { population: 1, counted: 0 },
  outside: { population: 0, counted: 0 },
} as const;

/** Number before − removed + added = number after, for numerator and population. `after` is counted apart. */
export const changeSums = (
  changes: readonly KnownChange[],
  after: { readonly counted: number; readonly population: number },
): ChangeSums => {
  const of = (field: 'counted' | 'population') => {
    const effects = changes.map((one) => isIn[one.after][field] - isIn[one.before][field]);
    const added = effects.filter((effect) => effect > 0).length;
    const removed = effects.filter((effect) => effect < 0).length;
    return { before: after[field] - added + removed, added, removed, after: after[field] };
  };
  return { counted: of('counted'), population: of('population') };
};

/** A post on the cut-off day as far as it says why somebody is or is not counted in a unit. */
type HeldPost = { readonly unitId: string };

/** Why posts moved somebody into a number or out of it: `held` are all posts of the cut-off day, before and after. */
export const postCause = (
  before: { readonly verdict: Verdict; readonly held: readonly HeldPost[] },
  after: { readonly verdict: Verdict; readonly held: readonly HeldPost[] },
  unitIds: readonly string[] | null,
): ChangeCause => {
  if ((before.verdict === 'outside') === (after.verdict === 'outside')) return 'post-changed';
  const elsewhere = before.verdict === 'outside' ? before.held : after.held;
  if (elsewhere.some(({ unitId }) => unitIds === null || unitIds.includes(unitId))) return 'post-changed';
  if (elsewhere.length > 0) return 'post-moved';
  return before.verdict === 'outside' ? 'post-entered' : 'post-left';
};

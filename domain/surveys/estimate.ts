import type { PlannedCommune, SurveyDesign } from '#domain/surveys/draw.ts';
import { type Interval, studentT, wilson } from '#domain/surveys/interval.ts';

/** A commune of the plan with what came back: answers that count, and how many of them show the skill. */
export type AnsweredCommune = PlannedCommune & { readonly answers: number; readonly skilled: number };

export type Estimate = {
  /** From 0 to 1. */
  readonly rate: number;
  readonly interval: Interval;
  readonly answers: number;
  readonly skilled: number;
  /** People of the communes it speaks for, of all in the plan. */
  readonly spokenFor: number;
  readonly planned: number;
};

/** Fewer answers than this say nothing of one commune. */
export const leastAnswersOfCommune = 30;

/** Of one commune: simple random answers within it, Wilson's interval. Null below 30 answers. */
export const communeEstimate = ({ answers, skilled, population }: AnsweredCommune): Estimate | null =>
  answers < leastAnswersOfCommune
    ? null
    : {
        ...{ rate: skilled / answers, interval: wilson(skilled / answers, answers), answers, skilled },
        ...{ spokenFor: population, planned: population },
      };

/**
 * Of the whole. Communes without at least two answers are left out and the estimate says for how many it speaks. Null when
 * fewer than two communes (drawn communes) or 30 answers came back.
 *
 * Strata: sum of W·p with variance sum of W²·p(1−p)/(n−1), degrees of freedom sum of (n−1). Drawn communes: the mean over
 * the draws of the communes' rates, with the variance between draws over m(m−1) (Hansen and Hurwitz 1943; the systematic
 * draw makes it a little too wide, never too narrow in expectation) and m−1 degrees of freedom. The interval is Wilson's
 * with the effective number of answers p(1−p)/variance and Student's t in place of z (after Korn and Graubard 1998).
 */
export const provinceEstimate = (
  communes: readonly AnsweredCommune[],
  design: SurveyDesign,
): Estimate | null => {
  const heard = communes.filter(({ answers }) => answers >= 2);
  const answers = sum(heard.map((one) => one.answers));
  if (answers < leastAnswersOfCommune) return null;
  const spread = design === 'every-commune' ? stratified(heard) : betweenDraws(drawsOf(heard));
  if (spread === null) return null;
  const { variance, degrees } = spread;
  const rate = Math.min(1, Math.max(0, spread.rate));
  const skilled = sum(heard.map((one) => one.skilled));
  // Answers that are all alike have no variance: it is unknown, not nothing. A few draws that happen to agree must not
  // make more of the answers than there are.
  const asMuchAs = variance > 1e-12 ? (rate * (1 - rate)) / variance : answers;
  const effective = design === 'drawn-communes' ? Math.min(asMuchAs, answers) : asMuchAs;
  return {
    ...{ rate, interval: wilson(rate, effective, studentT(degrees)), answers, skilled },
    spokenFor: sum(heard.map((one) => one.population)),
    planned: sum(communes.map((one) => one.population)),
  };
};

type Spread = { readonly rate: number; readonly variance: number; readonly degrees: number };

/** Weights are the people of the communes heard. */
export const stratified = (
  strata: readonly Pick<AnsweredCommune, 'population' | 'answers' | 'skilled'>[],
): Spread => {
  const people = sum(strata.map(({ population }) => population));
  const parts = strata.map(({ population, answers, skilled }) => {
    const [weight, share] = [population / people, skilled / answers];
    return { rate: weight * share, variance: (weight * weight * share * (1 - share)) / (answers - 1) };
  });
  return {
    rate: sum(parts.map((part) => part.rate)),
    variance: sum(parts.map((part) => part.variance)),
    degrees: sum(strata.map(({ answers }) => answers - 1)),
  };
};

/** One value a draw: a commune met twice speaks twice. */
const drawsOf = (communes: readonly AnsweredCommune[]): readonly number[] =>
  communes.flatMap(({ hits, skilled, answers }) => Array.from({ length: hits }, () => skilled / answers));

/** Mean and variance of the mean over draws with replacement. Null with fewer than two. */
export const betweenDraws = (values: readonly number[]): Spread | null => {
  const draws = values.length;
  if (draws < 2) return null;
  const rate = sum(values) / draws;
  const variance = sum(values.map((value) => (value - rate) ** 2)) / (draws * (draws - 1));
  return { rate, variance, degrees: draws - 1 };
};

/**
 * How many people of working age one answer stands for: N/n in a stratum; in a two-stage draw, the people of the frame
 * over all draws, times the draws of the commune over its answers.
 */
export const weightOf = (
  commune: AnsweredCommune,
  design: SurveyDesign,
  frame: { readonly people: number; readonly draws: number },
): number | null => {
  if (commune.answers === 0) return null;
  return design === 'every-commune'
    ? commune.population / commune.answers
    : (frame.people * commune.hits) / (frame.draws * commune.answers);
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

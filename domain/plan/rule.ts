import type { PostCondition } from '#domain/audiences/rule.ts';
import type { ContentGroup } from '#domain/catalogue/course.ts';

/** What one post must be; the conditions of a population hold of one and the same post on the cut-off day. */
export const populationKinds = ['leader', 'dx-specialist', 'core-officer', 'categories', 'sectors'] as const;
export type PopulationCondition = Extract<PostCondition, { kind: (typeof populationKinds)[number] }>;

/** Sides of a number that are also printed apart, by the sector of the post's unit. */
export const segments = ['public', 'enterprise'] as const;
export type Segment = (typeof segments)[number];

/** What a person of the population must have done to count. */
export const countingDeeds = ['took-part', 'completed', 'completed-and-assessed'] as const;
export type CountingDeed = (typeof countingDeeds)[number];

/** People counted from their learning. Source: indicators.md, "Exact counting of the four that come from learning". */
export type PeopleRule = {
  readonly kind: 'people';
  readonly population: readonly PopulationCondition[];
  /** Content of the courses that may count. */
  readonly feeds: readonly ContentGroup[];
  readonly counts: CountingDeed;
  /** `target`: a number of people the plan names, and not a share of the population. */
  readonly outOf: 'population' | 'target';
  readonly apart: readonly Segment[];
};

/** Reach as it is entered, beside the population of the ledger and never divided by it (I-02). */
export type LedgerRule = { readonly kind: 'ledger'; readonly beside: 'population' };

export const declaredRegisters = ['schools', 'programmes', 'units', 'institutions', 'graduates'] as const;
export type DeclaredRegister = (typeof declaredRegisters)[number];

export const declaredQuestions = [
  'teaches-dx',
  'stem',
  'digital-competence',
  'network',
  'digital-model',
  'graduates',
] as const;
export type DeclaredQuestion = (typeof declaredQuestions)[number];

/** Members of a register that answer a question and what they say (I-08 to I-13). */
export type DeclaredRule = {
  readonly kind: 'declared';
  readonly register: DeclaredRegister;
  readonly question: DeclaredQuestion;
  readonly outOf: 'register' | 'target';
};

/** Working-age residents with skills in online public services and at least so many of the six essential services (I-06). */
export type ResidentsRule = { readonly kind: 'residents'; readonly essentialNeeded: number };

/** Words; the evidence is the number of another indicator (I-01). */
export type NarrativeRule = { readonly kind: 'narrative'; readonly evidence: string };

/** The closed language of counting rules, `docs/counting-rules.md`. A new form is a decision and code, never free text. */
export type CountingRule = PeopleRule | LedgerRule | DeclaredRule | ResidentsRule | NarrativeRule;

/** Days on which learning counts: from this day on, adding up, or (null) within the reporting period alone. */
export type CountedIndicator = {
  readonly code: string;
  readonly rule: PeopleRule;
  readonly since: string | null;
};

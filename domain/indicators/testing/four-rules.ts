import type { CountedIndicator, PeopleRule } from '#domain/plan/rule.ts';

const rule = (rest: Partial<PeopleRule>): PeopleRule => ({
  kind: 'people',
  population: [],
  feeds: [],
  counts: 'completed',
  outOf: 'population',
  apart: [],
  ...rest,
});

/** The four that plan 183 counts from learning, for tests; a test in content/plans holds them equal to the plan's file. */
export const fourRules = {
  'I-03': {
    code: 'I-03',
    since: '2022-10-19',
    rule: rule({
      population: [{ kind: 'leader', is: true }],
      feeds: ['leader'],
      apart: ['public', 'enterprise'],
    }),
  },
  'I-04': {
    code: 'I-04',
    since: '2022-10-19',
    rule: rule({
      population: [
        { kind: 'categories', categories: ['cadre', 'civil-servant', 'public-employee', 'worker'] },
        { kind: 'sectors', sectors: ['state', 'public-service', 'state-enterprise'] },
      ],
      feeds: ['leader', 'technology', 'core', 'general'],
      counts: 'took-part',
    }),
  },
  'I-05': {
    code: 'I-05',
    since: null,
    rule: rule({
      population: [{ kind: 'dx-specialist', is: true }],
      feeds: ['technology'],
      counts: 'completed-and-assessed',
    }),
  },
  'I-07': {
    code: 'I-07',
    since: '2022-10-19',
    rule: rule({ population: [{ kind: 'core-officer', is: true }], feeds: ['core'], outOf: 'target' }),
  },
} as const satisfies Record<string, CountedIndicator>;
export type FourCode = keyof typeof fourRules;
export const countedFour: readonly CountedIndicator[] = Object.values(fourRules);

import type { AudienceRule } from './rule.ts';

/** An audience that every province has from the beginning: the code is what duties point at, in every installation. */
export type StandingAudience = { readonly code: string; readonly rule: AudienceRule };

/** The indicators of the first plan whose populations are audiences from the beginning. */
export const audienceIndicators = ['I-03', 'I-04', 'I-05', 'I-07'] as const;
export type AudienceIndicator = (typeof audienceIndicators)[number];

/**
 * The populations of the plan's counted indicators as audiences: the same people as `matches` in
 * domain/indicators/population.ts (a test holds them equal).
 */
export const indicatorAudiences: Readonly<Record<AudienceIndicator, StandingAudience>> = {
  'I-03': {
    code: 'leaders',
    rule: { language: 1, anyOf: [{ post: [{ kind: 'leader', is: true }], person: [] }] },
  },
  'I-04': {
    code: 'state-staff',
    rule: {
      language: 1,
      anyOf: [
        {
          post: [
            { kind: 'categories', categories: ['cadre', 'civil-servant', 'public-employee', 'worker'] },
            { kind: 'sectors', sectors: ['state', 'public-service', 'state-enterprise'] },
          ],
          person: [],
        },
      ],
    },
  },
  'I-05': {
    code: 'dx-specialists',
    rule: { language: 1, anyOf: [{ post: [{ kind: 'dx-specialist', is: true }], person: [] }] },
  },
  'I-07': {
    code: 'core-officers',
    rule: { language: 1, anyOf: [{ post: [{ kind: 'core-officer', is: true }], person: [] }] },
  },
};

import { formatDay } from '#domain/time/day.ts';
import type { knownVi } from './known.vi.ts';

export const knownEn: typeof knownVi = {
  title: (code) => `${code} as recorded up to a day`,
  lead: 'The same period twice: by what had been recorded by the end of the chosen day, and by what is recorded now.',
  open: 'As recorded up to a day',
  ask: {
    plan: 'Plan',
    from: 'Period from',
    to: 'Up to and including (cut-off day)',
    knownOn: 'As recorded up to the end of',
    unit: 'Unit',
    show: 'Show',
  },
  columns: {
    what: 'Number',
    known: (day) => `Up to ${formatDay(day)}`,
    now: 'Now',
    change: 'Change',
  },
  caption: (unit) => `One period seen twice: ${unit}`,
  of: (what, segment) => (segment === null ? what : `${what} (${segment})`),
  rate: 'Rate',
  denominator: 'Denominator',
  counted: 'Counted',
  same: 'no change',
  notThere: 'This unit or indicator was not there then.',
  notThereNow: 'This unit or indicator is no more.',
  version: (version) => `Counting version ${version}`,
  why: 'Why the number changed',
};

import type { ruleWordsVi } from './rule-words.vi.ts';

export const ruleWordsEn: typeof ruleWordsVi = {
  since: (day) => `from ${day} to the end of the cut-off day`,
  inPeriod: 'in the reporting period',
  and: ' and ',
  counted: (who, deed) => `${who}, on the cut-off day, count once they have ${deed}.`,
  deeds: {
    'took-part': (groups, since) =>
      `taken part in (begun or completed) at least one course of the group ${groups}, ${since}`,
    completed: (groups, since) => `completed at least one course of the group ${groups}, ${since}`,
    'completed-and-assessed': (groups, since) =>
      `completed at least one course of the group ${groups}, ${since}, and been assessed in the reporting period`,
  },
  outOf: {
    population: 'The denominator is all of these people.',
    target: 'The denominator is the number the plan names; without one only the count is shown.',
  },
  apart: (sides) => `Shown apart: ${sides}.`,
  sides: { public: 'public bodies and units', enterprise: 'enterprises' },
  ledger:
    'Adds up the reach of the communication work recorded and ended in the reporting period, beside the population in the ledger of base numbers. The two are not divided.',
  members: {
    schools: 'schools',
    programmes: 'vocational programmes',
    units: 'agencies and units',
    institutions: 'colleges and universities',
    graduates: 'training institutions',
  },
  declaredYes: (members, question, since) =>
    `Counts the ${members} whose accepted declaration says “yes” to “${question}”${since ? `, ${since}` : ''}.`,
  declaredSum: (question, since) => `Adds up the number in accepted declarations ${since}, “${question}”.`,
  outOfRegister: 'The denominator is the register as it stands on the cut-off day.',
  silent: 'Who has not declared is shown as not yet reported and is no “no”.',
  residents: (needed) =>
    `Working-age residents count when they can use online public services and at least ${needed} of the 6 essential digital services (health, education, transport, tourism, land, banking). Evidence here is a lower bound; a survey’s estimate stands apart and is not added.`,
  narrative: (evidence) =>
    `Reported in words, without a number of its own. Its evidence is the result of ${evidence} in the same period.`,
};

import type { ClosingCheckKind } from '#domain/reporting/closing-checks.ts';
import type { closingChecksVi } from './closing-checks.vi.ts';
import { indicatorsEn } from './indicators.en.ts';

const { count } = indicatorsEn;

const found: Readonly<Record<ClosingCheckKind, (open: number) => string>> = {
  'ledger-conflicts': (open) => `${count(open)} base numbers whose sources disagree`,
  'unit-reports-missing': (open) => `${count(open)} units that have not submitted their report`,
  'declarations-waiting': (open) => `${count(open)} declarations submitted and not reviewed`,
  'counted-above-denominator': (open) => `${count(open)} lines with more counted than there are`,
  'board-differs': (open) => `${count(open)} lines of the board that a recount does not confirm`,
};

export const closingChecksEn: typeof closingChecksVi = {
  found: (check, open) => found[check](open),
  title: 'Before closing',
  lead: 'Settle what is open and close. If it must be closed before, the reason and the name of who allows it are frozen with the figures and printed on the report.',
  checks: {
    'ledger-conflicts': 'Ledger: the sources agree on the cut-off day',
    'unit-reports-missing': 'Reports of units: all submitted',
    'declarations-waiting': 'Declarations: all reviewed',
    'counted-above-denominator': 'No numerator above its denominator',
    'board-differs': 'The board agrees with a count of all facts',
  },
  passed: 'Passed',
  open: (open) => `${count(open)} open`,
  atClosing: 'Checked when closing',
  settle: 'Open the list',
  registers: {
    schools: 'schools',
    programmes: 'vocational programmes',
    units: 'units',
    institutions: 'institutions',
    graduates: 'graduates',
  },
  broken: (counted, denominator) => `${count(counted)} of ${count(denominator)}`,
  override: 'Why the period is closed all the same',
  overrideHint:
    '10 characters at least. Your name and this reason are frozen with the figures and printed on the report.',
  allPassed: 'Every check passed at closing.',
  overridden: (what, name, reason) =>
    `Closed over open checks: ${what}. Allowed by: ${name}. Reason: ${reason}`,
  proof: (what, reason) => `Closed over open checks: ${what}. Reason: ${reason}`,
};

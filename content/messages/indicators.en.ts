import type {
  AssessmentRef,
  DecidingFact,
  LearningGap,
  LearningRef,
} from '#domain/indicators/deciding-fact.ts';
import { formatDay } from '#domain/time/day.ts';
import type { indicatorsVi } from './indicators.vi.ts';

const learnt = (ref: LearningRef): string => `“${ref.title}” on ${formatDay(ref.on)}`;
const assessed = (ref: AssessmentRef): string =>
  `assessed on ${formatDay(ref.on)}${ref.passed === null ? '' : ref.passed ? ', passed' : ', not passed'}`;

const gap = (fact: LearningGap): string => {
  switch (fact.kind) {
    case 'begun-not-completed':
      return `Began ${learnt(fact.learning)}, not completed yet.`;
    case 'completed-before-window':
      return `Completed ${learnt(fact.learning)}, before the time that counts.`;
    case 'begun-before-window':
      return `Began ${learnt(fact.learning)}, before the time that counts, not completed.`;
    case 'only-other-content':
      return `Only ${learnt(fact.learning)}, whose content does not count for this indicator.`;
    case 'not-begun':
      return 'Has not begun any course that counts.';
  }
};

const otherwise = (fact: { learning: LearningRef | null; assessment: AssessmentRef | null }): string => {
  const parts = [fact.learning && learnt(fact.learning), fact.assessment && assessed(fact.assessment)].filter(
    (part) => part !== null,
  );
  return parts.length > 0 ? ` Has ${parts.join('; ')}.` : '';
};

const reason = (fact: DecidingFact): string => {
  switch (fact.kind) {
    case 'completed':
      return `Completed ${learnt(fact.learning)}.`;
    case 'took-part':
      return fact.by === 'beginning'
        ? `Began ${learnt(fact.learning)}.`
        : `Completed ${learnt(fact.learning)}.`;
    case 'completed-and-assessed':
      return `Completed ${learnt(fact.learning)}; ${assessed(fact.assessment)}.`;
    case 'completed-not-assessed':
      return `Completed ${learnt(fact.learning)}; no assessment result in the period${fact.earlier ? ` (the last one: ${assessed(fact.earlier)})` : ''}.`;
    case 'assessed-not-completed':
      return `Was ${assessed(fact.assessment)}. ${gap(fact.gap)}`;
    case 'no-matching-position':
      return `Holds no position of this indicator on the cut-off day.${otherwise(fact)}`;
    case 'left':
      return `Has left the position, last day ${formatDay(fact.lastDay)}.${otherwise(fact)}`;
    default:
      return gap(fact);
  }
};

const numbers = new Intl.NumberFormat('en-GB');
const count = (value: number): string => numbers.format(value);
const people = (value: number): string => `${count(value)} ${value === 1 ? 'person' : 'people'}`;

export const indicatorsEn: typeof indicatorsVi = {
  count,
  reason,
  board: {
    title: 'Indicators of Plan 183',
    lead: (from, to) =>
      `Period ${formatDay(from)} – ${formatDay(to)}, cut off at the end of ${formatDay(to)}`,
    recordedUpTo: (time) => `Figures recorded up to ${time}`,
    onPage: 'On this page',
    parts: { units: 'By unit', others: 'The others', provenance: 'Where the figures come from' },
    cards: 'The four indicators counted from learning',
    others: 'The other indicators',
    othersLead:
      'These have figures from declarations, the ledger and surveys. “Not yet reported” does not mean zero.',
    noData: 'No figures yet',
    noTarget: 'The target is not known from the documents at hand',
    people: (counted) => (counted === 1 ? '1 person' : `${count(counted)} people`),
    noPeople: 'Nobody belongs to this indicator yet',
    refused: 'More were counted than there are: the data are wrong, please check the list.',
    outOf: (counted, of) => `${count(counted)} out of ${people(of)}`,
    outOfTarget: (counted, of) => `${count(counted)} out of ${people(of)} planned`,
    target: (text) => `Target ${text}`,
    reached: 'Target reached',
    missing: (value) => `${people(value)} missing`,
    missingForTarget: (value) => `${people(value)} more to reach the target`,
    progress: (code, text) => `${code}: ${text}`,
    segments: { public: 'Public bodies', enterprise: 'Enterprises' },
    denominator: (source, on) => `Denominator: ${source}; ${formatDay(on)}`,
    byUnit: (code) => `${code} by unit`,
    caption: 'Each line includes the units below.',
    openNumbers: 'Open a number to see its people.',
    chooseIndicator: 'Show by indicator',
    columns: {
      unit: 'Unit',
      population: 'Present',
      tookPart: 'Took part',
      participations: 'Participations',
      completed: 'Completed',
      assessed: 'Assessed (passed)',
      counted: 'Counted',
      rate: 'Rate',
    },
    ownOnly: 'This body alone',
    notSummed: 'Each number counts people, each once; so a total need not be the sum of its units.',
    path: 'Place in the organisation',
    levels: 'Levels shown',
    level: { '1': '1 level', '2': '2 levels', all: 'All' },
    noUnit: 'Your unit does not exist on the cut-off day of this period, so there are no figures.',
    period: 'Reporting period',
    otherDays: 'Other days',
    from: 'From',
    to: 'To the end of',
    show: 'Show',
    wrongDays:
      'These days are not right: both are needed, the first not after the last. The current reporting year is shown.',
    provenance: 'Where the figures come from',
    planVersion: (plan, version) => `${plan}, version ${version}`,
    indicatorVersion: (version) => `Counting rule version ${version}`,
    treeDay: (day) => `Organisation as on ${formatDay(day)}`,
    owner: (name) => `Answerable: ${name}`,
    close: 'Close the period and report',
  },
  figures: {
    arms: {
      reached: 'Reach as recorded',
      declared: 'As declared',
      evidence: 'With evidence here (a lower bound)',
      survey: 'Estimated by a survey',
    },
    nobody: 'Not yet reported',
    notReported: (members) => `${count(members)} units or institutions have not reported yet`,
    outOf: (counted, of) => `${count(counted)} of ${count(of)}`,
    beside: (counted, of) => `${count(counted)} reached, beside a population of ${count(of)}`,
    interval: (low, high) => `95% interval: ${(low / 100).toFixed(1)}% – ${(high / 100).toFixed(1)}%`,
    open: 'See each row',
    title: (code) => `The rows of ${code}`,
    lead: 'The rows that are counted add up to the number.',
    none: 'No rows.',
    columns: { label: 'Row', unit: 'Unit', status: 'Status', amount: 'Amount', reason: 'Reason' },
    status: {
      counted: 'Counted',
      'not-counted': 'Not counted',
      'not-reported': 'Not yet reported',
      excluded: 'Not in the denominator',
    },
    all: 'All',
    filter: 'Filter',
    choosePlan: 'Plan',
  },
  period: {
    year: (year) => `Year ${year}`,
    half: (half, year) => (half === 1 ? `First half of ${year}` : `Second half of ${year}`),
    quarter: (quarter, year) => `Quarter ${quarter} of ${year}`,
    month: (month, year) => `Month ${month} of ${year}`,
    days: (from, to) => `${formatDay(from)} – ${formatDay(to)}`,
  },
  unit: {
    person: 'people',
    organisation: 'agencies and units',
    school: 'schools',
    programme: 'programmes',
    graduate: 'graduates',
    institution: 'institutions',
    resident: 'residents',
    none: 'no number of its own',
  },
  sheet: {
    wording: 'The plan’s own words',
    counting: 'How it is counted',
    unit: 'Unit of count',
    targets: 'Targets',
    noTarget: 'No target in figures',
    target: (value, year) => `${value} (by ${year})`,
    all: 'all',
    everyYear: 'met anew every year',
    aspirational: 'to strive for',
    window: 'Time that counts',
    cumulative: (from) => `Adds up from ${from} to the end of the cut-off day`,
    yearly: 'Within the reporting period alone',
    owner: 'Answerable unit',
    legal: 'Legal source',
    version: 'Version of the counting rule',
    rule: 'Rule for joiners and leavers',
    numbers: 'Figures',
    back: 'Back to the board',
  },
  people: {
    title: (code) => `${code}: the people`,
    total: people,
    participations: (value) => `${count(value)} ${value === 1 ? 'participation' : 'participations'}`,
    empty: 'Nobody is on this list.',
    province: 'The whole city',
    own: 'this body alone',
    subtree: 'with the units below',
    filter: 'Show',
    all: 'All',
    status: { counted: 'Counted', 'not-counted': 'Not counted yet', excluded: 'Excluded' },
    statusHint: {
      counted: 'Meets the indicator in the period.',
      'not-counted': 'Belongs to the indicator, something is missing.',
      excluded:
        'Has learnt or once held a position, but holds no matching one on the cut-off day; in neither numerator nor denominator.',
    },
    measures: {
      population: 'Present',
      tookPart: 'Took part',
      completed: 'Completed',
      assessed: 'Assessed',
      passed: 'Passed the assessment',
      counted: 'Counted',
    },
    columns: {
      name: 'Full name',
      idTail: 'ID number',
      unit: 'Unit',
      status: 'Status',
      reason: 'Deciding fact',
      participations: 'Participations',
    },
    erased: 'Identity erased',
    idTail: (tail) => `…${tail}`,
    next: 'Next page',
    first: 'Back to the first page',
    caption: (shown, total) => `${count(shown)} of ${people(total)}, by given name`,
  },
  summary: {
    title: 'Digital transformation training at a glance',
    lead: (unit, period) => `${unit} · ${period}`,
    board: 'See by unit',
    noUnit: 'There is no unit to show yet.',
    tookPart: (value) => `${people(value)} took part`,
    completed: (value) => `${people(value)} completed`,
    assessed: (value, passed) => `${people(value)} assessed, ${count(passed)} passed`,
    daysLeft: (days) =>
      days > 0
        ? `${count(days)} ${days === 1 ? 'day' : 'days'} to the cut-off`
        : days === 0
          ? 'The cut-off is today'
          : 'The period is over',
  },
};

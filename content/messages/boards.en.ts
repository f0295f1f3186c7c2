import { formatDay } from '#domain/time/day.ts';
import type { boardsVi } from './boards.vi.ts';

const numbers = new Intl.NumberFormat('en-GB');
const count = (value: number): string => numbers.format(value);
const dayAndMonth = (day: string): string => formatDay(day).slice(0, 5);
const people = (value: number): string => `${count(value)} ${value === 1 ? 'person' : 'people'}`;

export const boardsEn: typeof boardsVi = {
  count,
  tick: dayAndMonth,
  trend: {
    title: (code) => `${code}: the way through the period`,
    percent: 'Per cent of the people the indicator is about now, by the week in which they came to count.',
    people: 'People, by the week in which they came to count.',
    target: (value) => `Target ${value}`,
    label: (code, value, now) => `${code}: the line to ${value} on ${formatDay(now)}`,
    table: 'Show the numbers by week',
    columns: { on: 'By the end of', counted: 'People who count', rate: 'Rate' },
    eve: (on) => `${formatDay(on)} (before the period)`,
    day: formatDay,
  },
  forecast: {
    reaches: (value, on, low, high) =>
      low === high
        ? `At this pace it reaches ${value} on ${dayAndMonth(on)}`
        : `At this pace it reaches ${value} on ${dayAndMonth(on)} (about ${low} – ${high})`,
    people,
    left: (missing) => `${people(missing)} still to go to the target`,
    reached: 'the target is reached',
    why: {
      'too-little-history': 'No forecast yet: it needs at least 4 whole weeks of the period',
      over: 'The period is over, so there is no forecast',
      'no-denominator': 'No forecast: there is no sound denominator yet',
      all: 'Everybody counts',
    },
    method:
      'Forecast: the average pace of the last 4 to 8 whole weeks goes on; the range beside it holds the result with a probability of 90% if the weeks to come are like those; the denominator is taken as unchanged.',
  },
  parts: {
    counted: 'Count',
    population: 'In the indicator',
    took: 'Took part',
    turns: 'Enrolments',
    completed: 'Completed',
    women: 'Women who count',
    womenTurns: 'Enrolments of women',
    of: (women) => `of ${count(women)} women`,
    people,
    turnsOf: (turns) => `${count(turns)} enrolments`,
  },
  gap: {
    link: (missing) => `Open the list of ${people(missing)} who do not count yet`,
    title: 'Remind the people of this list',
    ask: (asked) => `Remind ${people(asked)}`,
    confirm: (asked) => `Confirm: send a reminder to ${people(asked)}`,
    explain: 'Each is reminded of one open duty, the one that is due first and would make them count:',
    duty: (title, asked) => `${title}: ${people(asked)}`,
    withoutDuty: (others) =>
      `${people(others)} have no open duty for this indicator and cannot be reminded yet.`,
    give: 'Give them a duty',
    recent: (others) => `${people(others)} were reminded within the last 24 hours and are left in peace.`,
    nobody: 'There is nobody to remind now.',
    quiet: (time) => `These are quiet hours: the reminders leave at ${time}.`,
    sent: (asked) => `${people(asked)} reminded.`,
  },
  onlyWomen: 'Women only',
  until: (on) => `counted by the end of ${formatDay(on)}`,
  ranked: {
    title: (code) => `${code}: units by rank`,
    lead: 'From the highest rate to the lowest; the upright mark is the target. Open a unit to see its board.',
    text: (rate, counted, of) => `${rate} · ${count(counted)}/${count(of)} people`,
    missing: (missing) => `${count(missing)} to go`,
    none: 'No figures yet',
    more: (units) => `Show the other ${count(units)} units`,
  },
  map: {
    title: (code) => `${code}: tile map of communes and wards`,
    lead: 'A scheme drawn by this system: every commune or ward is one equal tile near its true place; it is no surveyed map. The number in a tile is the rate; open a tile to see the board of the unit.',
    label: (name, rate) => `${name}: ${rate}`,
    tile: (name, rate, counted, of) => `${name}: ${rate}, ${count(counted)} of ${count(of)} people`,
    steps: ['Below 1/4 of the target', 'From 1/4', 'From a half', 'From 3/4', 'Target reached'],
    unknown: 'No figures yet',
    beside: 'Units without a tile',
    table: 'Show the numbers by commune and ward',
    columns: { name: 'Commune or ward', counted: 'Count', population: 'In the indicator', rate: 'Rate' },
  },
  closings: {
    caption: 'Closed figures by period',
    title: 'The way through the closings',
    lead: 'This indicator is not counted from learning, so there are no weekly numbers. Each line is the newest version of a closed period.',
    columns: {
      to: 'Closed at the end of',
      arm: 'Source',
      counted: 'Figure',
      denominator: 'Denominator',
      rate: 'Rate',
    },
    nobody: 'not reported',
    none: 'No closed period has a figure of this indicator yet, so there is no trend.',
    forecast: 'No forecast: closings lie too far apart to speak of a pace.',
  },
  unitBoard: 'Board of the unit',
};

import { formatDay } from '#domain/time/day.ts';
import type { rosterSyncVi } from './roster-sync.vi.ts';

const numbers = new Intl.NumberFormat('en-GB');
const number = (value: number): string => numbers.format(value);
const shares = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 1 });

export const rosterSyncEn: typeof rosterSyncVi = {
  title: 'Roster sync',
  unit: 'Scope of the file',
  wholeProvince: 'The whole province',
  mode: 'How to import',
  modes: {
    supplement: 'Supplement: only add and correct the people in the file',
    full: 'The full list of the unit as of a day',
  },
  asOf: 'Full list as of',
  asOfHint:
    'Only for a full list. Whoever is not in the file is taken to have left before this day; you are asked before any post is closed.',
  fullOf: (unit: string, day: string) => `Full list of ${unit} as of ${formatDay(day)}`,
  listOf: (day: string) => `Full list as of ${formatDay(day)}`,
  boundTo: (unit: string) => `Scope: ${unit}`,
  compared: (standing: number) => `Compared with the ${number(standing)} people in post that day:`,
  effects: {
    joined: 'Joined',
    changed: 'Changed',
    moved: 'Moved',
    left: 'Left',
    unchanged: 'Unchanged',
  },
  filters: 'Filter by the comparison',
  withoutNumber: (count: number) =>
    `${number(count)} people have no ID number in the system and cannot be compared; their posts stay.`,
  heldBack: (count: number) =>
    `${number(count)} people have a wrong row, or the name of a wrong row; their posts stay. Mend the wrong rows and send them again.`,
  leavers: 'Posts to be closed',
  leaversDone: 'Posts closed by this list',
  noLeavers: 'No post has to be closed.',
  leaverTable: {
    person: 'Person',
    unit: 'Unit',
    title: 'Position',
    kind: 'Reason',
    closesOn: 'Last day',
  },
  leaverKinds: {
    left: 'Not in the list',
    'post-closed': 'In the list, but not in this post',
  },
  limitTitle: (count: number) => `${number(count)} units lose more than 5% of their people`,
  limitLead:
    'The sync stops here. Check whether people are missing from the file, then confirm each unit by itself with the reason.',
  limitUnit: (leaving: number, standing: number) =>
    `${number(leaving)} of ${number(standing)} people leave (${shares.format(leaving / standing)})`,
  sure: (unit: string) => `I have checked: these people have left ${unit}`,
  reason: 'Reason',
  reasonHint: 'At least 10 characters, for example: retired by Decision 12/QĐ-SYT.',
  confirmUnit: 'Confirm this unit',
  confirmed: (who: string, when: string) => `${who} confirmed at ${when}`,
  moreUnits: 'Further units appear when these are confirmed.',
  closing: (posts: number, left: number) =>
    left > 0
      ? `I agree to close ${number(posts)} posts (${number(left)} people leave)`
      : `I agree to close ${number(posts)} posts`,
  closingHint: 'Nobody is deleted: a post only gets its last day, and every result stays.',
  apply: 'Write the list',
  closed: (posts: number) => `${number(posts)} posts were closed.`,
};

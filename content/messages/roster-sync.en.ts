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
  mapping: {
    title: 'How the columns are read',
    choose: 'Choose how the columns are read',
    lead: 'Choose what each column holds. The file is checked anew at once; nothing is written yet.',
    column: (letter: string, header: string) => `Column ${letter}: ${header}`,
    unused: '(not used)',
    remember: 'Remember this reading for the next file',
    name: 'Name of the sender or of the form',
    nameHint: 'For example: Personnel Office, Department of Health.',
    submit: 'Check again with this reading',
    used: (name: string) => `The columns were read by the saved “${name}”.`,
    offer: (name: string) => `The headings of this file are exactly those of the saved “${name}”.`,
    use: (name: string) => `Use the reading “${name}”`,
    other: (names: string) =>
      `The headings of this file differ from what was saved (${names}), so that was not used.`,
    list: 'Saved readings of columns',
    listLead:
      'Each is offered only when the headings of a file are exactly those it was saved for. To change what it says, choose the columns of an import anew and have them remembered.',
    none: 'No reading of columns has been saved.',
    mine: 'This account only',
    fields: 'Columns',
    sender: 'Sender',
    rename: 'Rename',
    forget: 'Delete this reading',
    change: 'Rename or delete',
  },
};

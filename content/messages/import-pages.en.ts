import type { importPagesVi } from '#content/messages/import-pages.vi.ts';

const numbers = new Intl.NumberFormat('en-GB');
const number = (value: number): string => numbers.format(value);
const rows = (count: number): string => `${number(count)} ${count === 1 ? 'row' : 'rows'}`;

export const importPagesEn: typeof importPagesVi = {
  number,
  title: 'Import data',
  lead: 'Upload an Excel or CSV file. Every row is checked and shown first; nothing is written until you press Write.',
  kinds: {
    units: {
      title: 'Units',
      what: 'Agencies, units and enterprises with their parent units. Import these first.',
    },
    roster: {
      title: 'Roster',
      what: 'Officials, public employees and workers with the positions they hold.',
    },
    'past-training': { title: 'Past training', what: 'Training taken elsewhere since 19/10/2022.' },
    'external-results': {
      title: 'Assessment results',
      what: 'Results of the national digital-skills assessment system.',
    },
    'class-list': {
      title: 'Classes for residents',
      what: 'The list of a digital-skills class that a commune held for residents; who is new is registered with the place of residence.',
    },
    ledger: {
      title: 'Base numbers',
      what: 'Population, working age and headcounts by unit, each with its source document. Where two sources differ both are kept until somebody decides.',
    },
  },
  howToWrite: {
    code: 'The code of the unit, the same in every import.',
    name: 'The full name of the unit.',
    kind: 'For example Department, Commune people’s committee, Division, Public service unit.',
    parentCode: 'The code of the parent unit; empty for the topmost one.',
    sector: 'State agency, Public service unit, State-owned enterprise or Enterprise.',
    idNumber: 'All 12 digits; format the column as Text, so that the leading 0 stays.',
    fullName: 'The full name in one cell.',
    bornOn: 'Day/month/year, for example 05/06/1980.',
    gender: 'Male or Female.',
    unitCode: 'The unit code; with it no name is needed.',
    unitName: 'The unit name as in the list of units, when no code is given.',
    title: 'For example Head of division, Specialist.',
    category: 'Cadre, Civil servant, Public employee, Worker or Part-time.',
    leader: 'x for a leader.',
    dxSpecialist: 'x for dedicated digital-transformation or IT staff.',
    coreOfficer: 'x for a core officer.',
    email: 'Work e-mail; new people with an e-mail get an account.',
    phone: 'One phone number.',
    from: 'The first day, for example 01/07/2025.',
    to: 'The last day; empty while it goes on.',
    course: 'The code or the name of the course.',
    contentGroup: 'Leader, Technology, Core, General or Other: it decides which indicators count it.',
    form: 'Formal, Refresher or Short.',
    hoursPeriods: 'Periods of 45 minutes, for example 40.',
    enrolledOn: 'The day of enrolment. At least one of the three days is needed.',
    beganOn: 'The first day of the course.',
    completedOn: 'The day of completion; empty when not completed.',
    organiser: 'Who organised it.',
    certificateNumber: 'The certificate number, if there is one.',
    session: 'The name or code of the assessment session.',
    takenOn: 'The day of the assessment, with or without a time, for example 14/12/2026 08:30.',
    passed: 'Pass or Fail; empty when not known.',
    level: 'The level reached, as printed.',
    commune: 'Name or code of the commune the learner lives in.',
    area: 'Public services, Health, Education, Transport, Tourism, Land or Banking.',
    outcome: '“Practised” if she did the task alone before the trainer, else “Took part”.',
    heldOn: 'Day of the class, for instance 20/11/2026.',
    score: 'The score, as printed.',
    series: 'Population, People of working age, Staff present or Staff allotted.',
    value: 'A whole number, for example 12345. Nothing is rounded.',
    sourceTitle: 'Title of the source document, for example Statistical Yearbook 2025.',
    sourceNumber: 'Number of the document, if any.',
    sourceOn: 'Date of the source document.',
    definition: 'Needed for working age: from which age to which the source counts.',
  },
  columns: 'Columns',
  needed: 'required',
  file: 'Choose an .xlsx or .csv file, at most 25 MB',
  upload: 'Upload and check',
  templateLink: 'Download the template',
  history: 'Imports so far',
  noHistory: 'Nothing has been imported yet.',
  older: 'Older',
  table: { file: 'File', kind: 'Kind', state: 'State', rows: 'Rows', when: 'Uploaded', who: 'By' },
  states: {
    checking: 'Being checked',
    refused: 'Not readable',
    previewed: 'Waiting to be written',
    applying: 'Being written',
    applied: 'Written',
  },
  progress: {
    reading: 'Reading the file…',
    checking: (done, total) => `${number(done)} of ${rows(total)} checked`,
    applying: 'Writing the data…',
    leave: 'You can leave this page and do other work; the check goes on.',
    refresh: 'Look again',
  },
  refused: 'The file could not be imported',
  refusedNext: 'Nothing was written.',
  alreadyApplied: 'This file was written before, so it is not written again.',
  appliedNote: (fresh, changed) => {
    if (fresh > 0 && changed > 0) return `Written: ${number(fresh)} new and ${number(changed)} changed rows.`;
    if (fresh > 0) return `Written: ${number(fresh)} new ${fresh === 1 ? 'row' : 'rows'}.`;
    if (changed > 0) return `Written: ${number(changed)} changed ${changed === 1 ? 'row' : 'rows'}.`;
    return 'Closed: there was nothing to write.';
  },
  appliedOtherwise:
    'The data changed after the preview, so some rows were written otherwise than expected, or not at all. See each row below.',
  counts: {
    all: 'All',
    new: 'New',
    changed: 'Changed',
    unchanged: 'Unchanged',
    wrong: 'Wrong',
    'unknown-person': 'Person not found',
  },
  countsTitle: 'Filter by the result of the check',
  ignoredRows: (count) => `${rows(count)} with headings, totals or signatures left out.`,
  apply: (fresh, changed) => {
    if (fresh > 0 && changed > 0) return `Write ${number(fresh)} new and ${number(changed)} changed rows`;
    if (fresh > 0) return `Write ${number(fresh)} new ${fresh === 1 ? 'row' : 'rows'}`;
    if (changed > 0) return `Write ${number(changed)} changed ${changed === 1 ? 'row' : 'rows'}`;
    return 'Close: there is nothing to write';
  },
  applyHint: (wrong) =>
    wrong > 0
      ? `${rows(wrong)} with errors will not be written. Download them, mend them and import them later.`
      : 'Everything is written at once, or nothing is.',
  wrongRows: 'Download the wrong rows',
  rows: 'Rows',
  noRows: 'No rows.',
  rowTable: { number: 'Row', status: 'Result', label: 'About', detail: 'Reason or changes' },
  columnLetter: (letter) => `Column ${letter}`,
  nextRows: 'Next rows',
  firstRows: 'Back to the start',
  blank: 'blank',
  recognised: 'Columns recognised',
  recognisedTable: { letter: 'Column', header: 'Heading in the file', field: 'Read as' },
  ignoredColumns: (columns) => `Columns not used: ${columns}.`,
  uploaded: (when) => `Uploaded ${when}`,
  back: 'All imports',
  values: {
    category: {
      cadre: 'Cadre',
      'civil-servant': 'Civil servant',
      'public-employee': 'Public employee',
      worker: 'Worker',
      'part-time': 'Part-time',
    },
    gender: { male: 'Male', female: 'Female' },
    sector: {
      state: 'State agency',
      'public-service': 'Public service unit',
      'state-enterprise': 'State-owned enterprise',
      'private-enterprise': 'Enterprise',
    },
    contentGroup: {
      leader: 'Leader',
      technology: 'Technology',
      core: 'Core',
      general: 'General',
      other: 'Other',
    },
    form: { formal: 'Formal', refresher: 'Refresher', short: 'Short' },
    series: {
      population: 'Population',
      'working-age-population': 'People of working age',
      'headcount-present': 'Staff present',
      'headcount-allotted': 'Staff allotted',
    },
    passed: { yes: 'Pass', no: 'Fail' },
    leader: { yes: 'Yes', no: 'No' },
    dxSpecialist: { yes: 'Yes', no: 'No' },
    coreOfficer: { yes: 'Yes', no: 'No' },
  },
  wrongFile: { name: 'wrong-rows', sheet: 'Wrong rows', row: 'Row in the file', reason: 'Reason' },
  template: {
    name: 'template',
    guide: 'Guide',
    optional: 'optional',
    lists: 'Lists',
    units: 'Codes and names of the units to choose from:',
    wrongChoice: 'This value is not in the list. Choose one from the list of the cell.',
  },
};

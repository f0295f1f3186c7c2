import { formatDay } from '#domain/time/day.ts';
import { indicatorsEn } from './indicators.en.ts';
import { reportingVi } from './reporting.vi.ts';

const { count } = indicatorsEn;

export const reportingEn: typeof reportingVi = {
  // Official tables and documents are Vietnamese by law, whatever the reader's language.
  tables: reportingVi.tables,
  printed: reportingVi.printed,
  document: reportingVi.document,
  list: {
    title: 'Reports',
    lead: 'Close a period to freeze its figures; the official tables are made from the closed version.',
    open: 'Not closed',
    running: 'Running, not closed',
    future: 'Not begun',
    closed: 'Closed',
    version: (version) => `Version ${version}`,
    close: 'Close the period',
    correct: 'Correct',
    year: (year) => `Year ${year}`,
  },
  close: {
    title: (period) => `Close: ${period}`,
    correctTitle: (period) => `Correct: ${period}`,
    lead: 'Figures, definitions, denominators and the organisation are written down as they are, with a SHA-256 checksum. What is recorded later does not change the closed version.',
    early: 'The period is not over',
    earlyText: (lastDay) =>
      `The last day of the period is ${formatDay(lastDay)}. If it is closed now, every table says “Chốt sớm, trước khi kỳ kết thúc” (closed early, before the period ended).`,
    earlyTick: 'Close it although the period is not over',
    reason: 'Reason for the correction',
    reasonHint: 'At least 10 characters. It is written into the corrected version.',
    submit: 'Close the period',
    submitCorrection: 'Make the correction',
  },
  snapshot: {
    title: (period, version) => `${period}, version ${version}`,
    early: 'Closed early, before the period ended',
    closedBy: 'Closed by',
    closedAt: 'Closed at',
    period: 'Period',
    cutOff: 'Cut-off day',
    recordedUpTo: 'Recorded up to',
    plan: 'Plan',
    denominators: 'Sources of the denominators',
    rule: 'Rule for joiners and leavers',
    checksum: 'SHA-256 checksum',
    signed: 'Signed with key',
    unsigned: 'not signed: closed before seals were signed',
    check: 'Check a file of this system',
    previous: 'Checksum of the snapshot before it',
    none: 'none',
    people: (people) => `${count(people)} lines about people, with a checksum of their own`,
    reason: 'Reason for the correction',
    downloads: 'Downloads',
    files: {
      xlsx: 'Workbook (XLSX)',
      docx: 'Draft report (DOCX)',
      json: 'Original data (JSON)',
      proof: 'Signed proof file',
      pdf: 'Report for reading (PDF)',
    },
    annexes: 'Annexes and their formats',
    annex: 'Annex',
    annexTitle: 'Content',
    annexFiles: 'Download',
    unfinished: (people) =>
      `Who is not done yet: ${people} lines. Personal data, for internal use; it is in neither the report nor the common workbook.`,
    differences: 'Changes against the version before',
    noDifferences: 'No number differs from the version before.',
    numbers: (changed) => `${count(changed)} ${changed === 1 ? 'number' : 'numbers'} changed`,
    peopleChanged: (changed) => `${count(changed)} ${changed === 1 ? 'line' : 'lines'} about people changed`,
    unitsChanged: (changed) => `${count(changed)} ${changed === 1 ? 'unit' : 'units'} changed`,
    indicatorsChanged: (changed) =>
      `${count(changed)} indicator ${changed === 1 ? 'definition' : 'definitions'} changed`,
    columns: { indicator: 'Indicator', unit: 'Unit', field: 'Column', before: 'Before', after: 'After' },
    fields: {
      denominator: 'Denominator',
      population: 'Present',
      participations: 'Participations',
      tookPart: 'Took part',
      completed: 'Completed',
      assessed: 'Assessed',
      passed: 'Passed',
      counted: 'Counted',
    },
    scopes: { own: 'this body alone', subtree: 'with the units below' },
    segments: { public: 'public bodies', enterprise: 'enterprises' },
    shownOf: (shown, total) =>
      `Showing ${count(shown)} of ${count(total)} changes; they are all kept with the version.`,
    back: 'Back to the reports',
  },
};

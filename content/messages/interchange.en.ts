import type { interchangeVi } from './interchange.vi.ts';

export const interchangeEn: typeof interchangeVi = {
  title: 'Interchange',
  lead: 'Exchange units, people and enrolments with other systems by open standards.',
  out: {
    title: 'OneRoster 1.2 export',
    what: 'One ZIP of CSV files by OneRoster 1.2 (bulk mode): units, people who hold a post, their posts, courses, and the enrolments of this reporting year.',
    privacy:
      'The file holds names, birth dates, gender, e-mail and phone numbers, but no ID numbers. Send it to approved systems only. It is kept for 7 days; every download is recorded in the audit log.',
    submit: 'Make a OneRoster file',
    list: 'Files made',
    none: 'No files yet.',
    refresh: 'Show the latest progress',
    download: 'Download',
    downloadOf: (when: string) => `Download the file made at ${when}`,
    table: {
      when: 'Made at',
      who: 'Asked for by',
      state: 'State',
      rows: 'Records',
      size: 'Size',
      until: 'Available until',
      file: 'File',
    },
    states: { waiting: 'Being made', ready: 'Ready', failed: 'Failed', expired: 'Expired' },
    rows: (done: number, total: number | null) =>
      total === null ? 'Waiting' : `${done.toLocaleString('en')}/${total.toLocaleString('en')}`,
    size: (bytes: number) => `${Math.max(1, Math.round(bytes / 1000)).toLocaleString('en')} kB`,
  },
  facts: {
    title: 'Raw facts for checking',
    lead: 'Every fact behind the numbers, so that whoever checks them can count again with tools of their own.',
    what: 'A ZIP of NDJSON files (a fact a line) with a data dictionary, dictionary.json: posts, the tree of units by day, enrolments, completions, assessments, the ledger, registers and declarations, communication work, evidence of residents, surveys, plans and their counting rules. All of one moment.',
    privacy:
      'People have a pseudonym, birth day and gender only; no names, ID numbers, contacts, comments or attached files. A file is kept for 7 days; each making and each download is in the audit log.',
    submit: 'Make the file of raw facts',
    link: 'Raw facts for checking',
  },
  in: {
    title: 'OneRoster 1.2 import',
    what: 'Upload a OneRoster 1.2 ZIP on the imports page. The same file can be read in three ways:',
    kinds: [
      'Units: reads orgs.csv.',
      'Staff: reads users.csv, roles.csv and demographics.csv.',
      'Past training: reads courses.csv, classes.csv and enrollments.csv; an enrolment becomes training begun, never training completed.',
    ],
    rules:
      'Before anything is written you see every change, and every rejected row with its reason. People marked “tobedeleted” (delta mode) only have their posts closed; nothing is deleted.',
    people:
      'People known here are recognised by the sourcedId of a file this system exported. New people need their ID number in the column identifier.',
    go: 'Go to imports',
  },
  scim: {
    title: 'Automatic provisioning (SCIM 2.0)',
    what: 'The province’s identity provider can open, change and shut accounts at this address with an API token.',
    address: 'Address of the service',
    token:
      'The operator issues the token with the command “npm run token”, for an account with the role province HR. Accounts that hold roles are only changed or shut by a token of an administrator.',
    rules:
      'Shutting an account ends all its sessions at once; records, posts and learning results stay. Names and posts of people on the roster are not overwritten.',
  },
};

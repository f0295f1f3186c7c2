import type { Who } from './journey.ts';

export type Caller = Who | 'nobody';
export const callers = [
  'nobody',
  'learner',
  'trainer',
  'otherUnitHr',
  'unitHr',
  'leader',
  'auditor',
  'provinceHr',
  'organisationOfficer',
  'administrator',
] as const;

/** Who may open a page (200); everybody else who is signed in is told 403, nobody is sent to sign in. */
export const pages: Readonly<Record<string, readonly Caller[]>> = {
  '/indicators': ['otherUnitHr', 'unitHr', 'leader', 'auditor', 'provinceHr', 'administrator'],
  '/indicators/I-05': ['otherUnitHr', 'unitHr', 'leader', 'auditor', 'provinceHr', 'administrator'],
  '/indicators/I-04/as-known': ['otherUnitHr', 'unitHr', 'leader', 'auditor', 'provinceHr', 'administrator'],
  '/indicators/I-10/row-changes?knownOn=2026-01-31': ['leader', 'auditor', 'provinceHr', 'administrator'],
  '/indicators/I-04/changes?knownOn=2026-01-31': ['auditor', 'provinceHr'],
  '/summary': ['otherUnitHr', 'unitHr', 'leader', 'auditor', 'provinceHr', 'administrator'],
  '/people': ['otherUnitHr', 'unitHr', 'auditor', 'provinceHr'],
  '/reminders': ['otherUnitHr', 'unitHr', 'auditor', 'provinceHr'],
  '/reminders/log': ['otherUnitHr', 'unitHr', 'auditor', 'provinceHr'],
  '/reminders/templates': ['auditor', 'provinceHr'],
  '/notices': callers.filter((caller) => caller !== 'nobody'),
  '/deputies': callers.filter((caller) => caller !== 'nobody'),
  '/people/new': ['otherUnitHr', 'unitHr', 'provinceHr'],
  '/people/duplicates': ['provinceHr'],
  '/imports': ['otherUnitHr', 'unitHr', 'auditor', 'provinceHr'],
  '/imports/mappings': ['otherUnitHr', 'unitHr', 'provinceHr'],
  '/interchange': ['provinceHr', 'administrator'],
  '/audiences': ['otherUnitHr', 'unitHr', 'auditor', 'provinceHr'],
  '/audiences/new': ['otherUnitHr', 'unitHr', 'provinceHr'],
  '/reports': ['auditor', 'provinceHr'],
  '/plans': ['otherUnitHr', 'unitHr', 'leader', 'auditor', 'provinceHr', 'administrator'],
  '/plans/kh-103-can-tho/I-08': ['otherUnitHr', 'unitHr', 'leader', 'auditor', 'provinceHr', 'administrator'],
  '/plans/kh-103-can-tho/I-08/draft': ['provinceHr'],
  '/reports/views': ['auditor', 'provinceHr'],
  '/reports/facts': ['auditor', 'provinceHr'],
  '/report-templates': ['provinceHr'],
  '/report-templates/new': ['provinceHr'],
  '/tasks': ['otherUnitHr', 'unitHr', 'leader', 'auditor', 'provinceHr'],
  '/tasks/new': ['provinceHr'],
  '/organisation': [
    ...(['otherUnitHr', 'unitHr', 'auditor', 'provinceHr', 'organisationOfficer', 'administrator'] as const),
  ],
  '/organisation/events': [
    ...(['otherUnitHr', 'unitHr', 'auditor', 'provinceHr', 'organisationOfficer', 'administrator'] as const),
  ],
  '/organisation/events/new': ['provinceHr', 'organisationOfficer'],
  '/classes': ['trainer', 'otherUnitHr', 'unitHr', 'provinceHr'],
  '/classes/new': ['trainer', 'otherUnitHr', 'unitHr', 'provinceHr'],
  '/hours': ['otherUnitHr', 'unitHr', 'leader', 'auditor', 'provinceHr', 'administrator'],
  '/hours/people': ['otherUnitHr', 'unitHr', 'auditor', 'provinceHr'],
  '/learning': ['learner'],
  '/learning/record': ['learner'],
  '/learning/classes': ['learner'],
  '/learning/classes/check-in': callers.filter((caller) => caller !== 'nobody'),
  '/obligations': ['otherUnitHr', 'unitHr', 'auditor', 'provinceHr'],
  '/obligations/new': ['otherUnitHr', 'unitHr', 'provinceHr'],
  '/evidence': callers.filter((caller) => caller !== 'nobody'),
  '/explorer': ['otherUnitHr', 'unitHr', 'leader', 'auditor', 'provinceHr'],
  '/explorer/saved': ['otherUnitHr', 'unitHr', 'leader', 'auditor', 'provinceHr'],
  '/explorer/dictionary': ['otherUnitHr', 'unitHr', 'leader', 'auditor', 'provinceHr'],
  '/explorer/rows?measure=people': ['otherUnitHr', 'unitHr', 'auditor', 'provinceHr'],
  '/completions': ['otherUnitHr', 'unitHr', 'auditor', 'provinceHr'],
  '/courses': ['trainer', 'administrator'],
  '/courses/nhap-mon-chuyen-doi-so': ['trainer', 'administrator'],
  '/accounts': ['administrator'],
  '/accounts/new': ['administrator'],
  '/audit': ['auditor', 'administrator'],
};

/** What an API call answers, by caller; `else` is for everybody else who is signed in. */
type Expected = Readonly<Partial<Record<Caller, number>>> & { readonly else: number };
const board = {
  otherUnitHr: 200,
  unitHr: 200,
  leader: 200,
  auditor: 200,
  provinceHr: 200,
  administrator: 200,
  nobody: 401,
  else: 403,
};
export const calls: readonly {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly body?: unknown;
  readonly expected: Expected;
}[] = [
  { method: 'GET', path: '/api/health', expected: { nobody: 200, else: 200 } },
  { method: 'GET', path: '/api/v1/openapi.json', expected: { nobody: 200, else: 200 } },
  { method: 'GET', path: '/api/v1/indicators', expected: board },
  { method: 'GET', path: '/api/v1/indicators/I-11', expected: board },
  { method: 'GET', path: '/api/v1/indicators?unit=SKHCN', expected: { ...board, otherUnitHr: 403 } },
  {
    method: 'GET',
    path: '/api/v1/indicators/I-04/as-known?unit=SKHCN&knownOn=2026-01-31',
    expected: { ...board, otherUnitHr: 403 },
  },
  {
    method: 'GET',
    path: '/api/v1/indicators/I-05/changes?unit=SKHCN&knownOn=2026-01-31',
    expected: { unitHr: 200, auditor: 200, provinceHr: 200, nobody: 401, else: 403 },
  },
  { method: 'GET', path: '/api/v1/indicators?unit=NO-SUCH-UNIT', expected: { nobody: 401, else: 404 } },
  { method: 'GET', path: '/open-data/catalog.jsonld', expected: { nobody: 200, else: 200 } },
  { method: 'GET', path: '/open-data/dictionary.json', expected: { nobody: 200, else: 200 } },
  {
    method: 'GET',
    path: '/open-data/files/kh-183-hau-giang.nd09-2025.v1.csv',
    expected: { nobody: 200, else: 200 },
  },
  {
    method: 'GET',
    path: '/api/v1/indicators/I-05/people?unit=SKHCN',
    expected: { unitHr: 200, auditor: 200, provinceHr: 200, nobody: 401, else: 403 },
  },
  {
    method: 'GET',
    path: '/api/v1/periods',
    expected: { auditor: 200, provinceHr: 200, nobody: 401, else: 403 },
  },
  {
    method: 'POST',
    path: '/api/v1/periods/nd09-2023/close',
    body: { reason: 'x' },
    expected: { provinceHr: 201, nobody: 401, else: 403 },
  },
  { method: 'GET', path: '/api/v1/tasks', expected: { ...board, administrator: 403 } },
  {
    method: 'GET',
    path: '/api/v1/completions.csv',
    expected: { auditor: 200, provinceHr: 200, nobody: 401, else: 403 },
  },
  {
    method: 'GET',
    path: '/api/v1/imports/00000000-0000-7000-8000-000000000000',
    expected: { nobody: 401, else: 404 },
  },
  {
    method: 'GET',
    path: '/api/v1/attempts/00000000-0000-7000-8000-000000000000',
    expected: { nobody: 401, else: 404 },
  },
  {
    method: 'POST',
    path: '/api/v1/learning-events',
    body: { events: [] },
    expected: { nobody: 401, else: 400 },
  },
  { method: 'GET', path: '/api/v1/no-such-thing', expected: { nobody: 404, else: 404 } },
  { method: 'GET', path: '/api', expected: { nobody: 404, else: 404 } },
  { method: 'POST', path: '/api/no-such-version', body: {}, expected: { nobody: 404, else: 404 } },
  {
    method: 'GET',
    path: '/api/v1/acceptance/clock',
    expected: { administrator: 200, nobody: 401, else: 403 },
  },
];

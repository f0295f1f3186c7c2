import { type APIRequestContext, request as newRequest } from '@playwright/test';
import { expectGoodPage } from './hr-pages.ts';
import { accounts, expect, password, signInAs, test, type Who } from './journey.ts';
import { type Caller, callers, calls, pages } from './role-doors.ts';

type Caller = Who | 'nobody';
const callers = [
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
const pages: Readonly<Record<string, readonly Caller[]>> = {
  '/indicators': ['otherUnitHr', 'unitHr', 'leader', 'auditor', 'provinceHr', 'administrator'],
  '/indicators/I-05': ['otherUnitHr', 'unitHr', 'leader', 'auditor', 'provinceHr', 'administrator'],
  '/indicators/I-04/as-known': ['otherUnitHr', 'unitHr', 'leader', 'auditor', 'provinceHr', 'administrator'],
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
  '/plans/kh-103-can-tho/I-08': [
    ...(['otherUnitHr', 'unitHr', 'leader', 'auditor', 'provinceHr', 'administrator'] as const),
  ],
  '/plans/kh-103-can-tho/I-08/draft': ['provinceHr'],
  '/reports/views': ['auditor', 'provinceHr'],
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
const calls: readonly {
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
  { method: 'GET', path: '/api/v1/indicators?unit=NO-SUCH-UNIT', expected: { nobody: 401, else: 404 } },
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

const contexts = new Map<Caller, APIRequestContext>();

test.beforeAll(async ({ browser, baseURL }) => {
  for (const caller of callers) {
    if (caller === 'nobody') {
      contexts.set(caller, await newRequest.newContext({ baseURL, extraHTTPHeaders: {} }));
      continue;
    }
    const page = await browser.newPage({ baseURL });
    await page.goto('/sign-in');
    await page.getByLabel('Thư điện tử').fill(accounts[caller]);
    await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await expect(page).not.toHaveURL(/sign-in/);
    contexts.set(
      caller,
      await newRequest.newContext({ baseURL, storageState: await page.context().storageState() }),
    );
    await page.close();
  }
});

const as = (caller: Caller): APIRequestContext => {
  const context = contexts.get(caller);
  if (!context) throw new Error(`${caller} is not signed in`);
  return context;
};

for (const [path, allowed] of Object.entries(pages)) {
  test(`${path} opens for those it is for`, async () => {
    for (const caller of callers) {
      const answer = await as(caller).get(path, { maxRedirects: 0 });
      const expected = caller === 'nobody' ? 307 : allowed.includes(caller) ? 200 : 403;
      expect(answer.status(), `${caller} on ${path}`).toBe(expected);
      if (caller === 'nobody') expect(answer.headers().location).toContain('/sign-in');
    }
  });
}

for (const { method, path, body, expected } of calls) {
  test(`${method} ${path} answers each role as it should`, async () => {
    for (const caller of callers) {
      const answer = await as(caller).fetch(path, { method, data: body, maxRedirects: 0 });
      expect(answer.status(), `${caller} on ${method} ${path}`).toBe(expected[caller] ?? expected.else);
      if (answer.status() >= 400)
        expect(answer.headers()['content-type']).toContain('application/problem+json');
    }
  });
}

const lists: readonly (readonly [Who, string])[] = [
  ...(
    [
      '/people',
      '/imports',
      '/reports',
      '/reminders',
      '/reminders/log',
      '/reminders/templates',
      '/deputies',
    ] as const
  ).map((path) => ['provinceHr', path] as const),
  ...(['/accounts', '/audit', '/courses'] as const).map((path) => ['administrator', path] as const),
];
for (const [who, path] of lists) {
  test(`${path} fits a phone and is silent under axe`, async ({ page }) => {
    await signInAs(page, who);
    await page.goto(path);
    await expectGoodPage(page);
  });
}

test('a page that does not exist is a 404 for everybody who is signed in', async () => {
  for (const path of [
    '/people/00000000-0000-7000-8000-000000000000',
    '/people/x',
    '/courses/none',
    '/indicators/I-99',
    '/no-such-page',
  ]) {
    expect((await as('provinceHr').get(path)).status(), path).toBeGreaterThanOrEqual(
      path.startsWith('/courses') ? 403 : 404,
    );
  }
});

test('a change that another site asks for is refused', async () => {
  const answer = await as('provinceHr').post('/api/v1/periods/nd09-2023/close', {
    data: {},
    headers: { 'sec-fetch-site': 'cross-site' },
  });
  expect(answer.status()).toBe(403);
});

test('a session that was signed out is dead at the next request', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ baseURL });
  await page.goto('/sign-in');
  await page.getByLabel('Thư điện tử').fill(accounts.trainer);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page).not.toHaveURL(/sign-in/);
  const stolen = await newRequest.newContext({ baseURL, storageState: await page.context().storageState() });
  expect((await stolen.get('/courses', { maxRedirects: 0 })).status()).toBe(200);
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await expect(page).toHaveURL(/sign-in/);
  expect((await stolen.get('/courses', { maxRedirects: 0 })).status()).toBe(307);
});

import { type APIRequestContext, request as newRequest } from '@playwright/test';
import { expectGoodPage } from './hr-pages.ts';
import { accounts, expect, password, signInAs, test, type Who } from './journey.ts';
import { type Caller, callers, calls, pages } from './role-doors.ts';

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

test('public numbers fit a phone and are silent under axe, without signing in', async ({ page }) => {
  for (const path of ['/open-data', '/open-data/I-03', '/open-data/embed/I-04']) {
    await page.goto(path);
    await expectGoodPage(page, ['light']);
  }
});

test('a chart of published numbers may stand in a frame of another site, and nothing else may', async () => {
  const framed = await as('nobody').get('/open-data/embed/I-04?lang=en');
  expect(framed.status()).toBe(200);
  expect(framed.headers()['content-security-policy']).toContain('frame-ancestors *');
  expect(framed.headers()['x-frame-options']).toBeUndefined();
  // No script, no form, no way to anything but the numbers.
  expect(await framed.text()).not.toMatch(/<script|<form/);
  for (const path of ['/', '/sign-in', '/verify', '/open-data', '/open-data/I-04', '/open-data/embed/x/y']) {
    const { 'content-security-policy': policy, 'x-frame-options': frame } = (
      await as('nobody').get(path)
    ).headers();
    expect([policy?.includes("frame-ancestors 'none'"), frame], path).toEqual([true, 'DENY']);
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

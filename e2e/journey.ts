import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { type APIRequestContext, test as base, expect, type Page } from '@playwright/test';

export { expect };
export const password = 'hoc-so-demo-2026';

/** The demo account of each role. */
export const accounts = {
  provinceHr: 'nhan-su@demo.example',
  unitHr: 'nhan-su.so-khcn@demo.example',
  otherUnitHr: 'nhan-su.so-y-te@demo.example',
  organisationOfficer: 'to-chuc@demo.example',
  indicatorOwner: 'so-gddt@demo.example',
  declarant: 'truong-hoc@demo.example',
  leader: 'lanh-dao@demo.example',
  trainer: 'giang-vien@demo.example',
  surveyor: 'dieu-tra@demo.example',
  auditor: 'kiem-tra@demo.example',
  administrator: 'quan-tri@demo.example',
  learner: 'hoc-vien-01@demo.example',
  secondLearner: 'hoc-vien-02@demo.example',
  thirdLearner: 'hoc-vien-03@demo.example',
  fourthLearner: 'hoc-vien-04@demo.example',
  fifthLearner: 'hoc-vien-05@demo.example',
  sixthLearner: 'hoc-vien-06@demo.example',
  seventhLearner: 'hoc-vien-07@demo.example',
} as const;
export type Who = keyof typeof accounts;

/** A journey fails when the page asks anything of another origin. */
export const test = base.extend<{ ownOriginOnly: undefined }>({
  ownOriginOnly: [
    async ({ page, baseURL }, use) => {
      const strangers: string[] = [];
      page.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(String(baseURL)) && !/^(data|blob|about):/.test(url)) strangers.push(url);
      });
      await use(undefined);
      expect(strangers, 'no request leaves the origin').toEqual([]);
    },
    { auto: true },
  ],
});

export const signInAs = async (page: Page, who: Who): Promise<void> => {
  await page.goto('/sign-in');
  await page.getByLabel('Thư điện tử').fill(accounts[who]);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page).not.toHaveURL(/sign-in/);
};

export const signOut = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await expect(page).toHaveURL(/sign-in/);
};

/** No accessibility fault that axe knows of, in each of the given themes. */
export const expectAccessible = async (
  page: Page,
  themes: readonly string[] = ['light', 'dark', 'contrast'],
): Promise<void> => {
  for (const [at, theme] of themes.entries()) {
    await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
    const axe = new AxeBuilder({ page }).setLegacyMode();
    const { violations } = await (at === 0
      ? axe.withTags(standards)
      : axe.withRules(rulesOfColour)
    ).analyze();
    expect(
      violations.map((v) => `${theme}: ${v.id} at ${v.nodes.map((n) => n.target.join(' ')).join('; ')}`),
    ).toEqual([]);
  }
};

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** A theme changes colours alone: every other rule is asked once. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

/** The bytes a click downloads, with the file's name. */
export const downloadBy = async (
  page: Page,
  click: () => Promise<void>,
): Promise<{ name: string; bytes: Buffer }> => {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
};

/** Sets the system's clock through the API, as the administrator who is signed in on this page's context. */
export const setClock = async (request: APIRequestContext, instant: string): Promise<void> => {
  const answer = await request.put('/api/v1/acceptance/clock', { data: { now: instant } });
  expect(answer.status()).toBe(200);
};

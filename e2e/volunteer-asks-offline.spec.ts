import type { BrowserContext, Page } from '@playwright/test';
import { expectGoodPage } from './hr-pages.ts';
import { expect, signInAs, test } from './journey.ts';

/** Answers every question with its first choice, for the commune at this place of the list. */
const askOne = async (page: Page): Promise<void> => {
  await page.getByLabel('Xã, phường').selectOption({ index: 1 });
  await page.getByLabel('25 đến 34 tuổi').check();
  await page.getByLabel('Nữ', { exact: true }).check();
  const names = await page
    .locator('input[type=radio][name^="q."]')
    .evaluateAll((all) => [...new Set(all.map((one) => (one as HTMLInputElement).name))]);
  for (const name of names) await page.locator(`input[name="${name}"]`).first().check();
  await page.getByRole('button', { name: 'Lưu phiếu' }).click();
  await expect(page.getByText('Đã lưu phiếu.')).toBeVisible();
};

const waiting = (page: Page, answers: number) =>
  expect(page.getByRole('status').filter({ hasText: 'phiếu chưa gửi' })).toContainText(
    `${answers} phiếu chưa gửi`,
  );

/** Answers of the first commune as its list says: `x` of "đã có x/y phiếu". */
const given = async (page: Page): Promise<number> => {
  const option = await page.getByLabel('Xã, phường').locator('option').nth(1).innerText();
  return Number(/đã có (\d+)\//.exec(option)?.[1]);
};

const openAgain = async (context: BrowserContext, url: string): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(url);
  return page;
};

test('"I asked three neighbours where there is no network, my phone went off, and all three arrived once"', async ({
  page,
  context,
}) => {
  await signInAs(page, 'surveyor');
  await page.getByRole('link', { name: 'Mở phiếu hỏi' }).first().click();
  await expect(page.getByText('Trang này đã sẵn sàng khi mất mạng.')).toBeVisible();
  await expectGoodPage(page, ['light']);
  const before = await given(page);
  const url = page.url();

  await context.setOffline(true);
  await askOne(page);
  await waiting(page, 1);
  await askOne(page);
  await askOne(page);
  await waiting(page, 3);
  // Half of a fourth is typed when the tab is killed.
  await page.getByLabel('35 đến 44 tuổi').check();
  await page.close();

  const again = await openAgain(context, url);
  await waiting(again, 3);
  await expect(again.getByLabel('35 đến 44 tuổi')).toBeChecked();

  await context.setOffline(false);
  await expect(again.getByText('Mọi phiếu trên máy này đã gửi.')).toBeVisible({ timeout: 40_000 });
  await expect(again.locator('[data-refused]')).toBeHidden();
  // Asked of the server itself, past the page that the device keeps.
  const html = await (await again.request.get(url)).text();
  expect(Number(/đã có (\d+)\//.exec(html)?.[1])).toBe(before + 3);
});

test('"Without the script the questionnaire is a plain form that is sent at once"', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await signInAs(page, 'surveyor');
  await page.goto('/survey');
  await page.getByRole('link', { name: 'Mở phiếu hỏi' }).first().click();
  const before = await given(page);
  await askOne(page);
  expect(await given(page)).toBe(before + 1);
});

test('"The estimate stands beside what has evidence, and is never added to it"', async ({ page }) => {
  await signInAs(page, 'provinceHr');
  await page.goto('/residents');
  await expect(page.getByText('Hai con số nói về hai việc khác nhau và không cộng lại.')).toBeVisible();
  await expectGoodPage(page, ['light']);
  await page
    .getByRole('main')
    .getByRole('link', { name: /Điều tra kỹ năng số quý/ })
    .click();
  await expect(page.getByText(/khoảng tin cậy 95%: /).first()).toBeVisible();
  await expectGoodPage(page, ['light']);
  await page.getByRole('link', { name: 'Xem các phiếu' }).click();
  const first = page.getByRole('row').nth(1);
  await first.getByText('Để riêng').first().click();
  await first.getByLabel('Lý do').fill('Phiếu hỏi thử');
  await first.getByRole('button', { name: 'Để riêng' }).click();
  await expect(page.getByText('Đã để riêng: Phiếu hỏi thử')).toBeVisible();
  await expectGoodPage(page, ['light']);
});

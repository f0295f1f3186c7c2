import type { Browser, Page } from '@playwright/test';
import { courses } from '#content/courses/catalogue.ts';
import { expectGoodPage } from './hr-pages.ts';
import { accounts, expect, signInAs, signOut, test, type Who } from './journey.ts';
import { answerQuiz } from './quiz-answers.ts';

/** Every day and hour is for sending, so that the journey may run at any time. */
const neverQuiet = async (page: Page): Promise<void> => {
  await page.goto('/reminders');
  await page.getByLabel('Không gửi từ').fill('00:00');
  await page.getByLabel('đến', { exact: true }).fill('00:00');
  await page.getByLabel('Gửi cả thứ Bảy và Chủ nhật').check();
  await page.getByRole('button', { name: 'Lưu giờ và ngày nghỉ' }).click();
  await expect(page.getByText('Đã lưu giờ yên lặng và ngày nghỉ.')).toBeVisible();
};

const asAnother = async (browser: Browser, who: Who): Promise<Page> => {
  const page = await (await browser.newContext()).newPage();
  await signInAs(page, who);
  return page;
};

const bell = (page: Page) => page.getByRole('link', { name: /^Thông báo(: \d+ chưa đọc)?$/ }).last();

const learnToTheEnd = async (page: Page): Promise<void> => {
  const [course] = courses;
  await page.goto('/learning');
  await page.getByRole('button', { name: 'Bắt đầu học' }).click();
  for (const _lesson of course?.lessons ?? [])
    await page.getByRole('button', { name: /Đã học xong/ }).click();
  await page.getByRole('button', { name: 'Bắt đầu làm bài' }).click();
  await answerQuiz(page, { wrong: 0 });
  await expect(page.locator('[data-status]', { hasText: 'Đã lưu' })).toHaveCount(10);
  await page.getByRole('button', { name: 'Nộp bài' }).click();
  await expect(page.getByText('Đạt: đúng 10/10 câu.')).toBeVisible();
};

test('"I remind those who still owe; who is done hears no more of it, and the log proves what left"', async ({
  page,
  browser,
}) => {
  await signInAs(page, 'provinceHr');
  await neverQuiet(page);
  await page.getByRole('link', { name: /Bồi dưỡng hằng năm/ }).click();
  await expect(page.getByText('Người nhận sẽ đọc')).toBeVisible();
  await expectGoodPage(page);
  const send = page.getByRole('button', { name: /^Nhắc \d+ người$/ });
  const people = Number((await send.textContent())?.match(/\d+/)?.[0]);
  expect(people).toBeGreaterThan(10);
  await send.click();
  await expect(page.getByText(`Đã ghi lệnh nhắc ${people} người.`)).toBeVisible();
  // Nobody twice within a day.
  await expect(page.getByText('Không còn ai phải nhắc lúc này.')).toBeVisible();

  const learner = await asAnother(browser, 'seventhLearner');
  await expect(bell(learner)).toHaveAccessibleName('Thông báo: 1 chưa đọc');
  await bell(learner).click();
  await expect(learner.getByText(/Bồi dưỡng hằng năm/).first()).toBeVisible();
  await expectGoodPage(learner);
  await learnToTheEnd(learner);
  // How she stands is worked out right after; then nothing is left to be reminded of.
  await expect(async () => {
    await learner.goto('/notices');
    await expect(bell(learner)).toHaveAccessibleName('Thông báo', { timeout: 500 });
  }).toPass({ timeout: 30_000 });
  await expect(learner.getByText('Đã xong').first()).toBeVisible();
  await learner.context().close();

  await page.goto('/reminders/log?channel=email&result=handed-over');
  const rows = page.getByRole('region', { name: /Các lần gửi/ }).locator('tbody tr');
  await expect(async () => {
    await page.reload();
    expect(await rows.count()).toBeGreaterThan(5);
  }).toPass({ timeout: 30_000 });
  await expect(rows.first()).toContainText(/<[0-9a-f-]{36}@localhost>/);
});

test('"While I was away my deputy did my work, and the log says whose name it was done in"', async ({
  page,
  browser,
}) => {
  await signInAs(page, 'otherUnitHr');
  await page.goto('/deputies');
  await page.getByLabel('Thư điện tử của người làm thay').fill(accounts.fourthLearner);
  const first = await page.getByLabel('Từ ngày').inputValue();
  await page.getByLabel('Đến hết ngày').fill(first);
  await page.getByLabel('Lý do hoặc văn bản').fill('Nghỉ phép một ngày');
  await expectGoodPage(page);
  await page.getByRole('button', { name: 'Cử người làm thay' }).click();
  await expect(page.getByText('Đã cử người làm thay.')).toBeVisible();

  const deputy = await asAnother(browser, 'fourthLearner');
  expect((await deputy.request.get('/people', { maxRedirects: 0 })).status()).toBe(403);
  await deputy.goto('/deputies');
  await deputy.getByRole('button', { name: /^Làm thay cho/ }).click();
  const banner = deputy.getByRole('region', { name: 'Đang làm thay' });
  await expect(banner).toContainText('Ông/Bà đang làm thay cho');
  await deputy.goto('/people');
  await expect(banner).toBeVisible();
  await expect(deputy.getByRole('heading', { level: 1, name: 'Con người' })).toBeVisible();
  await expectGoodPage(deputy);

  // Withdrawn in the middle: at the next page nothing may be done any more, and it says so.
  await page.reload();
  await page.getByRole('button', { name: /^Rút việc cử/ }).click();
  await expect(page.getByText('Đã rút việc cử người làm thay.')).toBeVisible();
  expect((await deputy.goto('/people'))?.status()).toBe(403);
  await expect(banner).toContainText('đã hết hiệu lực');
  await banner.getByRole('button', { name: 'Trở lại việc của mình' }).click();
  await expect(deputy.getByText('Đã trở lại công việc của mình.')).toBeVisible();
  await expect(banner).toBeHidden();
  await deputy.context().close();

  await signOut(page);
  await signInAs(page, 'auditor');
  await page.goto('/audit?action=people.list');
  await expect(page.getByRole('row').nth(1)).toContainText('làm thay cho');
});

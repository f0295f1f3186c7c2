import type { Browser, Page } from '@playwright/test';
import { expectGoodPage, rowsOf } from './hr-pages.ts';
import { downloadBy, expect, signInAs, test, type Who } from './journey.ts';

const title = 'Tập huấn nhận diện lừa đảo trên mạng cho công chức cấp xã';

const pageOf = async (browser: Browser, baseURL: string | undefined, who: Who): Promise<Page> => {
  const page = await (await browser.newContext({ baseURL })).newPage();
  await signInAs(page, who);
  return page;
};

/** A wall clock time so many minutes later, as the form's fields write it. */
const later = (local: string, minutes: number): string =>
  new Date(Date.parse(`${local}Z`) + minutes * 60_000).toISOString().slice(0, 16);

const cardOf = (page: Page) =>
  page
    .getByRole('main')
    .locator('div')
    .filter({ has: page.getByRole('heading', { level: 3, name: title }) })
    .filter({ has: page.getByRole('list') })
    .last();

const periodsOf = async (page: Page): Promise<number> => {
  await page.goto('/learning');
  const said = await page.getByText(/^[\d.,]+\/40 tiết năm \d{4}$/).innerText();
  return Number(said.split('/')[0]?.replace(',', '.'));
};

const addSession = async (trainer: Page, content: string, from: string, to: string): Promise<void> => {
  await trainer.getByLabel('Nội dung buổi học').fill(content);
  await trainer.getByLabel('Địa điểm').fill('Hội trường UBND xã');
  await trainer.getByLabel('Bắt đầu').fill(from);
  await trainer.getByLabel('Kết thúc').fill(to);
  await trainer.getByRole('button', { name: 'Lưu buổi học' }).click();
  await expect(trainer.getByRole('rowheader', { name: content })).toBeVisible();
};

test('"Two seats, three of us: I waited, got the seat, was there, and my hours grew"', async ({
  browser,
  baseURL,
}) => {
  const trainer = await pageOf(browser, baseURL, 'trainer');
  await trainer.goto('/classes');
  await trainer.getByRole('link', { name: 'Mở lớp mới' }).click();
  const now = await trainer.getByLabel('Mở đăng ký từ').inputValue();
  await trainer.getByLabel('Tên lớp').fill(title);
  await trainer.getByLabel('Nội dung lớp học').fill('Nhận diện tin nhắn, cuộc gọi và trang giả mạo.');
  await trainer.getByLabel('Đơn vị tổ chức').selectOption({ index: 1 });
  await trainer.getByLabel('Số tiết').fill('8');
  await trainer.getByLabel('Đóng đăng ký lúc').fill(later(now, -10));
  await trainer.getByLabel('Số chỗ').fill('2');
  await trainer.getByRole('button', { name: 'Mở lớp' }).click();
  // The mistake is said at its field, and what was typed stays.
  await expect(trainer.getByText('Lúc đóng đăng ký phải sau lúc mở.')).toBeVisible();
  await expect(trainer.getByLabel('Tên lớp')).toHaveValue(title);
  await trainer.getByLabel('Mở đăng ký từ').fill(later(now, -60));
  await trainer.getByLabel('Đóng đăng ký lúc').fill(later(now, 600));
  await trainer.getByRole('button', { name: 'Mở lớp' }).click();
  await expect(trainer.getByRole('heading', { level: 1, name: title })).toBeVisible();
  const classPage = trainer.url();

  const learners = [
    await pageOf(browser, baseURL, 'secondLearner'),
    await pageOf(browser, baseURL, 'thirdLearner'),
    await pageOf(browser, baseURL, 'fourthLearner'),
  ] as const;
  const [first, second, third] = learners;
  const before = [await periodsOf(second), await periodsOf(third)];
  for (const page of learners) {
    await page.goto('/learning/classes');
    const name = page === third ? 'Vào danh sách chờ' : 'Đăng ký';
    await page.getByRole('button', { name: `${name}: ${title}` }).click();
    await expect(cardOf(page)).toContainText(page === third ? 'đang chờ, thứ 1' : 'Ông/Bà có chỗ');
  }
  await first.getByRole('button', { name: `Hủy đăng ký: ${title}` }).click();
  await expect(first.getByRole('button', { name: `Đăng ký: ${title}` })).toHaveCount(0);
  await third.reload();
  await expect(cardOf(third)).toContainText('Ông/Bà có chỗ');
  await expectGoodPage(third);

  await trainer.goto(classPage);
  await expect(trainer.getByText('2/2 chỗ đã có người')).toBeVisible();
  await addSession(trainer, 'Buổi hôm nay', later(now, -120), later(now, 120));
  await expectGoodPage(trainer, ['light']);

  // By code: the six digits on the trainer's screen.
  await trainer.getByRole('link', { name: 'Hiện mã điểm danh' }).click();
  await expect(trainer.getByRole('img', { name: 'Mã QR để mở trang điểm danh' })).toBeVisible();
  await third.goto('/learning/classes/check-in');
  await third.getByLabel('Mã sáu chữ số').fill('abc');
  await third.getByRole('button', { name: 'Điểm danh' }).click();
  await expect(third.getByText('Mã này không đúng hoặc đã đổi.')).toBeVisible();
  await third.getByLabel('Mã sáu chữ số').fill(await trainer.locator('[data-code]').innerText());
  await third.getByRole('button', { name: 'Điểm danh' }).click();
  await expect(third.getByText('Đã ghi nhận Ông/Bà có mặt.')).toBeVisible();
  await expect(trainer.getByText('1 người đã điểm danh')).toBeVisible();

  // By list: the other one, for part of the time.
  await trainer.goto(classPage);
  await trainer.getByRole('link', { name: 'Điểm danh bằng danh sách' }).click();
  const ticks = trainer.getByRole('checkbox');
  await expect(ticks).toHaveCount(2);
  for (const tick of await ticks.all()) {
    if (await tick.isChecked()) continue;
    await tick.check();
    await trainer.locator(`[name="minutes.${await tick.inputValue()}"]`).fill('30');
  }
  await trainer.getByRole('button', { name: 'Lưu điểm danh' }).click();
  await expect(trainer.getByText('Đã ghi 1 dòng.')).toBeVisible();
  // The session ended earlier than planned.
  await trainer.getByLabel('Kết thúc').fill(later(now, -1));
  await trainer.getByRole('button', { name: 'Lưu buổi học' }).click();
  await expect(trainer).toHaveURL(classPage);

  await trainer.getByRole('button', { name: 'Chốt lớp' }).click();
  await expect(trainer.getByText('Đã chốt: ghi kết quả của 2 người, 1 người hoàn thành.')).toBeVisible();
  await trainer.getByRole('link', { name: 'Biên bản lớp học' }).click();
  const rows = await rowsOf(trainer.getByRole('region', { name: /^Danh sách điểm danh/ }));
  expect(rows.map((row) => row.at(-1)).toSorted()).toEqual(['Chưa hoàn thành', 'Hoàn thành']);
  await expectGoodPage(trainer, ['light']);
  const file = await downloadBy(trainer, () =>
    trainer.getByRole('link', { name: 'Tải biên bản (.docx)' }).click(),
  );
  expect(file.name).toMatch(/\.docx$/);
  expect(file.bytes.subarray(0, 2).toString()).toBe('PK');

  expect(await periodsOf(third)).toBe((before[1] ?? 0) + 8);
  expect(await periodsOf(second)).toBe(before[0]);
  for (const page of [trainer, ...learners]) await page.context().close();
});

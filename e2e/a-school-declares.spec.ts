import { expectGoodPage } from './hr-pages.ts';
import { expect, signInAs, test } from './journey.ts';

const evidence = {
  name: 'ke-hoach-day-hoc.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.7 kế hoạch'),
};

test('A school declares, is returned, corrects, is accepted, and I-10 changes', async ({ browser, page }) => {
  const owner = await (await browser.newContext()).newPage();
  await signInAs(owner, 'indicatorOwner');
  const acceptedYes = async (): Promise<string> => {
    await owner.goto('/declarations');
    return (await owner.getByText(/^I-10: \d+ trên \d+/).textContent()) ?? '';
  };
  const before = Number((await acceptedYes()).match(/: (\d+)/)?.[1]);

  await signInAs(page, 'declarant');
  await page.goto('/declarations?state=none');
  await page.locator('tbody a').first().click();
  await expect(page).toHaveURL(/\/declarations\/schools\/school-\d{4}\//);
  const address = page.url();
  await expectGoodPage(page, ['light']);
  const answer = async (): Promise<void> => {
    for (const question of [/nội dung chuyển đổi số/, /STEM/])
      await page.getByLabel(question).selectOption('yes');
    await page.getByLabel('Việc cần làm').selectOption('submit');
    await page.getByRole('button', { name: 'Thực hiện' }).click();
  };
  await answer();
  await expect(page.getByText('cần ít nhất một tệp minh chứng')).toBeVisible();
  await page.getByLabel('Thêm tệp minh chứng').setInputFiles(evidence);
  await answer();
  await expect(page.getByText('Đã nộp, chờ xem xét')).toBeVisible();

  await owner.goto(address);
  await owner.getByLabel('Kết luận').selectOption('return');
  await owner.getByLabel(/Nhận xét/).fill('Xin gửi thêm ảnh tiết dạy.');
  await owner.getByRole('button', { name: 'Ghi kết luận' }).click();
  await expect(owner.getByText('Trả lại để sửa')).toBeVisible();

  await page.goto(address);
  await expect(page.getByText('Xin gửi thêm ảnh tiết dạy.').first()).toBeVisible();
  await page.getByLabel('Thêm tệp minh chứng').setInputFiles({ ...evidence, name: 'tiet-day.pdf' });
  await answer();
  await expect(page.getByText('Đã nộp, chờ xem xét')).toBeVisible();

  await owner.goto(address);
  await owner.getByLabel('Kết luận').selectOption('accept');
  await owner.getByRole('button', { name: 'Ghi kết luận' }).click();
  await expect(owner.getByText('Đã duyệt', { exact: true }).first()).toBeVisible();
  expect(Number((await acceptedYes()).match(/: (\d+)/)?.[1])).toBe(before + 1);
});

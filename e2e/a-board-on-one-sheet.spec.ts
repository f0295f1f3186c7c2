import { getDocumentProxy } from 'unpdf';
import { expectGoodPage, numberIn } from './hr-pages.ts';
import { expect, signInAs, test } from './journey.ts';

test('"A board shows where it leads, opens its gap, and prints on one sheet of A4"', async ({ page }) => {
  await signInAs(page, 'provinceHr');
  for (const path of [
    '/summary',
    '/indicators',
    '/indicators/I-04',
    '/indicators?unit=SYT',
    '/indicators/I-08',
  ]) {
    await page.goto(path);
    const sheet = await page.pdf({ preferCSSPageSize: true });
    expect((await getDocumentProxy(new Uint8Array(sheet))).numPages, path).toBe(1);
  }
  await page.goto('/indicators/I-04');
  await expect(page.getByRole('img', { name: /^I-04: đường đi đến/ })).toBeVisible();
  const map = page.getByRole('region', { name: 'I-04: bản đồ ô của xã, phường' }).first();
  await expect(map.getByRole('link')).toHaveCount(103);
  await expectGoodPage(page, ['light']);
  await page.getByRole('link', { name: /^Mở danh sách .* người chưa được tính$/ }).click();
  const total = await page
    .getByText(/^[\d.]+ người$/)
    .first()
    .innerText();
  const button = page.getByText(/^Nhắc [\d.]+ người$/);
  const people = numberIn(/[\d.]+/.exec(await button.innerText())?.[0] ?? '');
  expect(people).toBeGreaterThan(0);
  expect(people).toBeLessThanOrEqual(numberIn(/[\d.]+/.exec(total)?.[0] ?? ''));
  await button.click();
  // Sending is held by a test of the use case: these people's day belongs to other journeys.
  await expect(page.getByRole('button', { name: /^Xác nhận: gửi nhắc đến/ })).toBeVisible();
  await expectGoodPage(page, ['light']);
});

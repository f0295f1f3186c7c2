import { expect, signInAs, test } from './journey.ts';

test('the menu opens by keyboard, says where one is, and closes behind one', async ({ page }) => {
  await signInAs(page, 'provinceHr');
  await page.goto('/summary');
  const menu = page.getByRole('navigation', { name: 'Trình đơn' });
  await menu.locator('summary', { hasText: 'Nhân sự' }).first().focus();
  const people = menu.getByRole('link', { name: 'Con người' });
  await page.keyboard.press('Enter');
  await expect(people).toBeVisible();
  // Opening needs no script; closing by Escape does, and waits for it.
  await expect(async () => {
    await page.keyboard.press('Escape');
    await expect(people).toBeHidden({ timeout: 500 });
  }).toPass();
  await page.keyboard.press('Enter');
  await people.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Con người' })).toBeVisible();
  await expect(people).toBeHidden();
  await menu.locator('summary', { hasText: 'Nhân sự' }).first().click();
  await expect(people).toHaveAttribute('aria-current', 'page');
});

test.describe('without JavaScript on a phone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
  test('every page of a role is reached from one list', async ({ page }) => {
    await signInAs(page, 'provinceHr');
    const menu = page.getByRole('navigation', { name: 'Trình đơn' });
    await menu.locator('summary:visible', { hasText: 'Trình đơn' }).click();
    await menu.getByRole('link', { name: 'Nhập dữ liệu' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Nhập dữ liệu' })).toBeVisible();
  });
});

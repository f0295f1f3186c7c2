import { readFileSync } from 'node:fs';
import { expectGoodPage, previewCounts, upload } from './hr-pages.ts';
import { expect, signInAs, test } from './journey.ts';

test('province HR exports the staff by OneRoster and reads the file back without a change', async ({
  page,
}) => {
  await signInAs(page, 'provinceHr');
  await page.goto('/interchange');
  await page.getByRole('button', { name: 'Tạo tệp OneRoster' }).click();
  const link = page.getByRole('link', { name: /Tải tệp tạo lúc/ }).first();
  await expect(async () => {
    await page.goto('/interchange');
    await expect(link).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 40_000 });
  await expectGoodPage(page, ['light', 'dark']);
  const downloading = page.waitForEvent('download');
  await link.click();
  const download = await downloading;
  const name = download.suggestedFilename();
  expect(name).toMatch(/^oneroster-[\w-]+\.zip$/);
  const buffer = readFileSync(await download.path());
  await upload(page, 'roster', { name, mimeType: 'application/zip', buffer });
  const counts = await previewCounts(page);
  expect(counts).toMatchObject({ Mới: 0, 'Thay đổi': 0, Sai: 0 });
  expect(counts['Giữ nguyên']).toBeGreaterThan(300);
});

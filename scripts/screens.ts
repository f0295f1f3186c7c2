import { mkdirSync } from 'node:fs';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { demoPassword } from '#db/seeds/demo/accounts.ts';
import { env } from '#lib/env.ts';
import { ensureBrowser } from './browser.ts';

/**
 * `npm run screens`: takes the README's pictures from the demo system that runs at ORIGIN. It lets a learner start the
 * course, previews a small roster and closes the year 2025: use a system made for it.
 */
const folder = 'docs/screens';
const desktop = { width: 1280, height: 860 };
const phone = { width: 390, height: 800 };

const roster = `DANH SÁCH CÁN BỘ, CÔNG CHỨC (DỮ LIỆU MINH HỌA),,,,,,,
Họ và tên,Ngày sinh,Giới tính,Số định danh,Đơn vị,Chức vụ,Loại,Từ ngày
Nguyễn Thị Hồng Gấm,05/06/1988,Nữ,000188900001,SNV,Chuyên viên,Công chức,01/09/2026
Trần Quốc Đạt,17/11/1979,Nam,000079900002,SKHCN,Phó Trưởng phòng,Công chức,01/10/2026
Lê Thị Bích Ngọc,31/02/1990,Nữ,000190900003,SYT,Viên chức chuyên môn,Viên chức,01/10/2026
Phạm Minh Khôi,12/03/1992,Nam,000092900004,Sở Du lịch,Chuyên viên,Công chức,01/10/2026
`;

const signedIn = async (context: BrowserContext, email: string): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(`${env.origin}/sign-in`);
  await page.getByLabel('Thư điện tử').fill(email);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(demoPassword);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.waitForURL((url) => !url.pathname.includes('sign-in'));
  return page;
};

const shoot = async (page: Page, name: string): Promise<void> => {
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: `${folder}/${name}.png` });
};

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch(await ensureBrowser({ named: process.env.CHROMIUM_PATH }));
const learner = await signedIn(
  await browser.newContext({ locale: 'vi-VN', viewport: desktop }),
  'hoc-vien-01@demo.example',
);
await learner.goto(`${env.origin}/learning`);
await shoot(learner, 'learning');
await learner
  .getByRole('button', { name: /Bắt đầu học/ })
  .or(learner.getByRole('link', { name: /Học tiếp/ }))
  .first()
  .click();
await learner.setViewportSize(phone);
await shoot(learner, 'lesson-phone');

const hr = await signedIn(
  await browser.newContext({ locale: 'vi-VN', viewport: desktop }),
  'nhan-su@demo.example',
);
await hr.goto(`${env.origin}/indicators`);
await shoot(hr, 'indicators');
await hr.goto(`${env.origin}/imports`);
const card = hr.locator('form').filter({ has: hr.locator('input[name="kind"][value="roster"]') });
await card
  .locator('input[type="file"]')
  .setInputFiles({ name: 'danh-sach-can-bo.csv', mimeType: 'text/csv', buffer: Buffer.from(roster) });
await card.getByRole('button', { name: 'Tải lên và kiểm tra' }).click();
await hr.getByRole('button', { name: /^Ghi / }).waitFor();
await shoot(hr, 'import');
await hr.goto(`${env.origin}/reports/close/nd09-2026-h1`);
const close = hr.getByRole('button', { name: 'Chốt kỳ' });
if (await close.isVisible()) await close.click();
await hr.waitForURL(/\/reports\/[0-9a-f-]{36}/);
await shoot(hr, 'snapshot');
await browser.close();

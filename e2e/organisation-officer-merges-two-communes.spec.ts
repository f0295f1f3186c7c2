import { expectGoodPage } from './hr-pages.ts';
import { expect, signInAs, test } from './journey.ts';

test.describe.configure({ mode: 'serial' });

const [first, second] = ['UB-31321', 'UB-31333'];
const merged = { code: 'UB-VT-MOI', name: 'Ủy ban nhân dân phường Vị Thanh – Vị Tân' };
const merger = { address: '', people: 0 };

test('the tree of the eve of the great merger is still there, district by district', async ({ page }) => {
  await signInAs(page, 'organisationOfficer');
  await page.goto('/organisation?tree=administrative&on=2025-06-30');
  await page.getByRole('link', { name: 'Tỉnh Hậu Giang', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Huyện Vị Thuỷ', exact: true })).toBeVisible();
  await expectGoodPage(page, ['light']);
  await page.getByRole('link', { name: 'Xem hồ sơ đơn vị Huyện Vị Thuỷ' }).click();
  await expect(page.getByRole('link', { name: 'Giải thể Huyện Vị Thuỷ' })).toBeVisible();
  await expectGoodPage(page, ['light']);
});

test('an organisation officer merges two communes and sees their people follow', async ({ page }) => {
  await signInAs(page, 'organisationOfficer');
  await page.goto('/organisation/events/new');
  await page.getByRole('link', { name: 'Sáp nhập', exact: true }).click();

  // A unit that is none is named at its field, and nothing typed is lost.
  await page.getByLabel('Ngày hiệu lực').fill('2026-07-01');
  await page.getByLabel('Văn bản (số, ký hiệu, ngày)').fill('NQ 15/NQ-HĐND ngày 20/6/2026');
  await page.getByLabel('Đơn vị sáp nhập thứ 1').fill(first);
  await page.getByLabel('Đơn vị sáp nhập thứ 2').fill('UB-KHONG-CO');
  await page.getByLabel('Mã đơn vị mới').fill(merged.code);
  await page.getByLabel('Tên', { exact: true }).fill(merged.name);
  await page.getByLabel('Loại đơn vị').fill('Ủy ban nhân dân cấp xã');
  await page.getByLabel('Khối').selectOption({ label: 'Cơ quan nhà nước' });
  await page.getByLabel('Cấp trên').fill('UBND');
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await expect(page.getByText('Không tìm thấy đơn vị “UB-KHONG-CO”').first()).toBeVisible();
  await expect(page.getByLabel('Tên', { exact: true })).toHaveValue(merged.name);

  await page.getByLabel('Đơn vị sáp nhập thứ 2').fill(second);
  await page.getByRole('button', { name: 'Xem trước' }).click();
  const changes = page.getByRole('table', { name: 'Từng đơn vị trước và sau sự kiện' });
  await expect(changes.getByRole('row', { name: new RegExp(`^${first} `) })).toContainText('không tồn tại');
  const rows = page.getByRole('table', { name: 'Nhân sự chuyển theo sự kiện' }).locator('tbody tr');
  const moved = await rows.evaluateAll((all) =>
    all.map((row) => Number(row.querySelectorAll('td')[1]?.textContent ?? '0')),
  );
  expect(Math.min(...moved)).toBeGreaterThan(0);
  merger.people = moved.reduce((a, b) => a + b, 0);
  await expectGoodPage(page, ['light']);

  await page.getByRole('button', { name: 'Xác nhận và ghi sự kiện' }).click();
  await expect(page).toHaveURL(/\/organisation\/events\/[0-9a-f-]{36}$/);
  merger.address = page.url();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(merged.name);
  await expect(page.getByText(`${merger.people} người đã chuyển theo sự kiện`)).toBeVisible();
  await expectGoodPage(page, ['light']);

  await page.getByRole('link', { name: merged.code, exact: true }).click();
  await expect(page.getByText(new RegExp(`^${merger.people} người tại đơn vị`))).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Hình thành từ' })).toBeVisible();
  await page.goto('/organisation?on=2026-06-30&q=phuong+vi+thanh');
  await expect(page.getByRole('row', { name: new RegExp(first) })).toBeVisible();
});

test('a merger recorded by mistake is taken back by another event', async ({ page }) => {
  await signInAs(page, 'organisationOfficer');
  await page.goto(merger.address);
  await page.getByRole('link', { name: 'Đính chính sự kiện này' }).click();
  await page.getByLabel('Văn bản (số, ký hiệu, ngày)').fill('Công văn đính chính số 9');
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await expect(
    page.getByText(`Vị trí công tác của ${merger.people} người trở lại như trước sự kiện.`),
  ).toBeVisible();
  await expectGoodPage(page, ['light']);
  await page.getByRole('button', { name: 'Xác nhận rút lại sự kiện' }).click();
  await expect(page.getByText('Sự kiện này rút lại một sự kiện đã ghi trước.')).toBeVisible();
  await page.goto('/organisation?q=vi+thanh');
  await expect(page.getByRole('row', { name: new RegExp(first) })).toBeVisible();
  await expect(page.getByRole('row', { name: new RegExp(merged.code) })).toHaveCount(0);
  await page.goto(merger.address);
  await expect(page.getByText('Sự kiện này đã được rút lại bằng một sự kiện khác.')).toBeVisible();
});

test('unit HR reads the organisation and changes nothing', async ({ page }) => {
  await signInAs(page, 'unitHr');
  await page.goto('/organisation');
  await expect(page.getByRole('heading', { level: 1, name: 'Tổ chức bộ máy' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Ghi sự kiện' })).toHaveCount(0);
  const refused = await page.goto('/organisation/events/new?kind=found');
  expect(refused?.status()).toBe(403);
});

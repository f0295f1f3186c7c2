import { csv } from './hr-files.ts';
import { apply, expectGoodPage, rowsOf, upload } from './hr-pages.ts';
import { expect, signInAs, test } from './journey.ts';

test.describe.configure({ mode: 'serial' });

const unit = { code: 'E2E-NAM', name: 'Trung tâm Trọn năm' };
const [owes, exempted] = [
  { id: '092093000001', name: 'Trương Thị Sương' },
  { id: '092093000002', name: 'Huỳnh Văn Thạnh' },
] as const;
const duty = 'Sát hạch kỹ năng số của Trung tâm Trọn năm';
const chosen = { unitId: { label: `${unit.name} (${unit.code})` } };

test('"I send my people, open their duty and let one off, without leaving the browser"', async ({ page }) => {
  await signInAs(page, 'provinceHr');
  const columns = ['Mã đơn vị', 'Tên đơn vị', 'Loại', 'Mã đơn vị cấp trên', 'Khối', 'Từ ngày'];
  const row = [unit.code, unit.name, 'Trung tâm', 'SKHCN', 'Đơn vị sự nghiệp', '01/01/2024'];
  await upload(page, 'units', csv('don-vi-tron-nam.csv', [columns, row]));
  await apply(page, 1);
  await page.context().clearCookies();

  await signInAs(page, 'unitHr');
  const person = ({ id, name }: { id: string; name: string }) => [
    ...[id, name, unit.code, 'Chuyên viên', 'Viên chức', '01/02/2024'],
  ];
  const heads = ['Số định danh', 'Họ và tên', 'Mã đơn vị', 'Chức vụ', 'Loại', 'Từ ngày'];
  await upload(page, 'roster', csv('can-bo-tron-nam.csv', [heads, person(owes), person(exempted)]), chosen);
  await apply(page, 2);

  await page.goto('/obligations/new');
  await page.getByLabel('Tên nghĩa vụ', { exact: true }).fill(duty);
  await page.getByLabel(/^Căn cứ/).fill('Kế hoạch số 01/KH-TTTN ngày 02/01/2026');
  const owner = page.getByLabel('Đơn vị ban hành');
  await owner.selectOption(await owner.locator('option', { hasText: unit.name }).getAttribute('value'));
  await page.getByLabel('Đối tượng', { exact: true }).selectOption({
    label: 'Cán bộ, công chức, viên chức, người lao động',
  });
  await page.getByLabel('Sát hạch kỹ năng số', { exact: true }).selectOption({ label: 'Đạt sát hạch' });
  await page.getByLabel('Lặp lại').selectOption({ label: 'Một lần' });
  await page.getByLabel('Kỳ đầu tiên chứa ngày').fill('2026-01-02');
  await page.getByLabel('Hạn', { exact: true }).fill('2026-12-14');
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await expect(page.getByText('2 người sẽ phải thực hiện; 0 người đã hoàn thành sẵn.')).toBeVisible();
  await page.getByRole('button', { name: 'Mở nghĩa vụ' }).click();
  await expect(page.getByRole('heading', { level: 1, name: duty })).toBeVisible();
  const members = page.getByRole('table', { name: 'Danh sách người thực hiện' });
  await expect(async () => {
    await page.reload();
    expect(await rowsOf(members)).toHaveLength(2);
  }).toPass({ timeout: 30_000 });
  await expectGoodPage(page, ['light']);

  await page.getByRole('checkbox', { name: `Chọn ${exempted.name}` }).check();
  await page.getByLabel('Quyết định', { exact: true }).selectOption({ label: 'Miễn' });
  await page.getByLabel('Miễn từ ngày').fill('2026-11-01');
  await page.getByLabel('Lý do', { exact: true }).fill('Nghỉ thai sản theo Quyết định 07/QĐ-TTTN');
  await page.getByRole('button', { name: 'Ghi quyết định' }).click();
  await expect(page.getByText('Đã ghi quyết định cho 1 người.')).toBeVisible();
  await expect(members.getByRole('row', { name: new RegExp(exempted.name) })).toContainText('Được miễn');
  await expect(members.getByRole('row', { name: new RegExp(owes.name) })).toContainText('Chưa hoàn thành');
});

test('"The result comes, nobody owes any more, and the year is closed with my people in it"', async ({
  page,
}) => {
  await signInAs(page, 'unitHr');
  const result = ['Kỳ tháng 11', owes.id, '20/11/2026', 'Đạt', '', ''];
  const heads = [
    'Đợt thi',
    'Số định danh cá nhân',
    'Ngày giờ sát hạch',
    'Kết quả thi',
    'Bậc',
    'Số hiệu chứng nhận',
  ];
  await upload(page, 'external-results', csv('sat-hach-tron-nam.csv', [heads, result]), chosen);
  await apply(page, 1);
  await page.goto('/obligations');
  await page.getByRole('link', { name: duty }).click();
  await expect(page.getByRole('heading', { level: 1, name: duty })).toBeVisible();
  const mine = page.getByRole('row', { name: new RegExp(owes.name) });
  await expect(async () => {
    await page.reload();
    await expect(mine).toContainText('Xong ngày 20/11/2026', { timeout: 1000 });
  }).toPass({ timeout: 30_000 });
  await page.context().clearCookies();

  await signInAs(page, 'provinceHr');
  await page.goto('/reports');
  await page.getByRole('link', { name: /^(Chốt kỳ|Đính chính) ?: Năm 2026$/ }).click();
  await expect(page.getByRole('button', { name: /^(Chốt kỳ|Lập bản đính chính)$/ })).toBeVisible();
  const reason = page.getByLabel('Lý do đính chính');
  if (await reason.isVisible()) await reason.fill('Bổ sung Trung tâm Trọn năm');
  await page.getByLabel('Tôi vẫn chốt khi kỳ chưa kết thúc').check();
  await page.getByLabel('Lý do chốt khi còn việc chưa xử lý').fill('Chốt bản nháp để gửi lãnh đạo xem trước');
  await page.getByRole('button', { name: /^(Chốt kỳ|Lập bản đính chính)$/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Năm 2026, bản \d+$/ })).toBeVisible();
  await expect(page.getByText(unit.name).first()).toBeAttached();
});

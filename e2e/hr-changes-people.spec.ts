import { expectGoodPage } from './hr-pages.ts';
import { expect, signInAs, test } from './journey.ts';

test('province HR adds somebody twice, finds the pair, merges it, sees one record, and undoes it', async ({
  page,
}) => {
  await signInAs(page, 'provinceHr');
  const add = async (name: string, idNumber: string, title: string) => {
    await page.goto('/people/new');
    await page.getByLabel('Họ và tên', { exact: true }).fill(name);
    await page.getByLabel('Ngày sinh', { exact: true }).fill('1984-02-29');
    await page.getByLabel('Số định danh cá nhân', { exact: true }).fill(idNumber);
    await page.getByLabel('Đơn vị', { exact: true }).selectOption({ index: 1 });
    await page.getByLabel('Chức danh', { exact: true }).fill(title);
    await page.getByLabel('Loại', { exact: true }).selectOption('civil-servant');
    await page.getByLabel('Từ ngày', { exact: true }).fill('2024-02-29');
    await page.getByRole('button', { name: 'Thêm người' }).click();
  };
  await add('Quách Thị Diễm Kiều', '092184000101', 'Chuyên viên');
  await expect(page.getByText('Đã thêm người vào đơn vị.')).toBeVisible();
  await expectGoodPage(page);
  await add('QUACH THI DIEM KIEU', '092184000102', 'Phó Trưởng phòng');
  await expect(page.getByText('Đã có người cùng họ tên và ngày sinh')).toBeVisible();
  await expect(page.getByLabel('Chức danh', { exact: true })).toHaveValue('Phó Trưởng phòng');
  await page.getByLabel(/^Đã kiểm tra/).check();
  await page.getByRole('button', { name: 'Thêm người' }).click();
  await expect(page.getByText('Đã thêm người vào đơn vị.')).toBeVisible();

  await page.goto('/people/duplicates');
  await expectGoodPage(page);
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Quách Thị Diễm Kiều' })
    .getByRole('link', { name: /^So sánh/ })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'So sánh hai người' })).toBeVisible();
  await expectGoodPage(page);
  const choice = page.getByLabel('Hai người này');
  const kept = await choice.locator('option', { hasText: 'Quách Thị Diễm Kiều' }).getAttribute('value');
  await choice.selectOption(kept);
  await page.getByLabel('Căn cứ').fill('Đã đối chiếu căn cước');
  await page.getByRole('button', { name: 'Ghi quyết định' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Quách Thị Diễm Kiều' })).toBeVisible();
  await expect(page.getByText('QUACH THI DIEM KIEU')).toBeVisible();
  const line = page.getByRole('region', { name: 'Dòng thời gian' });
  await expect(line.getByText('Chuyên viên')).toBeVisible();
  await expect(line.getByText('Phó Trưởng phòng')).toBeVisible();
  await expectGoodPage(page);

  await page.goto('/people/duplicates');
  const decision = page.getByRole('listitem').filter({ hasText: 'được tính là Quách Thị Diễm Kiều' });
  await decision.getByText('Hoàn tác', { exact: true }).click();
  await decision.getByLabel('Lý do hoàn tác').fill('Hai người khác nhau');
  await decision.getByRole('button', { name: 'Hoàn tác quyết định' }).click();
  await expect(page.getByText('Đã hoàn tác.')).toBeVisible();
  await page.goto(`/people/${kept}`);
  await expect(page.getByText('Phó Trưởng phòng')).toHaveCount(0);
});

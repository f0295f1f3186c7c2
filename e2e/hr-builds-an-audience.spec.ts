import { expectGoodPage } from './hr-pages.ts';
import { expect, signInAs, signOut, test } from './journey.ts';

const name = 'Lãnh đạo chưa sát hạch';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('province HR builds an audience as a sentence, sees who is meant, saves it, changes it and sees who enters and who leaves', async ({
    page,
  }) => {
    await signInAs(page, 'provinceHr');
    await page.goto('/audiences');
    await expect(page.getByRole('link', { name: 'Cán bộ nòng cốt về chuyển đổi số' })).toBeVisible();
    await page.getByRole('link', { name: 'Lập nhóm mới' }).click();

    const add = async (kind: string): Promise<void> => {
      await page.getByLabel('Thêm điều kiện').selectOption({ label: kind });
      await page.getByRole('button', { name: 'Thêm', exact: true }).click();
    };
    await add('Lãnh đạo cấp nào');
    await page.getByLabel('Cấp xã').check();
    await add('Sát hạch');
    await expect(page.getByLabel('Cấp xã')).toBeChecked();
    await page.getByLabel('Từ ngày (để trống nếu không giới hạn)').fill('2026-12-31');
    await page.getByLabel('Đến hết ngày (để trống nếu không giới hạn)').fill('2026-01-01');
    await page.getByRole('button', { name: 'Xem trước' }).last().click();
    await expect(page.getByText('Ngày cuối đứng trước ngày đầu.')).toBeVisible();
    await page.getByLabel('Từ ngày (để trống nếu không giới hạn)').fill('2026-01-01');
    await page.getByLabel('Đến hết ngày (để trống nếu không giới hạn)').fill('2026-12-31');
    await page.getByRole('button', { name: 'Xem trước' }).last().click();
    const sentence = 'Người giữ chức vụ lãnh đạo cấp xã, chưa đạt sát hạch kỹ năng số trong năm 2026.';
    await expect(page.getByText(sentence)).toBeVisible();
    await expect(
      page.getByRole('table', { name: 'Danh sách người' }).locator('tbody tr').first(),
    ).toBeVisible();
    await page.getByLabel('Tên nhóm').fill(name);
    await page.getByRole('button', { name: 'Lưu nhóm mới' }).click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await expect(page.getByText(sentence).first()).toBeVisible();
    const before = await page.getByText(/^[\d.]+ người thuộc nhóm vào ngày/).textContent();

    await page.getByRole('link', { name: 'Sửa điều kiện' }).click();
    await expect(page.getByLabel('Cấp xã')).toBeChecked();
    await page.getByRole('button', { name: 'Bỏ điều kiện: Lãnh đạo cấp nào' }).click();
    await add('Loại cán bộ, công chức, viên chức');
    await page.getByLabel('Viên chức', { exact: true }).check();
    await page.getByRole('button', { name: 'Xem trước' }).last().click();
    for (const figure of ['Sẽ vào', 'Sẽ ra']) {
      const people = page.locator('dl > div', { hasText: figure }).getByRole('link');
      await expect(people).not.toHaveText('0 người');
    }
    await page.locator('dl > div', { hasText: 'Sẽ ra' }).getByRole('link').click();
    await expect(page.getByRole('heading', { name: 'Người sẽ ra' })).toBeVisible();
    await page.getByRole('button', { name: 'Lưu thành phiên bản 2' }).click();
    await expect(page.getByText(/^Thêm: (là )?viên chức$/)).toBeVisible();
    await expect(page.getByText('Bỏ: giữ chức vụ lãnh đạo cấp xã')).toBeVisible();
    expect(await page.getByText(/^[\d.]+ người thuộc nhóm vào ngày/).textContent()).not.toBe(before);
  });
});

test('unit HR sees and builds only audiences of her own units', async ({ page }) => {
  await signInAs(page, 'provinceHr');
  await page.goto('/audiences');
  const foreign = await page
    .getByRole('link', { name: 'Cán bộ nòng cốt về chuyển đổi số' })
    .getAttribute('href');
  await expectGoodPage(page, ['light']);
  await signOut(page);

  await signInAs(page, 'unitHr');
  await page.goto('/audiences');
  await expect(page.getByText('Chưa có nhóm đối tượng nào trong phạm vi của Ông/Bà.')).toBeVisible();
  await page.goto(String(foreign));
  await expect(page.getByRole('heading', { name: 'Tài khoản này không được mở trang này' })).toBeVisible();

  await page.goto('/audiences/new?do=preview');
  await expect(page.getByText('Mọi người đang giữ vị trí công tác.', { exact: true })).toBeVisible();
  await expect(page.getByText(/Chỉ gồm người của Sở Khoa học và Công nghệ/)).toBeVisible();
  await expectGoodPage(page, ['light']);
  await page.getByLabel('Tên nhóm').fill('Mọi người của Sở');
  await page.getByRole('button', { name: 'Lưu nhóm mới' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Mọi người của Sở' })).toBeVisible();
  await expectGoodPage(page, ['light']);
});

test('HR tags a person, and the tag ends on a day', async ({ page }) => {
  await signInAs(page, 'provinceHr');
  await page.goto('/people');
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByRole('link', { name: 'Gắn hoặc gỡ thẻ' }).click();
  await page.getByRole('textbox', { name: 'Thẻ', exact: true }).fill('Quy hoạch 2026–2031');
  await page.getByLabel('Từ ngày').fill('2026-01-01');
  await page.getByRole('button', { name: 'Gắn thẻ' }).click();
  await expect(page.getByText('từ 01/01/2026', { exact: true })).toBeVisible();
  await expectGoodPage(page, ['light']);
  await page.getByText('Kết thúc hoặc gỡ').click();
  await page.getByLabel('Ngày cuối mang thẻ').fill('2026-06-30');
  await page.getByRole('button', { name: 'Kết thúc thẻ' }).click();
  await expect(page.getByText('từ 01/01/2026 đến hết 30/06/2026')).toBeVisible();
});

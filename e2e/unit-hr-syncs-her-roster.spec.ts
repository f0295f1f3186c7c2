import ExcelJS from 'exceljs';
import { csv, type SentFile } from './hr-files.ts';
import { apply, expectGoodPage, numberIn, upload } from './hr-pages.ts';
import { downloadBy, expect, signInAs, test } from './journey.ts';

test.describe.configure({ mode: 'serial' });

const unit = { code: 'E2E-DB', name: 'Trung tâm Đồng bộ' };
const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
type Line = Readonly<Record<string, string>>;

const person = (count: number, cells: Line = {}): Line => ({
  'Số định danh': `0920920${String(count).padStart(5, '0')}`,
  'Họ và tên': `Phan Thị ${['Ánh', 'Bưởi', 'Cúc', 'Diễm', 'Gấm', 'Hạnh', 'Kiều', 'Lụa', 'Mận', 'Nhàn', 'Oanh', 'Phượng'][count - 1]}`,
  'Mã đơn vị': unit.code,
  'Chức vụ': 'Chuyên viên',
  Loại: 'Viên chức',
  'Từ ngày': '01/02/2024',
  ...cells,
});

/** Fills a workbook that was downloaded by its own headings, from the first row below them on. */
const filled = async (bytes: Buffer, name: string, lines: readonly Line[]): Promise<SentFile> => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  const sheet = book.worksheets[0];
  const top = (sheet?.getRow(1).values ?? []) as string[];
  lines.forEach((line, index) => {
    for (const [heading, value] of Object.entries(line)) {
      expect(top, heading).toContain(heading);
      const cell = sheet?.getRow(index + 2).getCell(top.indexOf(heading));
      if (cell) cell.value = value;
    }
  });
  return { name, mimeType: xlsxType, buffer: Buffer.from(await book.xlsx.writeBuffer()) };
};

const chosen = { unitId: { label: `${unit.name} (${unit.code})` } };

test('HR of a unit takes the template, sends her full list, stops at five in a hundred, confirms, and mends what was rejected', async ({
  page,
}) => {
  await signInAs(page, 'provinceHr');
  await upload(
    page,
    'units',
    csv('don-vi-dong-bo.csv', [
      ['Mã đơn vị', 'Tên đơn vị', 'Loại', 'Mã đơn vị cấp trên', 'Khối', 'Từ ngày'],
      [unit.code, unit.name, 'Trung tâm', 'SKHCN', 'Đơn vị sự nghiệp', '01/01/2024'],
    ]),
  );
  await apply(page, 1);
  await page.context().clearCookies();

  await signInAs(page, 'unitHr');
  await page.goto('/imports');
  await expect(page.locator('input[name="kind"][value="units"]')).toHaveCount(0);
  await expectGoodPage(page);
  const template = await downloadBy(page, () =>
    page.getByRole('link', { name: /^Tải tệp mẫu ?: Cán bộ$/ }).click(),
  );
  const everybody = Array.from({ length: 10 }, (_, n) => person(n + 1));
  await upload(page, 'roster', await filled(template.bytes, 'danh-sach.xlsx', everybody), chosen);
  await apply(page, 10);

  const [, second, ...others] = everybody;
  const full = await filled(template.bytes, 'danh-sach-day-du.xlsx', [
    { ...second, 'Chức vụ': 'Trưởng phòng' },
    ...others,
    person(11),
    person(12, { Loại: 'chưa rõ' }),
  ]);
  await upload(page, 'roster', full, { ...chosen, mode: { value: 'full' } });
  const figures = page.getByRole('navigation', { name: 'Lọc theo kết quả so sánh' });
  await expect(figures).toContainText('10 người đang công tác');
  const texts = await figures
    .getByRole('link')
    .evaluateAll((links) =>
      links.map((link) => [...link.querySelectorAll('span')].map((s) => s.textContent ?? '')),
    );
  expect(Object.fromEntries(texts.map(([figure = '', label = '']) => [label, numberIn(figure)]))).toEqual({
    ...{ 'Người vào': 1, 'Thay đổi': 1, 'Chuyển vị trí': 0, 'Thôi công tác': 1, 'Giữ nguyên': 8, Sai: 1 },
  });
  await expectGoodPage(page);

  // One of ten is more than five in a hundred: there is nothing to write before this unit is confirmed.
  await expect(page.getByRole('heading', { name: /1 đơn vị có trên 5%/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Ghi danh sách' })).toHaveCount(0);
  await page.getByLabel('Lý do').fill('Nghỉ hưu theo Quyết định 12/QĐ');
  await page.getByLabel(/Tôi đã kiểm tra/).check();
  await page.getByRole('button', { name: 'Xác nhận đơn vị này' }).click();
  await expect(page.getByText(/đã xác nhận lúc .*: Nghỉ hưu theo Quyết định 12/)).toBeVisible();

  await figures.getByRole('link', { name: 'Thôi công tác' }).click();
  await expect(page.getByRole('region', { name: 'Vị trí sẽ đóng' })).toContainText('Phan Thị Ánh');
  await page.getByLabel('Tôi đồng ý đóng 1 vị trí công tác (1 người thôi công tác)').check();
  await page.getByRole('button', { name: 'Ghi danh sách' }).click();
  await expect(page.getByText('Đã đóng 1 vị trí công tác.')).toBeVisible({ timeout: 60_000 });
  await expectGoodPage(page, ['light']);

  const rejected = await downloadBy(page, () =>
    page.getByRole('link', { name: 'Tải các dòng sai (XLSX)' }).click(),
  );
  await upload(page, 'roster', await filled(rejected.bytes, 'da-sua.xlsx', [{ Loại: 'Viên chức' }]), chosen);
  await apply(page, 1);
});

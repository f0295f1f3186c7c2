import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Browser, Locator, Page } from '@playwright/test';
import type { Sent, SentFile } from './hr-files.ts';
import { expect, expectAccessible, setClock, signInAs } from './journey.ts';

/** Sets the system's clock as the administrator, in a browser context of her own. */
export const atTime = async (browser: Browser, instant: string): Promise<void> => {
  const context = await browser.newContext();
  await signInAs(await context.newPage(), 'administrator');
  await setClock(context.request, instant);
  await context.close();
};

/** No fault that axe knows of, and nothing to scroll sideways on the narrowest phone. */
export const expectGoodPage = async (page: Page, themes?: readonly string[]): Promise<void> => {
  await expectAccessible(page, themes);
  const before = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 740 });
  const [scroll, inner] = await page.evaluate(() => [
    document.scrollingElement?.scrollWidth ?? 0,
    window.innerWidth,
  ]);
  expect(scroll, `${page.url()} at 360 px`).toBeLessThanOrEqual(inner ?? 0);
  if (before) await page.setViewportSize(before);
};

export const kinds = {
  units: 'Đơn vị',
  roster: 'Cán bộ',
  'past-training': 'Đào tạo đã qua',
  'external-results': 'Kết quả sát hạch',
  'class-list': 'Lớp học của người dân',
} as const;

/** Chooses a file of a kind on the import page, with what is asked beside it, and sends it. */
export const upload = async (
  page: Page,
  kind: keyof typeof kinds,
  file: SentFile,
  chosen: Readonly<Record<string, { label: string } | { value: string }>> = {},
): Promise<void> => {
  await page.goto('/imports');
  const form = page.locator('form').filter({ has: page.locator(`input[name="kind"][value="${kind}"]`) });
  for (const [name, option] of Object.entries(chosen))
    await form.locator(`select[name="${name}"]`).selectOption(option);
  await form.locator('input[type="file"]').setInputFiles(file);
  await form.getByRole('button', { name: 'Tải lên và kiểm tra' }).click();
  await expect(page).toHaveURL(/\/imports\/[0-9a-f-]{36}/);
  await expect(page.getByRole('heading', { level: 1, name: file.name })).toBeVisible();
};

/** The figures of a preview by their labels. */
export const previewCounts = async (page: Page): Promise<Record<string, number>> => {
  const figures = page.getByRole('navigation', { name: 'Lọc theo kết quả kiểm tra' }).getByRole('link');
  await expect(figures.first()).toBeVisible({ timeout: 90_000 });
  const texts = await figures.evaluateAll((links) =>
    links.map((link) => [...link.querySelectorAll('span')].map((span) => span.textContent ?? '')),
  );
  return Object.fromEntries(texts.map(([figure = '', label = '']) => [label, numberIn(figure)]));
};

/** `1.032` as a number. */
export const numberIn = (text: string): number => Number(text.replaceAll('.', ''));

/** What a preview of a file must show: the counts, every wrong row with number, column and reason, the unknown people. */
export const expectPreview = async (page: Page, sent: Sent): Promise<void> => {
  const counts = {
    'Tất cả': sent.fresh + sent.unchanged + sent.wrong.length,
    Mới: sent.fresh,
    'Thay đổi': 0,
    'Giữ nguyên': sent.unchanged,
    Sai: sent.wrong.length,
    ...(sent.unknown.length > 0 ? { 'Không tìm thấy người': sent.unknown.length } : {}),
  };
  expect(await previewCounts(page)).toEqual(counts);
  const wrong = await rowsOf(page.getByRole('region', { name: 'Các dòng', exact: true }));
  expect(wrong.map(([, row]) => Number(row))).toEqual(sent.wrong.map(({ row }) => row));
  for (const [index, { column, says }] of sent.wrong.entries()) {
    expect(wrong[index]?.[2]).toBe('Sai');
    expect(wrong[index]?.[3]).toMatch(new RegExp(`^Cột ${column}: `));
    expect(wrong[index]?.[3]).toMatch(says);
  }
  if (sent.unknown.length === 0) return;
  await page.getByRole('link', { name: 'Không tìm thấy người' }).click();
  await expect(page).toHaveURL(/show=unknown-person/);
  const table = page.getByRole('region', { name: 'Các dòng', exact: true });
  await expect(table.locator('tbody tr')).toHaveCount(sent.unknown.length);
  expect((await rowsOf(table)).map(([label = '']) => label.match(/\d+/)?.[0])).toEqual(sent.unknown);
};

/** Presses the button that writes, which says what it will do, and waits until it is done. */
export const apply = async (page: Page, fresh: number): Promise<void> => {
  const button = fresh > 0 ? `Ghi ${fresh} dòng mới` : 'Đóng: không có gì để ghi';
  const done = fresh > 0 ? `Đã ghi ${fresh} dòng mới.` : 'Đã đóng: không có gì phải ghi.';
  await page.getByRole('button', { name: button, exact: true }).click();
  await expect(page.getByText(done)).toBeVisible({ timeout: 60_000 });
};

/** The texts of a table's rows, cell by cell, from the headings beside them on. */
export const rowsOf = (table: Locator): Promise<string[][]> =>
  table
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => (cell.textContent ?? '').trim())),
    );

export const headingsOf = (table: Locator): Promise<string[]> =>
  table.locator('thead th').evaluateAll((cells) => cells.map((cell) => (cell.textContent ?? '').trim()));

/** What the province's numbers were before HR's files came: kept for the specs that run after the imports. */
const keptIn = (baseURL: string | undefined): string => `.cache/before-${new URL(String(baseURL)).port}.json`;
export type Totals = { indicator: string; segment: string | null; [field: string]: unknown }[];

export const keepTotals = (baseURL: string | undefined, totals: Totals): void => {
  mkdirSync('.cache', { recursive: true });
  writeFileSync(keptIn(baseURL), JSON.stringify(totals));
};

export const keptTotals = (baseURL: string | undefined): Totals =>
  JSON.parse(readFileSync(keptIn(baseURL), 'utf8'));

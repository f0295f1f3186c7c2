import { longRoster, resultsFile, rosterFile, type Sent, trainingFile, unitsFile } from './hr-files.ts';
import {
  apply,
  atTime,
  expectGoodPage,
  expectPreview,
  keepTotals,
  type kinds,
  numberIn,
  previewCounts,
  upload,
} from './hr-pages.ts';
import { refusedFiles } from './hr-refused-files.ts';
import { importDay, year } from './hr-world.ts';
import { expect, signInAs, test } from './journey.ts';

test.describe.configure({ mode: 'serial' });
test.setTimeout(240_000);

test.beforeAll(async ({ browser }) => {
  await atTime(browser, importDay);
});

test.beforeEach(async ({ page }) => {
  await signInAs(page, 'provinceHr');
});

test('"I remember what the province counted before my files came"', async ({ page, baseURL }) => {
  const answer = await page.request.get(`/api/v1/indicators?from=${year.from}&to=${year.to}`);
  const { totals } = await answer.json();
  expect(totals).toHaveLength(6);
  keepTotals(baseURL, totals);
  await page.goto('/imports');
  await expect(page.getByRole('heading', { level: 1, name: 'Nhập dữ liệu' })).toBeVisible();
  await expectGoodPage(page);
});

const files: { kind: keyof typeof kinds; says: string; sent: () => Promise<Sent> | Sent }[] = [
  { kind: 'units', says: '"First I import my units"', sent: unitsFile },
  { kind: 'roster', says: '"Then the roster as I keep it, one person in two posts"', sent: rosterFile },
  {
    kind: 'past-training',
    says: '"Then what was learned elsewhere since the plan began"',
    sent: trainingFile,
  },
  { kind: 'external-results', says: '"Then the results of the national assessment"', sent: resultsFile },
];
for (const { kind, says, sent: made } of files)
  test(`${says}: wrong rows say where and why, and writing twice writes once`, async ({ page }) => {
    const sent = await made();
    await upload(page, kind, sent.file);
    await expectPreview(page, sent);
    await expectGoodPage(page, kind === 'roster' ? undefined : ['light']);
    await apply(page, sent.fresh);
    if (kind === 'units') await expectGoodPage(page);

    await upload(page, kind, sent.file);
    expect(await previewCounts(page)).toMatchObject({
      Mới: 0,
      'Thay đổi': 0,
      'Giữ nguyên': sent.fresh + sent.unchanged,
      Sai: sent.wrong.length,
    });
    await apply(page, 0);
  });

test('"Twenty thousand rows are being checked; I reload the page and it has not begun again"', async ({
  page,
}) => {
  const rows = 20_000;
  await upload(page, 'roster', longRoster(rows));
  const status = page.getByRole('status').filter({ hasText: 'Đã kiểm tra' });
  const done = async (): Promise<number> =>
    numberIn(/Đã kiểm tra ([\d.]+) trên 20\.000 dòng/.exec(await status.innerText())?.[1] ?? '');
  await expect(status).toHaveText(/Đã kiểm tra [1-9][\d.]* trên 20\.000 dòng/, { timeout: 60_000 });
  const before = await done();
  await page.reload();
  // Either it is still being checked, further on than before, or it is over already.
  const counted = page.getByRole('navigation', { name: 'Lọc theo kết quả kiểm tra' });
  await expect(status.or(counted)).toBeVisible();
  const after = await status.innerText({ timeout: 500 }).catch(() => null);
  if (after !== null)
    expect(numberIn(/Đã kiểm tra ([\d.]+)/.exec(after)?.[1] ?? '')).toBeGreaterThanOrEqual(before);
  expect(await previewCounts(page)).toMatchObject({ 'Tất cả': rows, Mới: rows, Sai: 0 });
});

test('"A file that cannot be read is sent back with a sentence that says what to do"', async ({ page }) => {
  for (const { what, file, says } of await refusedFiles()) {
    await upload(page, 'roster', file);
    await expect(page.getByText('Tệp chưa nhập được'), what).toBeVisible();
    await expect(page.getByText(says), what).toBeVisible();
    await expect(page.getByText('Chưa có gì được ghi.'), what).toBeVisible();
    await expect(page.getByRole('button', { name: /^Ghi/ }), what).toHaveCount(0);
  }
  await expectGoodPage(page);
});

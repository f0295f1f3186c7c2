import { numbersOf } from './hr-count.ts';
import { expectCounted, expectedDifferences, expectSameNumbers } from './hr-expected.ts';
import { lateFile } from './hr-files.ts';
import { apply, atTime, expectGoodPage, keptTotals, previewCounts, rowsOf, upload } from './hr-pages.ts';
import {
  checksumOf,
  downloadAll,
  expectFilesAgree,
  frozenIn,
  type Screen,
  screenTables,
  sha256,
} from './hr-snapshot.ts';
import { closingDay, lateResult, results, year } from './hr-world.ts';
import { expect, signInAs, test } from './journey.ts';

test.describe.configure({ mode: 'serial' });
test.setTimeout(300_000);
test.use({ actionTimeout: 30_000 });
const override = 'Gửi báo cáo đúng hạn, các đơn vị còn lại bổ sung sau';
const reason = 'Bổ sung một kết quả sát hạch đến muộn';
/** The closed versions, by their addresses, for the tests after. */
const closed: { address: string; checksum: string; screen: Screen; json: Buffer }[] = [];

test.beforeAll(async ({ browser }) => {
  await atTime(browser, closingDay);
});
test.afterAll(async ({ browser }) => {
  await atTime(browser, new Date().toISOString());
});
test.beforeEach(async ({ page }) => {
  await signInAs(page, 'provinceHr');
});

test('"I close the year, and every file says what the page says"', async ({ page, baseURL }) => {
  const live = await (await page.request.get(`/api/v1/indicators?from=${year.from}&to=${year.to}`)).json();
  await page.goto('/reports');
  await expectGoodPage(page);
  await page.getByRole('link', { name: /^Chốt kỳ ?: Năm 2026$/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Chốt Năm 2026' })).toBeVisible();
  await expectGoodPage(page);
  await page.getByLabel('Lý do chốt khi còn việc chưa xử lý').fill(override);
  await page.getByRole('button', { name: 'Chốt kỳ', exact: true }).click();
  await expect(page).toHaveURL(/\/reports\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Năm 2026, bản 1' })).toBeVisible();
  await expect(page.getByText('Chốt sớm')).toHaveCount(0);
  await expect(page.getByText(/Chốt khi còn việc chưa xử lý: .+ Người cho phép: .+ Lý do: /)).toContainText(
    override,
  );
  await expectGoodPage(page);

  const checksum = await checksumOf(page);
  const screen = await screenTables(page);
  const files = await downloadAll(page);
  expect(sha256(files.json)).toBe(checksum);
  const content = frozenIn(files.json);
  await expectFilesAgree(screen, files, { sha256: checksum, version: /Bản chốt số 1/ });

  expect(content.period).toEqual({ id: year.id, from: year.from, to: year.to });
  expectSameNumbers(content, live);
  expectCounted(content, screen, results, keptTotals(baseURL));
  closed.push({ address: page.url(), checksum, screen, json: files.json });
});

test('"A result comes late: what is closed stays as it was"', async ({ page }) => {
  const [first] = closed;
  if (!first) throw new Error('the year was not closed');
  await upload(page, 'external-results', lateFile());
  expect(await previewCounts(page)).toMatchObject({ Mới: 1, Sai: 0 });
  await apply(page, 1);
  await upload(page, 'external-results', lateFile());
  await expect(page.getByText('Tệp này đã được ghi trước đó, nên không ghi lại lần nữa.')).toBeVisible();

  const counted = async () => {
    const search = `from=${year.from}&to=${year.to}&unit=E2E-SO-TT`;
    const { rows } = await (await page.request.get(`/api/v1/indicators?${search}`)).json();
    return rows.find(
      ({ indicator, scope }: Record<string, unknown>) => indicator === 'I-05' && scope === 'own',
    );
  };
  const expected = numbersOf('I-05', null, { code: 'E2E-SO-TT', scope: 'own' }, [...results, lateResult]);
  await expect.poll(counted, { timeout: 60_000 }).toMatchObject(expected);

  await page.goto(first.address);
  await page.getByRole('link', { name: 'I-05', exact: true }).click();
  await expect(page.getByRole('heading', { name: '1 người có tình trạng thay đổi' })).toBeVisible();
  await expect(page.getByText('Kết quả sát hạch ghi nhận sau đó').first()).toBeVisible();
  await expectGoodPage(page, ['light']);

  await page.goto(first.address);
  expect(await checksumOf(page)).toBe(first.checksum);
  expect(await screenTables(page)).toEqual(first.screen);
  const files = await downloadAll(page);
  expect(files.json.equals(first.json)).toBe(true);
  await expectFilesAgree(first.screen, files, { sha256: first.checksum, version: /Bản chốt số 1/ });
});

test('"I correct the year with a reason: version 2 lists what changed, version 1 stays"', async ({
  page,
  baseURL,
}) => {
  const [first] = closed;
  if (!first) throw new Error('the year was not closed');
  await page.goto('/reports');
  await page.getByRole('link', { name: /^Đính chính ?: Năm 2026$/ }).click();
  await page.getByLabel('Lý do đính chính').fill('ngắn');
  await page.getByLabel('Lý do chốt khi còn việc chưa xử lý').fill(override);
  await page.getByRole('button', { name: 'Lập bản đính chính' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'ít nhất 10 ký tự' })).toBeVisible();
  await page.getByLabel('Lý do đính chính').fill(reason);
  await page.getByRole('button', { name: 'Lập bản đính chính' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Năm 2026, bản 2' })).toBeVisible();
  await expect(page.getByText(reason).first()).toBeVisible();
  await expectGoodPage(page);

  const differences = page.locator('section[aria-labelledby="differences"] table');
  expect((await rowsOf(differences)).map((row) => row.join(' | ')).toSorted()).toEqual(
    expectedDifferences(keptTotals(baseURL)).toSorted(),
  );
  const checksum = await checksumOf(page);
  expect(checksum).not.toBe(first.checksum);
  const screen = await screenTables(page);
  const files = await downloadAll(page);
  expect(sha256(files.json)).toBe(checksum);
  await expectFilesAgree(screen, files, {
    sha256: checksum,
    version: new RegExp(`Bản chốt số 2 \\(đính chính: ${reason}\\)`),
  });
  expectCounted(frozenIn(files.json), screen, [...results, lateResult], keptTotals(baseURL));

  await page.goto(first.address);
  expect(await checksumOf(page)).toBe(first.checksum);
  expect(await screenTables(page)).toEqual(first.screen);
});

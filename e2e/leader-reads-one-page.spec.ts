import { expectGoodPage, numberIn } from './hr-pages.ts';
import { expect, signInAs, test } from './journey.ts';

test.use({ viewport: { width: 360, height: 740 } });

test('"On my phone I see the four rates of the province on one page"', async ({ page }) => {
  await signInAs(page, 'leader');
  await page.goto('/summary');
  await expect(
    page.getByRole('heading', { level: 1, name: 'Tổng quan chuyển đổi số: đào tạo, bồi dưỡng' }),
  ).toBeVisible();
  const { totals, period } = await (await page.request.get('/api/v1/indicators')).json();
  const whole = totals.filter(({ segment }: { segment: string | null }) => segment === null);
  expect(whole.map(({ indicator }: { indicator: string }) => indicator)).toEqual([
    ...['I-03', 'I-04', 'I-05', 'I-07'],
  ]);
  const day = (text: string): string => text.split('-').reverse().join('/');
  await expect(page.getByText(`Kỳ ${day(period.from)} – ${day(period.to)}`)).toBeVisible();

  for (const { indicator, counted, denominator, tookPart, completed, assessed, passed } of whole) {
    const heading = page.getByRole('heading', { level: 2, name: `${indicator} · ` });
    await expect(heading).toBeVisible();
    const lines = (await heading.locator('..').innerText()).split('\n').map((line) => line.trim());
    const rate = lines.find((line) => /^\d+,\d%$/.test(line)) ?? '';
    // The rate is the exact ratio to the nearest tenth of a percent, the sentence the two numbers themselves.
    expect(
      Math.abs((counted / denominator) * 100 - Number(rate.replace(/%$/, '').replace(',', '.'))),
    ).toBeLessThanOrEqual(0.05 + 1e-9);
    const said = lines.find((line) => / trên .* người/.test(line)) ?? '';
    expect(said.match(/[\d.]+/g)?.map(numberIn)).toEqual([counted, denominator]);
    const part = (label: string): number =>
      numberIn(/[\d.]+/.exec(lines[lines.indexOf(label) + 1] ?? '')?.[0] ?? '');
    expect([part('Tham gia'), part('Hoàn thành'), part('Được tính')]).toEqual([tookPart, completed, counted]);
    if (indicator === 'I-05') {
      const facts = lines.find((line) => line.includes('đã sát hạch')) ?? '';
      expect(facts.match(/[\d.]+/g)?.map(numberIn)).toEqual([assessed, passed]);
    }
  }
  await expect(page.getByText(/^I-03: Mẫu số: .+; ngày \d\d\/\d\d\/\d{4}\.$/)).toBeVisible();
  await expectGoodPage(page);
});

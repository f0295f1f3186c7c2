import type { Page } from '@playwright/test';
import {
  fields,
  type Indicator,
  indicators,
  type Numbers,
  namesBehind,
  numbersOf,
  type Place,
  percent,
  segmentsFor,
} from './hr-count.ts';
import { expectGoodPage, keptTotals, numberIn, rowsOf } from './hr-pages.ts';
import { units, year } from './hr-world.ts';
import { expect, signInAs, test } from './journey.ts';

test.describe.configure({ mode: 'serial' });
test.setTimeout(300_000);

test.beforeEach(async ({ page }) => {
  await signInAs(page, 'provinceHr');
});

const tops = units.filter((unit) => unit.parent === null);
const window = `from=${year.from}&to=${year.to}`;
const target = 30;

test('"The numbers of my units are those of my files, and the province has grown by just these"', async ({
  page,
  baseURL,
}) => {
  const before = keptTotals(baseURL);
  const grown = indicators.flatMap((indicator) =>
    segmentsFor(indicator).map((segment) => {
      const was = before.find((one) => one.indicator === indicator && one.segment === segment);
      const files = numbersOf(indicator, segment, { code: null, scope: 'subtree' });
      return { indicator, segment, ...sums(files, (field) => Number(was?.[field])) };
    }),
  );
  const line = ({ indicator, segment, ...rest }: Record<string, unknown>) => ({
    ...{ indicator, segment },
    ...Object.fromEntries(fields.map((field) => [field, rest[field]])),
  });
  // Counts are put right by a job soon after an import.
  await expect
    .poll(async () => (await readIndicators(page)).totals.map(line), { timeout: 60_000 })
    .toEqual(grown);

  for (const { code } of tops) {
    const below = units.filter((unit) => unit.code === code || unit.parent === code);
    const { rows, totals } = await readIndicators(page, code);
    expect(totals).toEqual([]);
    expect(rows).toHaveLength(below.length * 2 * 6);
    for (const row of rows) {
      const expected = numbersOf(row.indicator, row.segment, { code: row.unitCode, scope: row.scope });
      const denominator = row.indicator === 'I-07' ? target : expected.population;
      const at = `${row.indicator} ${row.segment} ${row.unitCode} ${row.scope}`;
      expect(row, at).toMatchObject({ ...expected, denominator });
      expect(row.provenance, at).toMatchObject({ cutOff: year.to, treeDay: year.to });
      expect(row.provenance.denominatorSource, at).not.toBe('');
    }
  }
});

test('"The board shows the same, took part, completed and assessed each in its column"', async ({ page }) => {
  for (const { code, name } of tops)
    for (const indicator of indicators)
      for (const segment of segmentsFor(indicator)) {
        await openBoard(page, code, indicator, segment);
        const shown = await rowsOf(board(page));
        const expected = linesOf(code).map(({ label, place }) => {
          const numbers = numbersOf(indicator, segment, place);
          const { population, tookPart, participations, completed, assessed, passed, counted } = numbers;
          return [
            ...[label, population, tookPart, participations, completed].map(String),
            ...[`${assessed} (${passed})`, String(counted)],
            percent(counted, indicator === 'I-07' ? target : population),
          ];
        });
        expect(shown, `${name}, ${indicator} ${segment ?? ''}`).toEqual(expected);
      }
  await openBoard(page, 'E2E-SO', 'I-05', null);
  for (const indicator of indicators) {
    const card = page.locator('section[aria-labelledby="cards"] h3', { hasText: indicator }).locator('..');
    const { counted, population } = numbersOf(indicator, null, { code: 'E2E-SO', scope: 'subtree' });
    const of = indicator === 'I-07' ? `${target} người theo kế hoạch` : `${population} người`;
    await expect(card.getByText(`${counted} trên ${of}`, { exact: true }).first()).toBeVisible();
    await expect(card.getByText(/^Mẫu số: .+; ngày \d\d\/\d\d\/\d{4}$/)).toBeVisible();
  }
  await expectGoodPage(page);
});

test('"I open every number of my department and find exactly the people it counts"', async ({ page }) => {
  const measures: (keyof Numbers)[] = [
    ...(['population', 'tookPart', 'participations', 'completed', 'assessed', 'passed', 'counted'] as const),
  ];
  for (const indicator of indicators) {
    await openBoard(page, 'E2E-SO', indicator, null);
    const links = await board(page)
      .locator('tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) =>
          [...row.querySelectorAll('td a')].map((link) => [
            link.textContent ?? '',
            link.getAttribute('href') ?? '',
          ]),
        ),
      );
    const lines = linesOf('E2E-SO');
    expect(links).toHaveLength(lines.length);
    for (const [at, { place }] of lines.entries()) {
      expect(links[at]).toHaveLength(measures.length);
      for (const [column, field] of measures.entries()) {
        const [figure = '', href = ''] = links[at]?.[column] ?? [];
        const names = namesBehind(indicator, place, field);
        await page.goto(href);
        await expect(page.getByText(`${names.length} người`).first(), href).toBeVisible();
        if (field === 'participations')
          await expect(page.getByText(`· ${figure} lượt`).first()).toBeVisible();
        else expect(numberIn(figure), href).toBe(names.length);
        const listed = await rowsOf(people(page));
        expect(listed.map(([name]) => name).toSorted(), href).toEqual(names.toSorted());
        for (const [, status, reason] of listed) {
          expect(status).toMatch(/^(Được tính|Chưa được tính)$/);
          expect(reason).not.toBe('');
        }
      }
    }
  }
  await expectGoodPage(page);
});

test('"Who left is listed apart, with the last day that decided it"', async ({ page }) => {
  await page.goto('/indicators/I-05/people?period=nd09-2026&unit=E2E-SO&status=excluded');
  const left = await rowsOf(people(page));
  expect(left.map(([name]) => name)).toEqual(['Tô Văn Kiên']);
  expect(left[0]?.[2]).toContain('ngày cuối cùng 30/09/2026');
  await page.goto('/indicators/I-04/people?period=nd09-2026&unit=E2E-XA&status=excluded');
  const gone = await rowsOf(people(page));
  expect(gone.map(([name]) => name).toSorted()).toEqual(['Lâm Thị Quỳnh', 'Lý Văn Sơn'].toSorted());
});

test('"The other nine indicators say that nobody has reported, and show no zero"', async ({ page }) => {
  await page.goto('/indicators?period=nd09-2026');
  const cards = page.locator('section[aria-labelledby="others"] > div > div');
  await expect(cards).toHaveCount(9);
  for (const text of await cards.allInnerTexts()) {
    expect(text).toMatch(/^I-(01|02|06|08|09|10|11|12|13) · /);
    // What was recorded of some stands beside how many have not reported; of nobody else there is a number.
    expect(text).toMatch(text.startsWith('I-01') ? /không có con số riêng/ : /chưa báo cáo/i);
    expect(text).toContain('Đơn vị tính:');
    // A rate may begin with 0; a number that nobody knows is never a bare one.
    expect(text).not.toMatch(/(?<![\d.,])0(?![\d,])/);
  }
  await expectGoodPage(page);
  await page.goto('/indicators/I-08?period=nd09-2026');
  await expect(page.getByText('Chưa báo cáo').first()).toBeVisible();
  await expectGoodPage(page);
});

type ApiRow = Numbers & {
  indicator: Indicator;
  segment: 'public' | 'enterprise' | null;
  unitCode: string;
  scope: 'own' | 'subtree';
  provenance: { cutOff: string; treeDay: string; denominatorSource: string };
};

const readIndicators = async (page: Page, unit?: string): Promise<{ rows: ApiRow[]; totals: ApiRow[] }> => {
  const answer = await page.request.get(`/api/v1/indicators?${window}${unit ? `&unit=${unit}` : ''}`);
  expect(answer.status()).toBe(200);
  return answer.json();
};

const openBoard = async (
  page: Page,
  unit: string,
  indicator: string,
  segment: string | null,
): Promise<void> => {
  const search = `period=${year.id}&unit=${unit}&indicator=${indicator}&levels=all`;
  await page.goto(`/indicators?${search}${segment ? `&segment=${segment}` : ''}`);
};

const board = (page: Page) => page.locator('section[aria-labelledby="units"] table');
const people = (page: Page) => page.locator('main table');

/** The lines of the board at a unit: it with all below it, it alone when there are others, and these. */
const linesOf = (code: string): { label: string; place: Place }[] => {
  const below = units.filter((unit) => unit.parent === code);
  const line = (unit: (typeof units)[number]) => ({
    label: unit.name,
    place: { code: unit.code, scope: 'subtree' as const },
  });
  const own = { label: 'Riêng cơ quan này', place: { code, scope: 'own' as const } };
  return [
    ...units.filter((unit) => unit.code === code).map(line),
    ...(below.length > 0 ? [own] : []),
    ...below.map(line),
  ];
};

const sums = (numbers: Numbers, other: (field: string) => number): Numbers => ({
  ...numbers,
  ...Object.fromEntries(fields.map((field) => [field, numbers[field] + other(field)])),
});

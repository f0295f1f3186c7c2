import {
  fields,
  indicators,
  type Numbers,
  namesBehind,
  numbersOf,
  percent,
  type Segment,
  segmentsFor,
  standingOf,
  womenTookPart,
} from './hr-count.ts';
import { written } from './hr-files.ts';
import type { Totals } from './hr-pages.ts';
import type { Frozen, Screen } from './hr-snapshot.ts';
import { lateResult, posts, type Result, results, units } from './hr-world.ts';
import { expect } from './journey.ts';

/** The plan's thirty core officers. */
const target = 30;
const whole = { code: null, scope: 'subtree' } as const;
const scopes = { own: 'riêng cơ quan', subtree: 'cả đơn vị trực thuộc' } as const;
const dotted = (value: number): string => String(value).replaceAll(/\B(?=(\d{3})+$)/g, '.');
const pairs = indicators.flatMap((indicator) =>
  segmentsFor(indicator).map((segment) => ({ indicator, segment })),
);

/** What the province counted before the files came, and the files. */
const provinceNumbers = (
  { indicator, segment }: (typeof pairs)[number],
  known: Result[],
  before: Totals,
): Numbers => {
  const was = before.find((one) => one.indicator === indicator && one.segment === segment);
  const files = numbersOf(indicator, segment, whole, known);
  for (const field of fields) files[field] += Number(was?.[field]);
  return files;
};

type LiveRow = Numbers & { indicator: string; segment: Segment; unitCode?: string; scope?: string };

/** The frozen numbers of all units and of the province are those that the API gave before closing. */
export const expectSameNumbers = (content: Frozen, live: { rows: LiveRow[]; totals: LiveRow[] }): void => {
  const codeOf = new Map(content.units.map((unit) => [unit.unitId, unit.code]));
  const top = content.units[0]?.code;
  const line = (row: LiveRow & { denominator?: number | null }, code: string | undefined, scope: string) =>
    [row.indicator, row.segment, code, scope, row.denominator, ...fields.map((field) => row[field])].join(
      ' ',
    );
  const frozen = content.rows
    .map((row) => line({ ...row, segment: row.segment as Segment }, codeOf.get(row.unitId), row.scope))
    .filter((text) => !text.includes(` ${top} own `));
  const shown = [
    ...live.rows.map((row) => line(row, row.unitCode, row.scope ?? '')),
    ...live.totals.map((row) => line(row, top, 'subtree')),
  ];
  expect(shown.length).toBeGreaterThan(100);
  expect(frozen.toSorted()).toEqual(shown.toSorted());
};

/** The three tables on the screen and the frozen rows are what the files hold, counted by hand. */
export const expectCounted = (content: Frozen, screen: Screen, known: Result[], before: Totals): void => {
  for (const { indicator, segment } of pairs)
    for (const unit of units)
      for (const scope of ['own', 'subtree'] as const) {
        const unitId = content.units.find((one) => one.code === unit.code)?.unitId;
        const row = content.rows.find(
          (one) =>
            one.indicator === indicator &&
            one.segment === segment &&
            one.unitId === unitId &&
            one.scope === scope,
        );
        const numbers = numbersOf(indicator, segment, { code: unit.code, scope }, known);
        expect(row, `${indicator} ${segment} ${unit.code} ${scope}`).toMatchObject(numbers);
      }
  expectPl01(content, screen, known, before);
  expectPl02(content, screen, known);
  expectPl03(content, screen, known);
};

const expectPl01 = (content: Frozen, screen: Screen, known: Result[], before: Totals): void => {
  const { rows } = screen['PL-01'];
  const counted = rows.filter(([code]) => pairs.some(({ indicator }) => indicator === code));
  expect(
    counted.map(([code, , , , denominator, , numerator, rate]) => [code, denominator, numerator, rate]),
  ).toEqual(
    pairs.map((pair) => {
      const numbers = provinceNumbers(pair, known, before);
      const denominator = pair.indicator === 'I-07' ? target : numbers.population;
      return [
        ...[pair.indicator, dotted(denominator), dotted(numbers.counted)],
        percent(numbers.counted, denominator),
      ];
    }),
  );
  const others = rows.filter((row) => !counted.includes(row));
  // I-06 has two arms, which are never added up.
  expect(others).toHaveLength(10);
  const province = content.units.find((unit) => unit.parentId === null)?.unitId;
  for (const [code, title, , , , , numerator, , , note] of others) {
    expect(title).not.toBe('');
    const frozen = content.figures.filter((one) => one.indicator === code && one.unitId === province);
    const reported = frozen.filter((one) => one.counted !== null);
    // Nothing known is an empty cell with its reason; what is known is printed as it is frozen.
    if (reported.length === 0)
      expect([code, numerator, note]).toEqual([
        code,
        '',
        code === 'I-01' ? 'chưa có số liệu' : 'chưa báo cáo',
      ]);
    for (const { arm, counted: number, notReported } of reported.filter(({ arm }) => arm === 'reached')) {
      expect([code, arm, numerator]).toEqual([code, arm, dotted(Number(number))]);
      expect(note).toContain(`${dotted(notReported)} nơi chưa báo cáo`);
    }
  }
};

const expectPl02 = (content: Frozen, screen: Screen, known: Result[]): void => {
  const { rows } = screen['PL-02'];
  const women = new Map(content.women.map((one) => [one.unitId, one.tookPart]));
  const ofAll = content.rows.filter((row) => row.indicator === 'I-04' && row.scope === 'subtree');
  expect(rows).toHaveLength(content.units.length);
  const line = (code: string, name: string, numbers: Numbers, womenCount: number | null) => {
    const { population, tookPart, completed, participations } = numbers;
    return [
      ...[code, name, dotted(population), dotted(tookPart), dotted(completed)],
      ...[percent(tookPart, population), percent(completed, population)],
      ...[womenCount === null ? '' : dotted(womenCount), dotted(participations)],
    ];
  };
  for (const unit of content.units) {
    const numbers = ofAll.find((row) => row.unitId === unit.unitId);
    if (!numbers) throw new Error(`no numbers of ${unit.code}`);
    expect(rows.find(([code]) => code === unit.code)).toEqual(
      line(unit.code, unit.name, numbers, women.get(unit.unitId) ?? null),
    );
  }
  for (const { code, name } of units) {
    const place = { code, scope: 'subtree' } as const;
    expect(rows.find(([shown]) => shown === code)).toEqual(
      line(code, name, numbersOf('I-04', null, place, known), womenTookPart(place)),
    );
  }
};

const expectPl03 = (content: Frozen, screen: Screen, known: Result[]): void => {
  const { rows } = screen['PL-03'];
  const province = content.rows.find(
    ({ indicator, scope, unitId }) =>
      indicator === 'I-05' && scope === 'subtree' && unitId === content.units[0]?.unitId,
  );
  expect(rows).toHaveLength(province?.population ?? -1);
  expect(rows.map(([number]) => number)).toEqual(rows.map((_, at) => dotted(at + 1)));
  expect(rows.filter((row) => row[8] === 'Đạt')).toHaveLength(province?.counted ?? -1);
  for (const name of namesBehind('I-05', whole, 'population')) {
    const held = posts.find((post) => post.name === name);
    if (!held) throw new Error(`no post of ${name}`);
    const { finished, sat, counted } = standingOf('I-05', held.id, known);
    const said = sat[0] && (sat[0].result === '' ? 'Chưa rõ' : sat[0].result);
    const row = rows.find((cells) => cells[1] === name) ?? [];
    expect(row.slice(2, 9), name).toEqual([
      ...[units.find((unit) => unit.code === held.unit)?.name, held.title, finished[0]?.course ?? ''],
      ...[finished[0]?.completed ? written(finished[0].completed) : '', sat[0] ? written(sat[0].on) : ''],
      ...[said ?? '', counted ? 'Đạt' : 'Chưa đạt'],
    ]);
    expect(row[9] !== '', name).toBe(!counted);
  }
};

const labels: Record<keyof Numbers, string> = {
  population: 'Có mặt',
  participations: 'Lượt',
  tookPart: 'Tham gia',
  completed: 'Hoàn thành',
  assessed: 'Đã sát hạch',
  passed: 'Sát hạch đạt',
  counted: 'Đạt chỉ tiêu',
};

/** Every number that the late result changes, as the page lists it. */
export const expectedDifferences = (before: Totals): string[] => {
  const after = [...results, lateResult];
  const lines = (at: string, segment: Segment, indicator: string, was: Numbers, is: Numbers): string[] =>
    fields
      .filter((field) => was[field] !== is[field])
      .map((field) => {
        const named =
          segment === null
            ? indicator
            : `${indicator}, ${segment === 'public' ? 'khối công' : 'khối doanh nghiệp'}`;
        return [at, named, labels[field], dotted(was[field]), dotted(is[field])].join(' | ');
      });
  return pairs.flatMap((pair) => {
    const { indicator, segment } = pair;
    return [
      ...lines(
        `TOAN-TINH (${scopes.subtree})`,
        segment,
        indicator,
        provinceNumbers(pair, results, before),
        provinceNumbers(pair, after, before),
      ),
      ...units.flatMap(({ code }) =>
        (['own', 'subtree'] as const).flatMap((scope) =>
          lines(
            `${code} (${scopes[scope]})`,
            segment,
            indicator,
            numbersOf(indicator, segment, { code, scope }, results),
            numbersOf(indicator, segment, { code, scope }, after),
          ),
        ),
      ),
    ];
  });
};

import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { provinceCode } from '#db/queries/reports/units-of-day.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { skillAreas } from '#domain/catalogue/skill-area.ts';
import {
  cellText,
  cellValue,
  type ReportTable,
  type TableCode,
  tableCodes,
} from '#domain/reporting/report-table.ts';
import {
  csvRows,
  pdfPages,
  readDocx,
  sheetRows,
  unspaced,
} from '#standards/document/testing/report-reading.ts';
import { readBoard } from '#usecases/indicators/read-board.ts';
import { readIndicatorFigures } from '#usecases/indicators/read-figures.ts';
import { closePeriod } from '#usecases/reporting/close-period.ts';
import { exportSnapshot } from '#usecases/reporting/export-snapshot.ts';
import { readSnapshot } from '#usecases/reporting/read-snapshot.ts';
import { readResidents } from '#usecases/residents/read-residents.ts';
import { apiLines } from '../_contract/indicator-lines.ts';
import { headings, hr, insertYear, printed, values, year } from './testing/closed-year.ts';

useTestDatabase();

const { from, to } = year;
let snapshotId = '';
/** PL-01 to PL-05 as the page shows them, and PL-06 as its rows say it. */
const tables = new Map<TableCode, ReportTable>();
let api: ReturnType<typeof apiLines>;
let unfinished = 0;

const file = async (format: 'xlsx' | 'csv' | 'docx' | 'pdf' | 'json', table?: TableCode) =>
  (await exportSnapshot(hr, { snapshotId, format, table })).bytes;
beforeAll(async () => {
  await insertYear();
  const asked = { from, to };
  api = apiLines(await readBoard(hr, asked), await readIndicatorFigures(hr, asked));
  ({ snapshotId } = await closePeriod(hr, { periodId: year.id }));
  const page = await readSnapshot(hr, { snapshotId });
  unfinished = page.unfinished;
  for (const table of page.tables) tables.set(table.code, table);
  const { columns, rows, title } = JSON.parse(new TextDecoder().decode(await file('json', 'PL-06')));
  tables.set('PL-06', {
    ...{ code: 'PL-06', title, columns: columns.map((column: object) => ({ ...column, width: 1 })) },
    rows: rows.map((row: Record<string, string | number | null>) => ({
      cells: columns.map(({ key }: { key: string }) => row[key] ?? null),
    })),
  });
});

/** The cell of each row under a column, by the word in another. */
const column = (code: TableCode, key: string) => {
  const table = tables.get(code);
  const at = table?.columns.findIndex((one) => one.key === key) ?? -1;
  return table?.rows.map(({ cells }) => cells[at] ?? null) ?? [];
};
const rowsOf = (code: TableCode, ...keys: string[]) => {
  const columns = keys.map((key) => column(code, key));
  return columns[0]?.map((_, row) => columns.map((cells) => cells[row])) ?? [];
};

describe('every number of every document', () => {
  it.each(tableCodes)('of %s is the same on the page and in XLSX, CSV, JSON, DOCX and PDF', async (code) => {
    const table = tables.get(code);
    if (!table) throw new Error(`no ${code}`);
    const [heads, shown] = [headings(table), printed(table)];
    expect(shown.length).toBeGreaterThan(0);
    expect(await sheetRows(await file('xlsx', code), code, heads, shown.length)).toEqual(values(table));
    const plain = table.rows.map(({ cells }, row) =>
      cells.map((cell, at) => (typeof cell === 'number' ? String(cell) : (shown[row]?.[at] ?? ''))),
    );
    expect(csvRows(await file('csv', code), heads, shown.length)).toEqual(plain);
    const json = JSON.parse(new TextDecoder().decode(await file('json', code)));
    expect(json.rows.map((row: object) => Object.values(row))).toEqual(
      table.rows.map(({ cells }) => cells.map(cellValue)),
    );
    expect(readDocx(await file('docx', code)).rows(heads)).toEqual(shown);
    const [head, body] = [unspaced(heads.join('')), unspaced(shown.flat().join(''))];
    expect(paperText(await pdfPages(await file('pdf', code)), [head])).toContain(head + body);
  });

  it('is the same in the bundles: the workbook, and the report with its annexes on paper', async () => {
    const bundled = tableCodes.filter((code) => code !== 'PL-06');
    const [workbook, docx, pdf] = [
      await file('xlsx'),
      readDocx(await file('docx')),
      await pdfPages(await file('pdf')),
    ];
    const heads = bundled.map((code) => unspaced(headings(tables.get(code) as ReportTable).join('')));
    const paper = paperText(pdf, heads);
    for (const code of bundled) {
      const table = tables.get(code);
      if (!table) throw new Error(`no ${code}`);
      expect(await sheetRows(workbook, code, headings(table), table.rows.length)).toEqual(values(table));
      expect(docx.rows(headings(table))).toEqual(printed(table));
      expect(paper).toContain(unspaced([...headings(table), ...printed(table).flat()].join('')));
    }
    // Each line of PL-01 with a figure is a sentence of the report, which stands in both.
    for (const [code, counted] of rowsOf('PL-01', 'code', 'numerator').filter(([, one]) => one !== null)) {
      const said = docx.paragraphs.filter((text) => text.startsWith(`${code}. `));
      expect(said.some((text) => text.includes(cellText(counted ?? null, 'integer')))).toBe(true);
      for (const text of said) expect(paper).toContain(unspaced(text));
    }
    expect(docx.rows(tables.get('PL-06')?.columns.map(({ header }) => header) ?? [])).toEqual([]);
  });
});

const parts: Readonly<Record<string, string>> = {
  ...{ public: '.khoi-cong', enterprise: '.khoi-doanh-nghiep' },
  ...{ evidence: '.minh-chung', survey: '.dieu-tra' },
};

describe('the annexes and the API', () => {
  it('agree on every indicator of the province', () => {
    const province = api.figures.filter(({ unitCode }) => unitCode === provinceCode);
    const said = [
      ...api.totals.map(({ indicator, segment, counted, denominator }) => [
        ...[indicator + (parts[segment ?? ''] ?? ''), counted, denominator],
      ]),
      ...province.map(({ indicator, arm, counted, denominator }) => [
        ...[indicator + (parts[arm] ?? ''), counted, denominator],
      ]),
    ];
    const onPaper = new Map(
      tables.get('PL-01')?.rows.map(({ key, cells }) => [key, [cells[6] ?? null, cells[4] ?? null]]),
    );
    expect(said.length).toBeGreaterThan(12);
    for (const [key, ...numbers] of said)
      expect([key, ...(onPaper.get(String(key)) ?? [])]).toEqual([key, ...numbers]);
  });

  it('agree on every unit', () => {
    const people = api.rows.filter(
      (row) => row.indicator === 'I-04' && row.scope === 'subtree' && row.segment === null,
    );
    const whole = api.totals.filter((row) => row.indicator === 'I-04' && row.segment === null);
    const said = [...whole.map((row) => ({ ...row, unitCode: provinceCode })), ...people].map((row) => [
      ...[row.unitCode, row.population, row.tookPart, row.completed, row.participations],
    ]);
    expect(said.length).toBeGreaterThan(9);
    const lines = rowsOf('PL-02', 'code', 'population', 'tookPart', 'completed', 'participations');
    expect(lines.toSorted(byCode)).toEqual(said.toSorted(byCode));
  });

  it('agree on how many people are listed by name', () => {
    const total = (code: string) => api.totals.find((one) => one.indicator === code && one.segment === null);
    const verdicts = column('PL-03', 'counted');
    expect(verdicts.length).toBe(total('I-05')?.denominator);
    expect(verdicts.filter((one) => one === 'Đạt').length).toBe(total('I-05')?.counted);
    const lacking = column('PL-06', 'indicator');
    expect(lacking.length).toBe(unfinished);
    for (const code of ['I-03', 'I-04', 'I-05', 'I-07']) {
      const of = total(code);
      expect(lacking.filter((one) => one === code).length, code).toBe(
        (of?.population ?? 0) - (of?.counted ?? 0),
      );
    }
  });

  it('agree on residents, commune by commune, and on the facts behind each course', async () => {
    const { board } = await readResidents(hr, { day: to });
    const keys = ['code', 'population', 'learners', ...skillAreas, 'skilled', 'skilledInAll'];
    const [sum, ...communes] = rowsOf('PL-05', ...keys);
    const lineOf = (tally: (typeof board)['total']) => [
      ...[tally.learners, ...skillAreas.map((area) => tally.byArea[area]), tally.skilled, tally.skilledInAll],
    ];
    expect(sum).toEqual([null, board.population, ...lineOf(board.total)]);
    expect(board.total.learners).toBe(3);
    expect(communes).toEqual(
      board.rows.map(({ commune, population, tally }) => [
        commune.code,
        population && 'value' in population ? population.value : null,
        ...(tally.registered === 0
          ? ['chưa báo cáo', ...skillAreas.map(() => null), null, null]
          : lineOf(tally)),
      ]),
    );
    const facts = await database().execute<{ taken: number; completed: number }>(sql`
      select count(*)::int as taken, count(distinct (course, person_id)) filter (where done)::int as completed from (
        select v.course_id::text as course, e.person_id, (p.began_at + interval '7 hours')::date as began,
               coalesce((c.completed_at + interval '7 hours')::date between ${from} and ${to}, false) as done
          from enrolment e join course_version v on v.id = e.course_version_id
          left join enrolment_progress p on p.enrolment_id = e.id left join completion c on c.enrolment_id = e.id
        union all
        select course_key, person_id, began_on, coalesce(completed_on between ${from} and ${to}, false) from external_training t
         where not taken_back and not exists (select 1 from external_training n where n.supersedes_id = t.id)) f
       where done or began between ${from} and ${to}`);
    const add = (key: string) => column('PL-04', key).reduce<number>((all, one) => all + Number(one), 0);
    expect(add('participations')).toBeGreaterThan(20);
    expect([add('participations'), add('completed')]).toEqual([facts[0]?.taken, facts[0]?.completed]);
  });
});

const byCode = (a: readonly unknown[], b: readonly unknown[]): number =>
  String(a[0]) < String(b[0]) ? -1 : 1;

/** A document without its page numbers and the heads of tables repeated on later pages. */
const paperText = (pages: readonly string[], heads: readonly string[]): string => {
  let page = 0;
  return pages
    .map((text, at) => {
      page = at === 0 || text.startsWith('PhụlụcPL-') ? 1 : page + 1;
      if (page === 1) return text;
      expect(text.endsWith(String(page))).toBe(true);
      const bare = text.slice(0, -String(page).length);
      const head = heads.find((one) => bare.startsWith(one));
      return head ? bare.slice(head.length) : bare;
    })
    .join('');
};

import { parse } from 'csv-parse/sync';
import { sql } from 'drizzle-orm';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { database, type Reader } from '#db/client.ts';
import { readNumbers } from '#db/queries/reports/numbers.ts';
import { provinceId, unitsOfDay } from '#db/queries/reports/units-of-day.ts';
import { snapshotById } from '#db/queries/snapshots.ts';
import { markPeople, markTreeChanged } from '#db/queries/standings.ts';
import { externalTraining } from '#db/schema/learning.ts';
import { seedPlans } from '#db/seeds/plans.ts';
import { inRollback, useTestDatabase } from '#db/testing/database.ts';
import { happen, merger } from '#db/testing/organisation-world.ts';
import { insertCourses, insertRandomPeople } from '#db/testing/random-facts.ts';
import { insertWorld, world } from '#db/testing/world.ts';
import { countedFour } from '#domain/indicators/testing/four-rules.ts';
import { Forbidden, NotFound } from '#domain/refusal.ts';
import { reportingYear } from '#domain/reporting/period.ts';
import { cellText, cellValue } from '#domain/reporting/report-table.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';
import { sha256Hex } from '#standards/canonical-json.ts';
import { defaultPlan } from '#usecases/report-input.ts';
import { decideMerge } from '../people/decide-merge.ts';
import { closePeriod } from './close-period.ts';
import { exportSnapshot } from './export-snapshot.ts';
import { readSnapshot } from './read-snapshot.ts';

useTestDatabase();

const hr = { actor: world.actors.provinceHr, now: world.now };
const year = 'nd09-2026';
const ofPlan = { planCode: defaultPlan, counted: countedFour };
const window = { ...reportingYear(2026), periodId: year, planStartedOn: '2022-10-19', ...ofPlan };

beforeAll(async () => {
  await database().transaction(async (tx) => {
    await insertWorld(tx);
    await seedPlans(tx, world.now);
    const units = await unitsOfDay(tx, '2026-12-14');
    const places = units.printed.filter((unit) => unit.unitId !== provinceId);
    const courses = await insertCourses(tx);
    await insertRandomPeople(tx, { seed: 21, count: 40, units: places, courses, cutOff: '2026-12-14' });
  });
  await closePeriod(hr, { periodId: year });
  await closePeriod(hr, { periodId: 'nd09-2026-h1' });
});

const train = (
  personId: string,
  completedOn: string,
  contentGroup: 'leader' | 'general' | 'technology' = 'general',
) =>
  database().transaction(async (tx) => {
    await tx.insert(externalTraining).values({
      tenantId: env.tenant,
      id: newId(),
      personId,
      courseName: 'Lớp tập huấn',
      courseKey: newId(),
      contentGroup,
      completedOn,
    });
    await markPeople(tx, [personId], world.now);
  });

const closedYear = async (): Promise<string> => {
  const [head] = await database().execute<{ id: string }>(
    sql`select id from snapshot where period_id = ${year} and version = 1`,
  );
  return head?.id ?? '';
};

/** The checksums of the files of a snapshot: each bundle, and the list of who is not done yet. */
const everyFile = async (snapshotId: string, db: Reader = database()): Promise<string[]> => {
  const files = [];
  for (const format of ['xlsx', 'docx', 'pdf', 'json'] as const)
    files.push(await exportSnapshot({ ...hr, db }, { snapshotId, format }));
  // CSV and JSON print the cells that XLSX prints; the list of people is in no bundle.
  files.push(await exportSnapshot({ ...hr, db }, { snapshotId, format: 'csv', table: 'PL-06' }));
  return files.map(({ fileName, bytes }) => `${fileName} ${sha256Hex(bytes)}`);
};

describe('a closed period', () => {
  it('stands still, and so does every file of it, when facts, names, units and people change', async () => {
    const snapshotId = await closedYear();
    const files = () => everyFile(snapshotId);
    const before = await files();
    await train(world.people.hoa, '2026-09-09');
    await database().transaction(async (tx) => {
      await tx.execute(
        sql`update org_unit_name set name = 'Sở Y tế và Dân số' where unit_id = ${world.units.health}`,
      );
      await tx.execute(
        sql`update org_unit_parent set parent_id = ${world.units.education} where unit_id = ${world.units.hospital}`,
      );
      await tx.execute(sql`delete from identity where person_id = ${world.people.dung}`);
      await tx.execute(
        sql`update account set display_name = 'Tên khác' where id = ${world.accounts.provinceHr}`,
      );
      await markTreeChanged(tx);
    });
    expect(await files()).toEqual(before);
    const snapshot = await snapshotById(database(), snapshotId);
    expect(snapshot && sha256Hex(snapshot.content)).toBe(snapshot?.sha256);
  });

  it('stands still, and so does every file of it, when people are merged and an event joins two communes', () =>
    inRollback(async (tx) => {
      const snapshotId = await closedYear();
      const page = async () => (await readSnapshot({ ...hr, db: tx }, { snapshotId })).tables;
      const live = async () => (await readNumbers(tx, window)).rows;
      const [files, tables, numbers] = [await everyFile(snapshotId, tx), await page(), await live()];
      const [one, other] = [world.people.minh, world.people.quyen];
      await decideMerge({ ...hr, db: tx }, { one, other, keep: other, reason: 'Một người, hai hồ sơ' });
      await happen(tx, merger);
      // The figures of the running year do follow: what stands still is not what nothing happened to.
      expect(await live()).not.toEqual(numbers);
      expect(await everyFile(snapshotId, tx)).toEqual(files);
      expect(await page()).toEqual(tables);
      const snapshot = await snapshotById(tx, snapshotId);
      expect(snapshot && sha256Hex(snapshot.content)).toBe(snapshot?.sha256);
    }, database()));

  it('binds the people by a digest of their lines', async () => {
    const rows = await database().execute<{ content: string; digest: string }>(sql`
      select s.content, encode(sha256(convert_to('[' || (select string_agg(p.line, ',' order by p.indicator collate "C", p.person_id)
               from snapshot_person p where p.tenant_id = s.tenant_id and p.snapshot_id = s.id) || ']', 'UTF8')), 'hex') as digest
        from snapshot s`);
    expect(rows.length).toBe(2);
    for (const row of rows) expect(JSON.parse(row.content).people.sha256).toBe(row.digest);
  });

  it('reads the same in XLSX, CSV and DOCX as on the page, cell by cell', async () => {
    const [head] = await database().execute<{ id: string; sha256: string }>(
      sql`select id, sha256 from snapshot where period_id = ${year} and version = 1`,
    );
    const snapshotId = head?.id ?? '';
    const { tables } = await readSnapshot(hr, { snapshotId });
    const { default: ExcelJS } = await import('exceljs');
    const book = new ExcelJS.Workbook();
    const xlsx = await exportSnapshot(hr, { snapshotId, format: 'xlsx' });
    await book.xlsx.load(new Uint8Array(xlsx.bytes).buffer);
    expect(book.worksheets.map((sheet) => sheet.name)).toEqual(['PL-01', 'PL-02', 'PL-03', 'PL-04', 'PL-05']);
    for (const table of tables) {
      const sheet = book.getWorksheet(table.code);
      const values: unknown[][] = [];
      sheet?.eachRow((row) => values.push((row.values as unknown[]).slice(1)));
      const start = values.findIndex(
        (row) => row[0] === table.columns[0]?.header && row[1] === table.columns[1]?.header,
      );
      table.rows.forEach((row, index) => {
        const printed = values[start + 1 + index] ?? [];
        row.cells.forEach((cell, at) => {
          const found = printed[at] ?? null;
          const day = found instanceof Date ? found.toISOString().slice(0, 10) : found;
          expect(day).toEqual(cellValue(cell) === '' ? null : cellValue(cell));
        });
      });
      const text = JSON.stringify(values);
      for (const line of [
        'Kỳ số liệu: từ 15/12/2025 đến hết ngày 14/12/2026',
        'Chốt sớm, trước khi kỳ kết thúc',
        ...(['PL-01', 'PL-02', 'PL-03'].includes(table.code) ? ['Nguồn mẫu số'] : []),
        head?.sha256 ?? '?',
      ]) {
        expect(text).toContain(line);
      }
    }
    const csv = await exportSnapshot(hr, { snapshotId, format: 'csv', table: 'PL-02' });
    expect([...csv.bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const pl02 = tables[1];
    const lines: string[][] = parse(new TextDecoder().decode(csv.bytes), {
      bom: true,
      relax_column_count: true,
    });
    pl02?.rows.forEach((row, index) => {
      const texts = row.cells.map((cell, at) =>
        typeof cell === 'number' ? String(cell) : cellText(cell, pl02.columns[at]?.kind ?? 'text'),
      );
      expect(lines[index + 1]).toEqual(texts);
    });
    const docx = await exportSnapshot(hr, { snapshotId, format: 'docx' });
    const xml = strFromU8(unzipSync(docx.bytes)['word/document.xml'] ?? new Uint8Array());
    const words = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text);
    for (const row of pl02?.rows ?? []) expect(words).toContain(String(row.cells[0]));
    expect(words.join('\n')).toContain(head?.sha256);
  });

  it('is read by province HR and auditors, by nobody else', async () => {
    const [head] = await database().execute<{ id: string }>(sql`select id from snapshot limit 1`);
    const snapshotId = head?.id ?? '';
    await expect(
      readSnapshot({ actor: world.actors.auditor, now: world.now }, { snapshotId }),
    ).resolves.toBeTruthy();
    for (const actor of [world.actors.unitHrHealth, world.actors.leader, world.actors.learner]) {
      await expect(exportSnapshot({ actor, now: world.now }, { snapshotId, format: 'json' })).rejects.toThrow(
        Forbidden,
      );
    }
    await expect(readSnapshot(hr, { snapshotId: newId() })).rejects.toThrow(NotFound);
  });
});

import { parse } from 'csv-parse/sync';
import { sql } from 'drizzle-orm';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { provinceId, unitsOfDay } from '#db/queries/reports/units-of-day.ts';
import { snapshotById } from '#db/queries/snapshots.ts';
import { markPeople, markTreeChanged } from '#db/queries/standings.ts';
import { externalTraining } from '#db/schema/learning.ts';
import { seedPlans } from '#db/seeds/plans.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { insertCourses, insertRandomPeople } from '#db/testing/random-facts.ts';
import { insertWorld, world } from '#db/testing/world.ts';
import { Forbidden, NotFound, Refused } from '#domain/refusal.ts';
import { rowAt } from '#domain/reporting/board.ts';
import { cellText, cellValue } from '#domain/reporting/report-table.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';
import { canonicalJson, sha256Hex } from '#standards/canonical-json.ts';
import { readBoard } from '../indicators/read-board.ts';
import { closePeriod } from './close-period.ts';
import { exportSnapshot } from './export-snapshot.ts';
import { readSnapshot } from './read-snapshot.ts';

useTestDatabase();

const hr = { actor: world.actors.provinceHr, now: world.now };
const year = 'nd09-2026';
const afterYear = new Date('2026-12-20T03:00:00Z');
const refusal = (code: string) => expect.objectContaining({ name: 'Refused', code });

beforeAll(async () => {
  await database().transaction(async (tx) => {
    await insertWorld(tx);
    await seedPlans(tx, world.now);
    const units = await unitsOfDay(tx, '2026-12-14');
    const places = units.printed.filter((unit) => unit.unitId !== provinceId);
    const courses = await insertCourses(tx);
    await insertRandomPeople(tx, { seed: 21, count: 40, units: places, courses, cutOff: '2026-12-14' });
  });
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

describe('closing a period', () => {
  it('is for province HR alone', async () => {
    for (const actor of [
      world.actors.unitHrHealth,
      world.actors.leader,
      world.actors.auditor,
      world.actors.learner,
    ]) {
      await expect(closePeriod({ actor, now: world.now }, { periodId: year })).rejects.toThrow(Forbidden);
    }
    await expect(closePeriod(hr, { periodId: 'nd09-2026-x' })).rejects.toThrow(NotFound);
  });

  it('before its end asks for a confirmation, and before its beginning is refused', async () => {
    await expect(closePeriod(hr, { periodId: year, early: false })).rejects.toEqual(
      refusal('period-not-ended'),
    );
    await expect(closePeriod(hr, { periodId: 'nd09-2027' })).rejects.toEqual(refusal('period-not-started'));
  });

  it('freezes the numbers of the board under a checksum over canonical JSON, and chains it to the one before', async () => {
    const board = await readBoard(hr, {});
    const half = await closePeriod(hr, { periodId: 'nd09-2026-h1' });
    const closed = await closePeriod(hr, { periodId: year });
    expect(closed).toMatchObject({ version: 1, closedEarly: true, previousSha256: half.sha256 });
    const { content, snapshot, tables } = await readSnapshot(hr, { snapshotId: closed.snapshotId });
    expect(sha256Hex(snapshot.content)).toBe(closed.sha256);
    expect(canonicalJson(JSON.parse(snapshot.content))).toBe(snapshot.content);
    expect(content.rows).toEqual(board.rows);
    expect(content.people.count).toBeGreaterThan(40);
    const [pl01] = tables;
    for (const code of ['I-03', 'I-04', 'I-05', 'I-07'] as const) {
      const line = pl01?.rows.find((row) => row.cells[0] === code)?.cells ?? [];
      const row = rowAt(board.rows, code, provinceId, 'subtree');
      expect([line[4], line[6]]).toEqual([row?.denominator, row?.counted]);
    }
    expect(pl01?.rows.filter((row) => row.cells[9] === 'chưa có số liệu')).toHaveLength(9);
  });

  it('again needs a reason of some length, and something that changed', async () => {
    await expect(closePeriod(hr, { periodId: year })).rejects.toEqual(refusal('period-already-closed'));
    await expect(closePeriod(hr, { periodId: year, reason: 'sai' })).rejects.toEqual(
      refusal('correction-needs-reason'),
    );
    await expect(closePeriod(hr, { periodId: year, reason: 'Rà soát lại số liệu' })).rejects.toEqual(
      refusal('correction-without-change'),
    );
  });

  it('again after a late fact makes version 2 that lists each number and person changed', async () => {
    await train(world.people.chau, '2026-10-01', 'leader');
    const second = await closePeriod(hr, { periodId: year, reason: 'Bổ sung kết quả lớp lãnh đạo' });
    expect(second.version).toBe(2);
    const { snapshot } = await readSnapshot(hr, { snapshotId: second.snapshotId });
    expect(snapshot.reason).toBe('Bổ sung kết quả lớp lãnh đạo');
    expect(
      snapshot.differences?.people.map((one) => [one.indicator, one.personId, one.after?.status]),
    ).toEqual([
      ['I-03', world.people.chau, 'counted'],
      ['I-04', world.people.chau, 'counted'],
    ]);
    expect(
      snapshot.differences?.numbers.filter((one) => one.field === 'counted' && one.indicator === 'I-03'),
    ).toContainEqual(
      expect.objectContaining({ unitCode: 'CT-YT', scope: 'own', segment: null, before: 0, after: 1 }),
    );
  });

  it('after its end without other changes takes the mark of an early close away', async () => {
    const third = await closePeriod(
      { ...hr, now: afterYear },
      { periodId: year, reason: 'Chốt chính thức cuối năm' },
    );
    expect(third).toMatchObject({ version: 3, closedEarly: false });
  });

  it('at the same time from two sides makes two versions, one after the other', async () => {
    const both = await Promise.allSettled([
      closePeriod({ ...hr, now: afterYear }, { periodId: 'nd09-2025' }),
      closePeriod({ ...hr, now: afterYear }, { periodId: 'nd09-2025' }),
    ]);
    expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const rejected = both.find((one) => one.status === 'rejected');
    expect(rejected?.reason).toBeInstanceOf(Refused);
  });
});

describe('a closed period', () => {
  it('stands still, and so does every file of it, when facts, names, units and people change', async () => {
    const [head] = await database().execute<{ id: string }>(
      sql`select id from snapshot where period_id = ${year} and version = 1`,
    );
    const snapshotId = head?.id ?? '';
    const files = async () => {
      const formats = ['xlsx', 'docx', 'json', 'csv'] as const;
      const bytes = await Promise.all(
        formats.map(async (format) => (await exportSnapshot(hr, { snapshotId, format })).bytes),
      );
      return bytes.map((one) => sha256Hex(one));
    };
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

  it('binds the people by a digest of their lines', async () => {
    const rows = await database().execute<{ content: string; digest: string }>(sql`
      select s.content, encode(sha256(convert_to('[' || (select string_agg(p.line, ',' order by p.indicator collate "C", p.person_id)
               from snapshot_person p where p.tenant_id = s.tenant_id and p.snapshot_id = s.id) || ']', 'UTF8')), 'hex') as digest
        from snapshot s`);
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) expect(JSON.parse(row.content).people.sha256).toBe(row.digest);
  });

  it('reads the same in XLSX, CSV and DOCX as on the page, cell by cell', async () => {
    const [head] = await database().execute<{ id: string; sha256: string }>(
      sql`select id, sha256 from snapshot where period_id = ${year} and version = 2`,
    );
    const snapshotId = head?.id ?? '';
    const { tables } = await readSnapshot(hr, { snapshotId });
    const { default: ExcelJS } = await import('exceljs');
    const book = new ExcelJS.Workbook();
    const xlsx = await exportSnapshot(hr, { snapshotId, format: 'xlsx' });
    await book.xlsx.load(new Uint8Array(xlsx.bytes).buffer);
    expect(book.worksheets.map((sheet) => sheet.name)).toEqual(['PL-01', 'PL-02', 'PL-03']);
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
        'Nguồn mẫu số',
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

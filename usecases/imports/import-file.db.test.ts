import { eq } from 'drizzle-orm';
import postgres from 'postgres';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { reportProgress } from '#db/queries/imports.ts';
import { auditEntry } from '#db/schema/audit.ts';
import { person } from '#db/schema/people.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import {
  apply,
  csv,
  fileOf,
  headers,
  hr,
  insertWorldForGood,
  judged,
  rosterFile,
  rosterLine,
  rosterLines,
  rowsOf,
  system,
  upload,
  xlsx,
} from '#db/testing/import-world.ts';
import { now, world } from '#db/testing/world.ts';
import { env } from '#lib/env.ts';
import { storedFileSize } from '#lib/files.ts';
import { sweepOldRows } from '../system/sweep-old-rows.ts';
import { applyFile } from './apply-file.ts';
import { checkFile } from './check-file.ts';
import { importStatus } from './import-status.ts';
import { requestApply } from './request-apply.ts';
import { uploadFile } from './upload-file.ts';

const urls = useTestDatabase();
const countPeople = async () => (await database().select().from(person)).length;

beforeAll(insertWorldForGood);

describe('an import', () => {
  it('is written once when it is applied many times at once', async () => {
    const file = await upload('roster', rosterFile(100, 40));
    const before = await countPeople();
    const results = await Promise.all(
      Array.from({ length: 8 }, () => applyFile(system, { importId: file.id })),
    );
    expect(results.filter(({ again }) => !again)).toHaveLength(1);
    expect(new Set(results.map(({ applied }) => JSON.stringify(applied))).size).toBe(1);
    expect(await countPeople()).toBe(before + 40);
  });

  it('is written once when the same people come in two files applied at once', async () => {
    const bytes = [rosterFile(200, 30), await xlsx([headers.roster, ...rosterLines(200, 30)])];
    const files = [];
    for (const each of bytes) files.push(await upload('roster', each));
    const before = await countPeople();
    const done = await Promise.all(files.map((file) => apply(file)));
    expect(await countPeople()).toBe(before + 30);
    expect(done.map(({ applied }) => applied?.new).sort()).toEqual([0, 30]);
    expect(done.map(judged).sort()).toEqual(['new 30', 'unchanged 30']);
  });

  it('gives the finished import back when the same bytes come again, and a new one when rows were wrong', async () => {
    const bytes = rosterFile(300, 3);
    const first = await apply(await upload('roster', bytes));
    const again = await uploadFile(hr, { kind: 'roster', fileName: 'khac.csv', bytes });
    expect(again).toMatchObject({ id: first.id, alreadyApplied: true });
    const mixed = csv([headers.roster, ...rosterLines(310, 1), rosterLine(311, { 'Mã đơn vị': 'NO' })]);
    const wrong = await apply(await upload('roster', mixed));
    const retried = await upload('roster', mixed);
    expect(retried.id).not.toBe(wrong.id);
    expect(judged(retried)).toBe('unchanged 1, wrong 1');
  });

  it('does not undo later corrections when the same bytes come again with their wrong row', async () => {
    const faulty = rosterLine(321, { 'Mã đơn vị': 'NO' });
    const first = csv([headers.roster, rosterLine(320), faulty]);
    await apply(await upload('roster', first));
    const corrected = await apply(
      await upload('roster', csv([headers.roster, rosterLine(320, { 'Chức vụ': 'Trưởng phòng' })])),
    );
    expect(judged(corrected)).toBe('changed 1');
    const again = await upload('roster', first);
    expect(judged(again)).toBe('unchanged 1, wrong 1');
    expect((await rowsOf(again))[0]?.codes).toContain('written-before');
    await apply(again);
    const standing = [rosterLine(320, { 'Chức vụ': 'Trưởng phòng' }), rosterLine(322)];
    expect(judged(await upload('roster', csv([headers.roster, ...standing])))).toBe('new 1, unchanged 1');
  });

  it('can be checked again after a crash and is the same; the rows are not doubled', async () => {
    const { id } = await uploadFile(hr, { kind: 'roster', fileName: 'a.csv', bytes: rosterFile(400, 5) });
    await reportProgress(database(), id, 2, 5);
    expect(await importStatus(hr, { importId: id })).toMatchObject({
      state: 'checking',
      rowsDone: 2,
      rowsTotal: 5,
    });
    await expect(requestApply(hr, { importId: id })).rejects.toMatchObject({ code: 'import-not-ready' });
    await Promise.all([checkFile(system, { importId: id }), checkFile(system, { importId: id })]);
    await checkFile(system, { importId: id });
    const file = await fileOf(id);
    expect(judged(file)).toBe('new 5');
    expect(await rowsOf(file)).toHaveLength(5);
    await requestApply(hr, { importId: id });
    await requestApply(hr, { importId: id });
    expect((await fileOf(id)).state).toBe('applying');
    await apply(file);
    await requestApply(hr, { importId: id });
    expect(await fileOf(id)).toMatchObject({ state: 'applied', appliedBy: world.accounts.provinceHr });
  });

  it('leaves its kind, its hash and its counts in the audit', async () => {
    const file = await apply(await upload('roster', rosterFile(500, 2)));
    const entries = await database().select().from(auditEntry).where(eq(auditEntry.subjectId, file.id));
    expect(entries.map(({ action }) => action).sort()).toEqual([
      'import.apply',
      'import.check',
      'import.upload',
    ]);
    const [applied] = entries.filter(({ action }) => action === 'import.apply');
    expect(applied?.detail).toMatchObject({
      kind: 'roster',
      sha256: file.sha256,
      applied: { new: 2, changed: 0 },
    });
  });

  it('is forgotten a month later: rows and bytes go, and what was not applied cannot be any more', async () => {
    const file = await upload('roster', rosterFile(550, 2));
    const day = (count: number) => new Date(now.getTime() + count * 86_400_000);
    await sweepOldRows({ actor: world.actors.system, now: day(29) }, {});
    expect(await storedFileSize(env.dataDir, file.sha256)).toBeGreaterThan(0);
    await sweepOldRows({ actor: world.actors.system, now: day(31) }, {});
    expect(await storedFileSize(env.dataDir, file.sha256)).toBeUndefined();
    expect(await rowsOf(file)).toEqual([]);
    await expect(requestApply(hr, { importId: file.id })).rejects.toMatchObject({ code: 'import-expired' });
  });

  it('is queued in the transaction that takes the file in', async () => {
    const { id } = await uploadFile(hr, { kind: 'units', fileName: 'u.csv', bytes: csv([headers.units]) });
    const owner = postgres(urls.ownerUrl, { max: 1 });
    const jobs =
      await owner`select payload from graphile_worker._private_jobs where key = ${`check-import:${id}`}`;
    await owner.end();
    expect(jobs).toEqual([{ payload: { importId: id } }]);
  });
});

import { eq, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { beforeAll, describe, expect, it } from 'vitest';
import { importSentence } from '#content/messages/import-words.ts';
import { importsVi } from '#content/messages/imports.vi.ts';
import { database } from '#db/client.ts';
import { reportProgress } from '#db/queries/imports.ts';
import { auditEntry } from '#db/schema/audit.ts';
import { importFile, importRow } from '#db/schema/imports.ts';
import { person, position } from '#db/schema/people.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import {
  apply,
  csv,
  fileOf,
  headers,
  idNumber,
  judged,
  rosterLine,
  rowsOf,
  upload,
  xlsx,
} from '#db/testing/import-world.ts';
import { insertWorld, now, world } from '#db/testing/world.ts';
import { prepareSheet } from '#domain/imports/parse-sheet.ts';
import { env } from '#lib/env.ts';
import { storedFileSize } from '#lib/files.ts';
import { readSheet } from '#standards/spreadsheet/read.ts';
import { fixtureFiles, fixtureFolder, naughtyStrings } from '#standards/spreadsheet/testing/fixtures.ts';
import { sweepOldRows } from '../system/sweep-old-rows.ts';
import { applyFile } from './apply-file.ts';
import { checkFile } from './check-file.ts';
import { downloadTemplate } from './download-template.ts';
import { downloadWrongRows } from './download-wrong-rows.ts';
import { importStatus } from './import-status.ts';
import { listRows } from './list-rows.ts';
import { requestApply } from './request-apply.ts';
import { uploadFile } from './upload-file.ts';

const urls = useTestDatabase();
const hr = { actor: world.actors.provinceHr, now };
const system = { actor: world.actors.system, now };
const countPeople = async () => (await database().select().from(person)).length;

beforeAll(async () => {
  await database().transaction(async (tx) => {
    await insertWorld(tx);
  });
});

/** The file's own people, so that tests do not meet. */
const lines = (first: number, count: number) =>
  Array.from({ length: count }, (_, n) =>
    rosterLine(first + n, { 'E-mail': `nguoi${first + n}@cantho.gov.vn` }),
  );
const roster = (first: number, count: number) => csv([headers.roster, ...lines(first, count)]);

describe('an import', () => {
  it('is written once when it is applied many times at once', async () => {
    const file = await upload('roster', roster(100, 40));
    const before = await countPeople();
    const results = await Promise.all(
      Array.from({ length: 8 }, () => applyFile(system, { importId: file.id })),
    );
    expect(results.filter(({ again }) => !again)).toHaveLength(1);
    expect(new Set(results.map(({ applied }) => JSON.stringify(applied))).size).toBe(1);
    expect(await countPeople()).toBe(before + 40);
  });

  it('is written once when the same people come in two files applied at once', async () => {
    const bytes = [roster(200, 30), await xlsx([headers.roster, ...lines(200, 30)])];
    const files = [];
    for (const each of bytes) files.push(await upload('roster', each));
    const before = await countPeople();
    const done = await Promise.all(files.map((file) => apply(file)));
    expect(await countPeople()).toBe(before + 30);
    expect(done.map(({ applied }) => applied?.new).sort()).toEqual([0, 30]);
    expect(done.map(judged).sort()).toEqual(['new 30', 'unchanged 30']);
  });

  it('gives the finished import back when the same bytes come again, and a new one when rows were wrong', async () => {
    const bytes = roster(300, 3);
    const first = await apply(await upload('roster', bytes));
    const again = await uploadFile(hr, { kind: 'roster', fileName: 'khac.csv', bytes });
    expect(again).toMatchObject({ id: first.id, alreadyApplied: true });
    const mixed = csv([headers.roster, ...lines(310, 1), rosterLine(311, { 'Mã đơn vị': 'NO' })]);
    const wrong = await apply(await upload('roster', mixed));
    const retried = await upload('roster', mixed);
    expect(retried.id).not.toBe(wrong.id);
    expect(judged(retried)).toBe('unchanged 1, wrong 1');
  });

  it('can be checked again after a crash and is the same; the rows are not doubled', async () => {
    const { id } = await uploadFile(hr, { kind: 'roster', fileName: 'a.csv', bytes: roster(400, 5) });
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
    const file = await apply(await upload('roster', roster(500, 2)));
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
    const file = await upload('roster', roster(550, 2));
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

describe('a file that cannot be read', () => {
  const refusal = async (bytes: Uint8Array, fileName = 'x.xlsx') => {
    const file = await upload('roster', bytes, { fileName });
    expect(await database().select().from(importRow).where(eq(importRow.importId, file.id))).toEqual([]);
    await expect(requestApply(hr, { importId: file.id })).rejects.toMatchObject({ code: 'import-refused' });
    return [file.state, file.refusal?.code];
  };
  const text = (value: string) => new TextEncoder().encode(value);

  it.each([
    ['nothing', new Uint8Array(), 'a.csv', 'empty'],
    ['a PDF', text('%PDF-1.7 …'), 'a.pdf', 'not-a-spreadsheet'],
    [
      'a web page',
      text('<html><table><tr><td>Họ và tên</td></tr></table></html>'),
      'a.xls',
      'not-a-spreadsheet',
    ],
    ['half a workbook', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0]), 'a.xlsx', 'damaged'],
    [
      'a table of something else',
      csv([
        ['Sản phẩm', 'Giá'],
        ['Gạo', '12000'],
      ]),
      'a.csv',
      'no-known-header',
    ],
    [
      'a roster without a column it needs',
      csv([
        ['Họ và tên', 'Đơn vị', 'Loại'],
        ['An', 'Sở Y tế', 'Công chức'],
      ]),
      'a.csv',
      'missing-required-column',
    ],
    ['a header alone', csv([headers.roster]), 'a.csv', 'no-rows'],
    [
      'text in an old font',
      csv([headers.roster, rosterLine(1, { 'Họ và tên': 'NguyÔn V¨n An', 'Chức vụ': 'Chuyªn viªn' })]),
      'a.csv',
      'legacy-font',
    ],
  ])('%s is refused with its reason', async (_what, bytes, fileName, code) => {
    expect(await refusal(bytes, fileName)).toEqual(['refused', code]);
  });

  it('is not taken in when it is larger than 25 MB, and nothing is written', async () => {
    const before = await database().select().from(importFile);
    const sent = { kind: 'roster' as const, fileName: 'a.csv', bytes: new Uint8Array(25_000_001) };
    await expect(uploadFile(hr, sent)).rejects.toMatchObject({ code: 'file-too-large' });
    expect(await database().select().from(importFile)).toHaveLength(before.length);
  });
});

const strangers = ['hostile-spreadsheets', 'real-spreadsheets', 'roster'].map((name) => fixtureFolder(name));
const fixtures = strangers.flatMap((folder) => fixtureFiles(folder, /\.(xlsx|xlsm|csv)$/));

it.skipIf(fixtures.length === 0)(
  'files of strangers are refused with a known reason, and none stops the check',
  async () => {
    for (const { name, bytes } of fixtures) {
      const file = await upload('roster', bytes, { fileName: name });
      const said = file.refusal === null ? 'nothing' : importSentence(importsVi, file.refusal);
      expect([name, file.state, said]).toEqual([name, 'refused', expect.stringMatching(/.{20}/)]);
    }
  },
  180_000,
);

it.skipIf(naughtyStrings().length === 0)(
  'naughty strings in every cell are kept or refused row by row',
  async () => {
    const lines = naughtyStrings().map((text, n) =>
      rosterLine(800 + n, { 'Chức vụ': text, 'Điện thoại': null }),
    );
    const table = [headers.roster, ...lines, rosterLine(799, { 'Chức vụ': 'nửa \ud83d chữ' })];
    const file = await apply(await upload('roster', await xlsx(table), { fileName: 'a.xlsx' }));
    expect(file.state).toBe('applied');
    expect(
      (file.counts?.new ?? 0) + (file.counts?.wrong ?? 0) + (file.counts?.unchanged ?? 0),
    ).toBeGreaterThan(400);
  },
  120_000,
);

describe('what is downloaded', () => {
  it('holds the wrong rows as they were sent, with their reasons, and can be mended and sent again', async () => {
    const sent = [
      rosterLine(600),
      rosterLine(601, { 'Mã đơn vị': 'NO', 'Chức vụ': '=1+1' }),
      rosterLine(602),
    ];
    const file = await upload('roster', await xlsx([headers.roster, ...sent], ['DANH SÁCH']), {
      fileName: 'a.xlsx',
    });
    for (const format of ['xlsx', 'csv'] as const) {
      const { name, bytes } = await downloadWrongRows(hr, { importId: file.id, format, language: 'vi' });
      const read = await readSheet(bytes, name);
      expect(read.ok && read.sheets[0]?.rows.map(({ cells }) => cells.slice(0, 2))).toEqual([
        headers.roster.slice(0, 2),
        [idNumber(601), sent[1]?.[1]],
      ]);
      expect(read.ok && read.sheets[0]?.rows[1]?.cells.slice(-2)).toEqual([
        '4',
        'Cột E: Không tìm thấy đơn vị “NO” vào thời gian của dòng này. Kiểm tra mã hoặc tên, hoặc nhập danh sách đơn vị trước.',
      ]);
      const again = await upload('roster', bytes, { fileName: name });
      expect((await rowsOf(again)).map(({ codes }) => codes)).toEqual([['unknown-unit']]);
    }
  });

  it.each(['units', 'roster', 'past-training', 'external-results'] as const)(
    'a template of %s is known by its headings',
    async (kind) => {
      for (const language of ['vi', 'en'] as const) {
        const { name, bytes } = await downloadTemplate(hr, { kind, language });
        const read = await readSheet(bytes, name);
        expect(read.ok).toBe(true);
        if (!read.ok) continue;
        expect(prepareSheet(kind, read.sheets)).toMatchObject({ ok: false, refusal: { code: 'no-rows' } });
      }
    },
  );
});

describe('who may', () => {
  const doors = {
    upload: (caller: object) =>
      uploadFile(caller as typeof hr, { kind: 'units', fileName: 'a.csv', bytes: new Uint8Array([1]) }),
    check: (caller: object, importId: string) => checkFile(caller as typeof hr, { importId }),
    'request-apply': (caller: object, importId: string) => requestApply(caller as typeof hr, { importId }),
    apply: (caller: object, importId: string) => applyFile(caller as typeof hr, { importId }),
    'wrong-rows': (caller: object, importId: string) =>
      downloadWrongRows(caller as typeof hr, { importId, format: 'csv', language: 'vi' }),
    status: (caller: object, importId: string) => importStatus(caller as typeof hr, { importId }),
    rows: (caller: object, importId: string) => listRows(caller as typeof hr, { importId }),
    template: (caller: object) => downloadTemplate(caller as typeof hr, { kind: 'units', language: 'vi' }),
  };
  const readers = ['status', 'rows', 'template'];
  const others = [
    'learner',
    'trainer',
    'unitHrHealth',
    'leader',
    'administrator',
    'auditor',
    'nobody',
  ] as const;

  it.each(others)('%s', async (role) => {
    const file = await upload('roster', roster(700, 1));
    for (const [door, open] of Object.entries(doors)) {
      const tried = open({ actor: world.actors[role], now }, file.id);
      if (role === 'auditor' && readers.includes(door)) await tried;
      else
        await expect(tried, door).rejects.toMatchObject({
          name: role === 'nobody' ? 'SignedOut' : 'Forbidden',
        });
    }
    expect((await fileOf(file.id)).state).toBe('previewed');
  });

  it('nobody learns of an import that is not there', async () => {
    const importId = '01890000-0000-7000-8000-000000000000';
    await expect(importStatus(hr, { importId })).rejects.toMatchObject({ name: 'NotFound' });
    await expect(applyFile(system, { importId })).rejects.toMatchObject({ name: 'NotFound' });
  });
});

describe('twenty thousand rows', () => {
  it('are checked and written in a number of statements that does not grow with the rows', async () => {
    let statements = 0;
    const counted = postgres(urls.appUrl, { max: 2, onnotice: () => undefined });
    const db = drizzle(counted, {
      logger: {
        logQuery: () => {
          statements += 1;
        },
      },
    });
    const run = async (first: number, count: number) => {
      const bytes = roster(first, count);
      const { id } = await uploadFile(hr, { kind: 'roster', fileName: 'lon.csv', bytes });
      statements = 0;
      await checkFile({ ...system, db }, { importId: id });
      const checked = statements;
      statements = 0;
      await applyFile({ ...system, db }, { importId: id });
      return { file: await fileOf(id), checked, applied: statements };
    };
    const small = await run(1_000, 1_000);
    const large = await run(10_000, 20_000);
    await counted.end();
    expect(judged(large.file)).toBe('new 20000');
    expect(large.file).toMatchObject({ state: 'applied', rowsDone: 20_000, rowsTotal: 20_000 });
    // One statement a thousand staged rows, and one a two thousand written ones.
    expect(large.checked - small.checked).toBeLessThanOrEqual(20);
    expect(large.applied - small.applied).toBeLessThanOrEqual(50);
    const [posts] = await database()
      .select({ count: sql<number>`count(*)::int` })
      .from(position)
      .where(eq(position.importId, large.file.id));
    expect(posts?.count).toBe(20_000);
  }, 240_000);
});

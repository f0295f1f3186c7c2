import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { database, disconnect } from '#db/client.ts';
import { importById } from '#db/queries/imports.ts';
import { seedReference } from '#db/seeds/reference.ts';
import type { Actor } from '#domain/access/permission.ts';
import { writeCsv } from '#standards/spreadsheet/write-csv.ts';
import { applyFile } from '#usecases/imports/apply-file.ts';
import { checkFile } from '#usecases/imports/check-file.ts';
import { uploadFile } from '#usecases/imports/upload-file.ts';
import { openDatabase } from '../database.ts';

/**
 * `node --expose-gc scripts/bench/roster-sync.ts`: previews the full list of a province of 6,000 and of 60,000 people
 * against who stands there, a hundredth of them joined, changed, moved and left each. Prints people, seconds, seconds
 * of CPU without the database's, statements, bytes sent to the database, and how far the heap of the main thread and
 * the memory of the whole process, the thread of the reader included, grew at most.
 */
const dataDir = '.cache/bench/roster-sync';
rmSync(dataDir, { recursive: true, force: true });
Object.assign(process.env, {
  DATA_DIR: dataDir,
  DATABASE_URL: '',
  OWNER_DATABASE_URL: '',
  LOG_LEVEL: 'error',
});
const { env } = await import('#lib/env.ts');
const running = await openDatabase();
await seedReference(database());
const hr: Actor = {
  ...{ kind: 'account', accountId: randomUUID(), personId: null, displayName: 'bench' },
  grants: [{ role: 'province-hr', unitId: null }],
};
const system = { actor: { kind: 'system' } } as const;
const sizes = process.argv.slice(2).map(Number);
const units = 120;
const unitHeader = ['Mã đơn vị', 'Tên đơn vị', 'Loại', 'Mã đơn vị cấp trên', 'Khối', 'Từ ngày'];
const given = ['An', 'Bình', 'Chi', 'Dung', 'Giang', 'Hoa', 'Khanh', 'Lan', 'Mai', 'Nga'];
const header = [
  'Số định danh',
  'Họ và tên',
  'Ngày sinh',
  'Mã đơn vị',
  'Chức vụ',
  'Loại',
  'E-mail',
  'Từ ngày',
];
const bytesOf = (rows: readonly string[][]): Uint8Array => new TextEncoder().encode(writeCsv(rows));

const line = (root: string, n: number, change: { unit?: number; title?: string; from?: string } = {}) => [
  `0920${root}85${String(n).padStart(5, '0')}`,
  `Nguyễn Thị ${given[n % given.length]}`,
  '05/06/1985',
  `${root}-${(change.unit ?? n) % units}`,
  change.title ?? 'Chuyên viên',
  'Công chức',
  `n${n}@r${root}.example`,
  change.from ?? '01/07/2024',
];

/** Who stands, as the list of the day says it: every hundredth has left, joined, changed or moved. */
const listOf = (root: string, people: number): string[][] =>
  Array.from({ length: people }, (_, n) => {
    if (n % 100 === 0) return line(root, people + n / 100);
    if (n % 100 === 1) return line(root, n, { title: 'Trưởng phòng' });
    if (n % 100 === 2) return line(root, n, { unit: n + 1, from: '01/06/2026' });
    return line(root, n);
  });

const send = async (
  kind: 'units' | 'roster',
  rows: readonly string[][],
  full?: { unitId: string; asOf: string },
) => {
  const bytes = bytesOf(rows);
  const { id } = await uploadFile(
    { actor: hr },
    { kind, fileName: 'list.csv', bytes, ...(full ? { mode: 'full', ...full } : {}) },
  );
  return id;
};

const previewOf = async (root: string, people: number) => {
  const tree = Array.from({ length: units }, (_, n) => [
    ...[`${root}-${n}`, `Phòng ${root} ${n}`, 'Phòng', `${root}-GOC`, 'Cơ quan nhà nước', '01/01/2020'],
  ]);
  const top = [`${root}-GOC`, `Tỉnh ${root}`, 'UBND cấp tỉnh', '', 'Cơ quan nhà nước', '01/01/2020'];
  for (const [kind, rows] of [
    ['units', [unitHeader, top, ...tree]],
    ['roster', [header, ...Array.from({ length: people }, (_, n) => line(root, n))]],
  ] as const) {
    const id = await send(kind, rows);
    await checkFile(system, { importId: id });
    await applyFile(system, { importId: id });
  }
  const [unit] = await database().execute<{ id: string }>(
    `select id from org_unit where code = '${root}-GOC'`,
  );
  const importId = await send('roster', [header, ...listOf(root, people)], {
    ...{ unitId: unit?.id ?? '', asOf: '2026-11-01' },
  });

  let statements = 0;
  let sentBytes = 0;
  const sql = postgres(env.databaseUrl ?? '', { max: 2, onnotice: () => undefined });
  const counted = drizzle(sql, {
    logger: {
      logQuery: (query, params) => {
        statements += 1;
        sentBytes += query.length + params.reduce<number>((sum, each) => sum + String(each).length, 0);
      },
    },
  });
  global.gc?.();
  const before = process.memoryUsage();
  const peak = { heapUsed: 0, rss: 0 };
  // Collected first, so that what is counted is what is held.
  const watch = setInterval(() => {
    global.gc?.();
    const { heapUsed, rss } = process.memoryUsage();
    peak.heapUsed = Math.max(peak.heapUsed, heapUsed - before.heapUsed);
    peak.rss = Math.max(peak.rss, rss - before.rss);
  }, 500);
  const began = performance.now();
  const busy = process.cpuUsage();
  await checkFile({ ...system, db: counted }, { importId });
  const seconds = (performance.now() - began) / 1000;
  const { user, system: kernel } = process.cpuUsage(busy);
  clearInterval(watch);
  await sql.end();
  const file = await importById(database(), importId);
  if (file?.sync?.left !== people / 100) throw new Error(`wrongly compared: ${JSON.stringify(file?.sync)}`);
  console.log(
    `| ${people} | ${seconds.toFixed(1)} | ${((user + kernel) / 1e6).toFixed(1)} | ${statements} | ${(sentBytes / 1e6).toFixed(1)} | ${(peak.heapUsed / 1e6).toFixed(0)} MB | ${(peak.rss / 1e6).toFixed(0)} MB |`,
  );
};

for (const [index, people] of (sizes.length > 0 ? sizes : [6_000, 60_000]).entries())
  await previewOf(String(index + 1), people);
await disconnect();
await running.stop();
process.exit(0);

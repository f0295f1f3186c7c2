import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { beforeAll, expect, it } from 'vitest';
import { useTestDatabase } from '#db/testing/database.ts';
import {
  csv,
  fileOf,
  headers,
  hr,
  insertWorldForGood,
  judged,
  rosterLine,
  rosterLines,
  rowsOf,
  system,
} from '#db/testing/import-world.ts';
import { world } from '#db/testing/world.ts';
import { checkFile } from './check-file.ts';
import { uploadFile } from './upload-file.ts';

const urls = useTestDatabase();

beforeAll(insertWorldForGood);

/** Previews a full list; counts statements, and how many things each one sends at most. */
const preview = async (lines: readonly (string | number | null)[][]) => {
  let statements = 0;
  const sent: number[] = [];
  const counted = postgres(urls.appUrl, { max: 2, onnotice: () => undefined });
  const db = drizzle(counted, {
    logger: {
      logQuery: (_, params) => {
        statements += 1;
        for (const param of params) {
          const list: unknown = typeof param === 'string' && param.startsWith('[') ? JSON.parse(param) : null;
          if (Array.isArray(list)) sent.push(list.length);
        }
      },
    },
  });
  const { id } = await uploadFile(hr, {
    ...{ kind: 'roster', fileName: 'toan-bo.csv', bytes: csv([headers.roster, ...lines]) },
    ...{ mode: 'full', unitId: world.units.health, asOf: '2026-11-01' },
  });
  await checkFile({ ...system, db }, { importId: id });
  await counted.end();
  return { file: await fileOf(id), statements, most: Math.max(...sent) };
};

it('a full list is compared in portions: six statements each, and never more rows at once than a portion', async () => {
  const one = await preview(rosterLines(20_000, 4_000));
  const three = await preview(rosterLines(20_000, 12_000));
  expect([judged(one.file), judged(three.file)]).toEqual(['new 4000', 'new 12000']);
  // Four to compare and two to stage, so three in two thousand rows.
  expect(three.statements - one.statements).toBe(2 * 6);
  expect([one.most, three.most]).toEqual([4_000, 4_000]);
}, 240_000);

it('rows that portions part are still told of each other by their numbers', async () => {
  const first = { 'E-mail': 'chung@cantho.gov.vn' };
  const many = rosterLines(40_001, 8_000);
  const { file } = await preview([
    ...[rosterLine(40_000, first), rosterLine(39_999)],
    ...many,
    // The last person by number gives the address of the first, a row comes again, and one has another birthday.
    ...[rosterLine(48_500, first), rosterLine(40_000, first)],
    rosterLine(39_999, { 'Ngày sinh': '07/06/1985', 'Chức vụ': 'Kế toán' }),
  ]);
  expect(judged(file)).toBe('new 8002, unchanged 1, wrong 2');
  const told = (await rowsOf(file)).filter(({ codes }) => codes.length > 0);
  expect(told.map(({ number, status, codes }) => [number, status, codes])).toEqual([
    [8_004, 'wrong', ['email-of-other-row']],
    [8_005, 'unchanged', ['repeats-row']],
    [8_006, 'wrong', ['id-number-other-person']],
  ]);
}, 240_000);

import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { beforeAll, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { position } from '#db/schema/people.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import {
  apply,
  csv,
  fileOf,
  headers,
  insertWorldForGood,
  rosterLine,
  system,
  upload,
} from '#db/testing/import-world.ts';
import { world } from '#db/testing/world.ts';
import { applyFile } from './apply-file.ts';

const urls = useTestDatabase();

beforeAll(insertWorldForGood);

it('two full lists of one unit applied at once close every post once, and the unit is what one of them says', async () => {
  const school = { unitId: world.units.school, asOf: '2026-11-01' };
  const lines = Array.from({ length: 30 }, (_, n) =>
    rosterLine(600 + n, { 'Mã đơn vị': world.unitCodes.school }),
  );
  await apply(await upload('roster', csv([headers.roster, ...lines])));
  const one = await upload('roster', csv([headers.roster, ...lines.slice(2)]), school);
  const other = await upload('roster', csv([headers.roster, ...lines.slice(1)]), school);
  const before = await database().select().from(position);

  const connections = [1, 2].map(() => postgres(urls.appUrl, { max: 1, onnotice: () => undefined }));
  const [first, second] = connections.map((connection) => drizzle(connection));
  await Promise.all([
    applyFile({ ...system, db: first }, { importId: one.id }),
    applyFile({ ...system, db: second }, { importId: other.id }),
  ]);
  await Promise.all(connections.map((connection) => connection.end()));

  const after = await database().select().from(position);
  const leaving = (one.sync?.closing ?? 0) + (other.sync?.closing ?? 0);
  const closed = [(await fileOf(one.id)).applied?.closed ?? 0, (await fileOf(other.id)).applied?.closed ?? 0];
  const total = closed.reduce((sum, count) => sum + count, 0);
  expect(total).toBeGreaterThan(0);
  // Both would have closed the same posts but one; whoever came second found them closed.
  expect(total).toBeLessThan(leaving);
  expect(after.length - before.length).toBe(total);
  const superseded = after.flatMap(({ supersedesId }) => supersedesId ?? []);
  expect(new Set(superseded).size).toBe(superseded.length);
});

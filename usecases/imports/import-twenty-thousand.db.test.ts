import { eq, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { position } from '#db/schema/people.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { fileOf, hr, insertWorldForGood, judged, rosterFile, system } from '#db/testing/import-world.ts';
import { applyFile } from './apply-file.ts';
import { checkFile } from './check-file.ts';
import { uploadFile } from './upload-file.ts';

const urls = useTestDatabase();

beforeAll(insertWorldForGood);

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
      const bytes = rosterFile(first, count);
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
    // Four a portion of four thousand people, one a thousand staged rows, and one a two thousand written ones.
    expect(large.checked - small.checked).toBeLessThanOrEqual(40);
    expect(large.applied - small.applied).toBeLessThanOrEqual(100);
    const [posts] = await database()
      .select({ count: sql<number>`count(*)::int` })
      .from(position)
      .where(eq(position.importId, large.file.id));
    expect(posts?.count).toBe(20_000);
  }, 240_000);
});

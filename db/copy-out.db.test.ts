import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { database } from './client.ts';
import { copyOut } from './copy-out.ts';
import { useTestDatabase } from './testing/database.ts';

useTestDatabase();

const backends = async (): Promise<number> => {
  const [row] = await database().execute<{ count: number }>(
    sql`select count(*)::int as count from pg_stat_activity where datname = current_database() and query ilike 'copy (%'`,
  );
  return row?.count ?? 0;
};
const untilGone = async (): Promise<number> => {
  for (let tries = 0; tries < 100 && (await backends()) > 0; tries += 1) await wait(50);
  return backends();
};

describe('a streamed COPY', () => {
  it.each([0, 1, 700, 20_000, 200_000])(
    'gives every one of %i lines to a slow reader and leaves no connection',
    async (lines) => {
      const stream = await copyOut(`select n, repeat('x', 90) as text from generate_series(1, ${lines}) n`);
      let bytes = 0;
      let breaks = 0;
      for await (const chunk of stream) {
        bytes += (chunk as Buffer).length;
        for (const byte of chunk as Buffer) if (byte === 10) breaks += 1;
        if (bytes % 7 === 0) await wait(1);
      }
      expect(breaks).toBe(lines + 1);
      expect(await untilGone()).toBe(0);
    },
  );

  it('lets its connection go when the reader goes away in the middle', async () => {
    const stream = await copyOut(`select repeat('x', 1000) from generate_series(1, 500000)`);
    for await (const _chunk of stream) break;
    expect(await untilGone()).toBe(0);
  });

  it('lets its connection go although the reader left while the buffer was full', async () => {
    const stream = await copyOut(`select repeat('x', 1000) from generate_series(1, 500000)`);
    // Nobody reads: the driver pauses the socket and the server waits to send.
    await once(stream, 'readable');
    await wait(300);
    stream.destroy();
    expect(await untilGone()).toBe(0);
  });

  it('says what is wrong with a query and leaves no connection', async () => {
    await expect(copyOut('select nothing_of_the_kind')).rejects.toThrow('nothing_of_the_kind');
    expect(await untilGone()).toBe(0);
  });
});

import type { Readable } from 'node:stream';
import { env } from '#lib/env.ts';
import { connect } from './client.ts';

/**
 * Streams `COPY (query) TO STDOUT` as CSV with a header line, over a connection of its own that ends with the stream.
 * Not over the pool: when the last portion fills the buffer, the driver leaves its socket paused for ever, and the next
 * query that the pool gives to that connection never returns.
 */
export const copyOut = async (query: string): Promise<Readable> => {
  const url = env.databaseUrl;
  if (!url) throw new Error('DATABASE_URL is not set');
  const { sql } = connect(url, { connections: 1 });
  const end = (): void => void sql.end({ timeout: 0 }).catch(() => undefined);
  try {
    const rows = await sql
      .unsafe(`copy (${query}) to stdout with (format csv, header true, encoding 'UTF8')`)
      .readable();
    return rows.once('close', end);
  } catch (error) {
    end();
    throw error;
  }
};

import { createConnection, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { env } from '#lib/env.ts';
import { connect, type Dial } from './client.ts';

/**
 * Streams `COPY (query) TO STDOUT` as CSV, with a header line unless told otherwise, over a connection of its own that ends with the stream.
 * Not over the pool: when the last portion fills the buffer, the driver leaves its socket paused for ever, and the next
 * query that the pool gives to that connection never returns. The socket is ours for the same reason: when a reader goes
 * away in the middle, the driver only says goodbye and leaves the socket paused, and the server waits for ever to send.
 */
export const copyOut = async (query: string, { header = true } = {}): Promise<Readable> => {
  const url = env.databaseUrl;
  if (!url) throw new Error('DATABASE_URL is not set');
  let socket: Socket | undefined;
  const dial: Dial = async (to) => {
    socket = await opened(to);
    return socket;
  };
  const { sql } = connect(url, { connections: 1, dial });
  const end = (): void =>
    void sql
      .end({ timeout: 0 })
      .catch(() => undefined)
      .finally(() => socket?.destroy());
  try {
    const rows = await sql
      .unsafe(`copy (${query}) to stdout with (format csv, header ${header}, encoding 'UTF8')`)
      .readable();
    return rows.once('close', end);
  } catch (error) {
    end();
    throw error;
  }
};

const opened: Dial = ({ host, port, path }) =>
  new Promise((resolve, reject) => {
    const socket = path ? createConnection(path) : createConnection(port[0] ?? 5432, host[0] ?? 'localhost');
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.off('error', reject);
      resolve(socket);
    });
  });

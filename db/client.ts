import type { Socket } from 'node:net';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { env } from '#lib/env.ts';

export type Database = PostgresJsDatabase<Record<string, never>>;
/** A transaction; also accepted where only reading is done. */
export type Tx = Parameters<Parameters<Database['transaction']>[0]>[0];
/** Whatever can run a query. */
export type Reader = Database | Tx;

type Held = { database: Database; sql: postgres.Sql };
const holder = globalThis as { hocsoDatabase?: Held };

/** Opens the socket of a connection in the driver's stead; the driver does not mention it in its types. */
export type Dial = (to: {
  readonly host: readonly string[];
  readonly port: readonly number[];
  readonly path?: string | false;
}) => Promise<Socket>;

/** Opens a pool. A pooler in transaction mode in between needs `prepared: false` (reliability: the named commit can vanish). */
export const connect = (
  url: string,
  options: { connections?: number; prepared?: boolean; dial?: Dial } = {},
): Held => {
  const sql = postgres(url, {
    max: options.connections ?? env.databaseConnections,
    prepare: options.prepared ?? !env.databasePooled,
    onnotice: () => undefined,
    connection: { application_name: 'hocso', TimeZone: 'UTC' },
    ...(options.dial ? { socket: options.dial } : {}),
  });
  return { database: drizzle(sql), sql };
};

/** The application's pool, opened at the first question and not before: `next build` imports route modules. */
export const database = (): Database => held().database;

/** The driver below, for COPY, cursors and prepared paths. */
export const driver = (): postgres.Sql => held().sql;

const held = (): Held => {
  if (!holder.hocsoDatabase) {
    const url = env.databaseUrl;
    if (!url)
      throw new Error(
        'DATABASE_URL is not set: start through `npm start`, which starts the embedded Postgres',
      );
    holder.hocsoDatabase = connect(url);
  }
  return holder.hocsoDatabase;
};

/** Closes the pool, for scripts and tests. */
export const disconnect = async (): Promise<void> => {
  await holder.hocsoDatabase?.sql.end({ timeout: 5 });
  holder.hocsoDatabase = undefined;
};

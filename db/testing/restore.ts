import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { connect, type Database } from '#db/client.ts';
import { migrateDatabase } from '#db/migrate.ts';
import { startPostgres } from '#lib/postgres/start.ts';

/**
 * Dumps every table and restores it into a freshly migrated database on another server, as an operator would who moves the
 * system. The embedded Postgres brings no pg_dump, so the rows go through JSON.
 */
export const onRestoredServer = async (
  ownerUrl: string,
  work: (restored: Database) => Promise<void>,
): Promise<void> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'hocso-restored-'));
  const server = await startPostgres({ dataDir, databaseName: 'restored', durable: false });
  const from = connect(ownerUrl, { connections: 1 });
  const into = connect(server.url, { connections: 1 });
  const app = connect(server.appUrl, { connections: 4 });
  try {
    await migrateDatabase(server.url, decodeURIComponent(new URL(server.appUrl).username));
    await into.database.execute(sql`set session_replication_role = replica`);
    const tables = await from.database.execute<{ name: string; columns: string }>(sql`
      select c.relname as name, string_agg(quote_ident(a.attname), ', ') as columns
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
       where n.nspname = 'public' and c.relkind = 'r' group by c.relname order by c.relname`);
    for (const { name, columns } of tables) {
      const table = sql.identifier(name);
      const named = sql.raw(columns);
      const [dump] = await from.database.execute<{ rows: string | null }>(
        sql`select json_agg(t)::text as rows from ${table} t`,
      );
      await into.database.execute(sql`delete from ${table}`);
      if (dump?.rows)
        await into.database.execute(sql`
          insert into ${table} (${named}) overriding system value
          select ${named} from json_populate_recordset(null::${table}, ${dump.rows}::json)`);
    }
    await work(app.database);
  } finally {
    for (const each of [from, into, app]) await each.sql.end({ timeout: 5 });
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
};

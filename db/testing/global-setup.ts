import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { migrateDatabase } from '#db/migrate.ts';
import { startPostgres } from '#lib/postgres/start.ts';

declare module 'vitest' {
  interface ProvidedContext {
    templateUrl: string;
  }
}

/** One throwaway Postgres for the run, with a migrated template that every test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'hocso-test-'));
  const server = await startPostgres({ dataDir, databaseName: 'template_hocso', durable: false });
  const role = decodeURIComponent(new URL(server.appUrl).username);
  await migrateDatabase(server.url, role);
  const sql = postgres(server.url, { max: 1, onnotice: () => undefined });
  await sql`alter role ${sql(role)} set synchronous_commit = off`;
  await sql.end();
  project.provide('templateUrl', JSON.stringify({ owner: server.url, app: server.appUrl }));
  return async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

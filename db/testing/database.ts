import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, inject } from 'vitest';
import { type Database, database, disconnect, type Tx } from '#db/client.ts';
import { pointAtDatabase } from '#lib/env.ts';

export type TestDatabase = { readonly ownerUrl: string; readonly appUrl: string };

/**
 * Gives the test file a database of its own, copied from the migrated template; `database()` and every use case then
 * speak to it as the application's role. Call at the top of the file.
 */
export const useTestDatabase = (): TestDatabase => {
  const name = `t_${randomBytes(6).toString('hex')}`;
  const template = JSON.parse(inject('templateUrl')) as { owner: string; app: string };
  const at = (url: string, path: string): string => {
    const address = new URL(url);
    address.pathname = `/${path}`;
    return address.href;
  };
  const urls = { ownerUrl: at(template.owner, name), appUrl: at(template.app, name) };
  const dataDir = mkdtempSync(join(tmpdir(), 'hocso-files-'));
  const admin = () => postgres(at(template.owner, 'postgres'), { max: 1, onnotice: () => undefined });
  beforeAll(async () => {
    const sql = admin();
    await sql`create database ${sql(name)} template template_hocso`;
    await sql.end();
    process.env.DATA_DIR = dataDir;
    pointAtDatabase({ databaseUrl: urls.appUrl, ownerDatabaseUrl: urls.ownerUrl });
  });
  afterAll(async () => {
    await disconnect();
    const sql = admin();
    await sql`drop database if exists ${sql(name)} with (force)`;
    await sql.end();
    rmSync(dataDir, { recursive: true, force: true });
  });
  return urls;
};

class RollBack extends Error {}

/** Runs a test inside one transaction that is rolled back. */
export const inRollback = async (
  work: (tx: Tx) => Promise<void>,
  db: Database = database(),
): Promise<void> => {
  try {
    await db.transaction(async (tx) => {
      await work(tx);
      throw new RollBack();
    });
  } catch (error) {
    if (!(error instanceof RollBack)) throw error;
  }
};

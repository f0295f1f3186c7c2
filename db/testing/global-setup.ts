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

type Urls = { readonly owner: string; readonly app: string };

/**
 * One throwaway Postgres for the run, with a migrated template that every test file copies. `TEST_DATABASE_URL`, an
 * address of a superuser on another server (Postgres 15 or newer), runs the same tests there.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const { urls, stop } = given ? await templateOn(given) : await throwaway();
  await migrateDatabase(urls.owner, decodeURIComponent(new URL(urls.app).username));
  project.provide('templateUrl', JSON.stringify(urls));
  return stop;
}

const throwaway = async (): Promise<{ urls: Urls; stop: () => Promise<void> }> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'hocso-test-'));
  const server = await startPostgres({ dataDir, databaseName: 'template_hocso', durable: false });
  return {
    urls: { owner: server.url, app: server.appUrl },
    stop: async () => {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};

const templateOn = async (url: string): Promise<{ urls: Urls; stop: () => Promise<void> }> => {
  const owner = new URL(url);
  owner.pathname = '/template_hocso';
  const app = new URL(owner);
  app.username = 'hocso_app';
  app.password = 'hocso_app';
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  await sql`drop database if exists template_hocso with (force)`;
  await sql`do $$ begin create role hocso_app login password 'hocso_app'; exception when duplicate_object then null; end $$`;
  await sql`create database template_hocso`;
  await sql.end();
  return { urls: { owner: owner.href, app: app.href }, stop: async () => undefined };
};

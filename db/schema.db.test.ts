import { is, sql } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { describe, expect, it } from 'vitest';
import { database } from './client.ts';
import * as audiences from './schema/audiences.ts';
import * as audit from './schema/audit.ts';
import * as classes from './schema/classes.ts';
import * as declarations from './schema/declarations.ts';
import * as deputies from './schema/deputies.ts';
import * as documents from './schema/documents.ts';
import * as imports from './schema/imports.ts';
import * as interchange from './schema/interchange.ts';
import * as learning from './schema/learning.ts';
import * as ledger from './schema/ledger.ts';
import * as messages from './schema/messages.ts';
import * as obligations from './schema/obligations.ts';
import * as openData from './schema/open-data.ts';
import * as organisation from './schema/organisation.ts';
import * as organisationEvents from './schema/organisation-events.ts';
import * as people from './schema/people.ts';
import * as planDesk from './schema/plan-desk.ts';
import * as positions from './schema/positions.ts';
import * as registers from './schema/registers.ts';
import * as reminders from './schema/reminders.ts';
import * as reporting from './schema/reporting.ts';
import * as residents from './schema/residents.ts';
import * as rosterSync from './schema/roster-sync.ts';
import * as savedReports from './schema/saved-reports.ts';
import * as surveys from './schema/surveys.ts';
import * as tasks from './schema/tasks.ts';
import * as unitReports from './schema/unit-reports.ts';
import { useTestDatabase } from './testing/database.ts';

useTestDatabase();

const tables = Object.values({
  ...audiences,
  ...audit,
  ...declarations,
  ...deputies,
  ...documents,
  ...classes,
  ...imports,
  ...interchange,
  ...learning,
  ...ledger,
  ...messages,
  ...obligations,
  ...openData,
  ...organisation,
  ...organisationEvents,
  ...people,
  ...planDesk,
  ...positions,
  ...registers,
  ...reminders,
  ...reporting,
  ...residents,
  ...rosterSync,
  ...savedReports,
  ...surveys,
  ...tasks,
  ...unitReports,
}).filter((value) => is(value, PgTable)) as PgTable[];

describe('the schema in code and the migrated database say the same', () => {
  it.each(tables.map((table) => [getTableConfig(table).name, table] as const))('%s', async (name, table) => {
    const found = await database().execute<{ column_name: string; is_nullable: string }>(
      sql`select column_name, is_nullable from information_schema.columns where table_schema = 'public' and table_name = ${name} order by column_name`,
    );
    const wanted = getTableConfig(table).columns.map((c) => ({
      column_name: c.name,
      is_nullable: c.notNull || c.primary ? 'NO' : 'YES',
    }));
    expect([...found].sort((a, b) => (a.column_name < b.column_name ? -1 : 1))).toEqual(
      wanted.sort((a, b) => (a.column_name < b.column_name ? -1 : 1)),
    );
  });

  it('puts the province first in every primary and unique key', async () => {
    const keys = await database().execute<{ table_name: string; first_column: string }>(sql`
      select c.conrelid::regclass::text as table_name, a.attname as first_column
      from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype in ('p','u') and c.connamespace = 'public'::regnamespace`);
    const others = keys.filter(
      (k) => k.first_column !== 'tenant_id' && !['tenant', 'acceptance_clock'].includes(k.table_name),
    );
    expect(others).toEqual([]);
    expect(keys.length).toBeGreaterThan(30);
  });
});

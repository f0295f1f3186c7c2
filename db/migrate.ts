import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import { runMigrations } from 'graphile-worker';
import { connect } from './client.ts';

const folder = fileURLToPath(new URL('./migrations', import.meta.url));

/** Tables the application may change; on all others it may only insert and read. */
const mutable = [
  'identity',
  'account',
  'account_password',
  'password_link',
  'session',
  'sign_in_attempt',
  'api_token',
  'role_grant',
  'deputy',
  'message_content',
  'message_outbox',
  'org_unit',
  'org_unit_name',
  'org_unit_kind',
  'org_unit_parent',
  'org_unit_successor',
  'org_event_settlement',
  'enrolment_progress',
  'import_file',
  'import_row',
  'import_leaver',
  'import_unit_share',
  'column_mapping',
  'period',
  'indicator_draft',
  'standing_queue',
  'person_alias',
  'indicator_standing',
  'indicator_count',
  'indicator_week',
  'snapshot_identity',
  'acceptance_clock',
  'duty_series',
  'obligation',
  'audience_member',
  'audience_queue',
  'obligation_member',
  'interchange_export',
  'scim_user',
  'tenant',
  'class',
  'class_trainer',
  'class_session',
];

/**
 * Brings the database to the newest schema, once at a time whoever starts first (advisory lock), with the queue's own
 * tables, and gives the application's role its rights when that role is another than the owner.
 */
export const migrateDatabase = async (ownerUrl: string, applicationRole: string | null): Promise<void> => {
  const { database, sql: driver } = connect(ownerUrl, { connections: 1, prepared: false });
  try {
    await driver`select pg_advisory_lock(7314201)`;
    await migrate(database, { migrationsFolder: folder });
    await runMigrations({ connectionString: ownerUrl });
    if (applicationRole) {
      const role = sql.identifier(applicationRole);
      await database.execute(sql`grant usage on schema public to ${role}`);
      await database.execute(sql`grant select, insert on all tables in schema public to ${role}`);
      await database.execute(sql`grant execute on all functions in schema public to ${role}`);
      for (const table of mutable)
        await database.execute(sql`grant update, delete on ${sql.identifier(table)} to ${role}`);
      await database.execute(sql`grant update (superseded_at) on position to ${role}`);
      await database.execute(sql`grant update (superseded_at) on residence to ${role}`);
      await database.execute(sql`grant update (name, closed_at, closed_by) on audience to ${role}`);
      await database.execute(sql`grant update (superseded_at, superseded_by) on person_tag to ${role}`);
    }
  } finally {
    await driver.end({ timeout: 5 });
  }
};

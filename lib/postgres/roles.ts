import postgres from 'postgres';
import { ownerRole } from '#lib/postgres/cluster.ts';
import type { Passwords } from '#lib/postgres/passwords-file.ts';

/** The role the application works as: it owns nothing, so row-level security and grants bind it. */
export const applicationRole = 'hocso_app';

/** Makes the database and the application's role where they are missing. The caller holds the start lock. */
export async function ensureDatabase(
  port: number,
  databaseName: string,
  passwords: Passwords,
): Promise<void> {
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(databaseName)) throw new Error(`not a database name: ${databaseName}`);
  const sql = postgres(addressOf(port, 'postgres', ownerRole, passwords.owner), {
    max: 1,
    onnotice: () => {},
  });
  try {
    const [role] = await sql`select 1 from pg_roles where rolname = ${applicationRole}`;
    // Passwords are of [A-Za-z0-9_-]: nothing to escape.
    if (!role) await sql.unsafe(`create role ${applicationRole} login password '${passwords.application}'`);
    const [database] = await sql`select 1 from pg_database where datname = ${databaseName}`;
    if (!database) await sql.unsafe(`create database ${databaseName} owner ${ownerRole}`);
    await sql.unsafe(`grant connect, temporary on database ${databaseName} to ${applicationRole}`);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

export function addressOf(port: number, database: string, role: string, password: string): string {
  return `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
}

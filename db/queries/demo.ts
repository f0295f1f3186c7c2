import { and, eq, isNull, like } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { account, person, roleGrant } from '#db/schema/people.ts';
import { env } from '#lib/env.ts';

/** Whether the province holds generated people. */
export const holdsDemoPeople = async (db: Reader): Promise<boolean> => holdsPeople(db, true);

/** Whether the province holds real people. */
export const holdsRealPeople = async (db: Reader): Promise<boolean> => holdsPeople(db, false);

const holdsPeople = async (db: Reader, demo: boolean): Promise<boolean> => {
  const rows = await db
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.tenantId, env.tenant), eq(person.demo, demo)))
    .limit(1);
  return rows.length > 0;
};

/** The demo accounts with the role each holds (null: a learner), staff first; not those of people imported later, whose password is their own. */
export const demoSignIns = async (db: Reader) =>
  db
    .select({
      email: account.email,
      displayName: account.displayName,
      role: roleGrant.role,
      accountId: account.id,
      personId: account.personId,
      unitId: roleGrant.unitId,
    })
    .from(account)
    .leftJoin(roleGrant, and(eq(roleGrant.tenantId, account.tenantId), eq(roleGrant.accountId, account.id)))
    .where(
      and(eq(account.tenantId, env.tenant), eq(account.demo, true), like(account.email, '%@demo.example')),
    )
    .orderBy(isNull(roleGrant.role), account.email);

/** Whether anybody can sign in: an empty system has no account yet. */
export const holdsAccounts = async (db: Reader): Promise<boolean> => {
  const rows = await db
    .select({ id: account.id })
    .from(account)
    .where(eq(account.tenantId, env.tenant))
    .limit(1);
  return rows.length > 0;
};

/** Generated officials without an account, who may be shown learning. */
export const demoLearnerIds = async (db: Reader, limit: number): Promise<string[]> => {
  const rows = await db
    .select({ id: person.id })
    .from(person)
    .leftJoin(account, and(eq(account.tenantId, person.tenantId), eq(account.personId, person.id)))
    .where(and(eq(person.tenantId, env.tenant), eq(person.demo, true), isNull(account.id)))
    .orderBy(person.id)
    .limit(limit);
  return rows.map((row) => row.id);
};

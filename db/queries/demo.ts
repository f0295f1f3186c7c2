import { and, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { account, person } from '#db/schema/people.ts';
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

/** The sign-ins that the demo province prints: accounts marked as demo that hold a role, and one learner. */
export const demoAccounts = async (db: Reader) =>
  db
    .select({ email: account.email, displayName: account.displayName })
    .from(account)
    .where(and(eq(account.tenantId, env.tenant), eq(account.demo, true)));

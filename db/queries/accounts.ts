import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import {
  account,
  accountPassword,
  apiToken,
  passwordLink,
  roleGrant,
  signInAttempt,
} from '#db/schema/people.ts';
import type { Role } from '#domain/access/permission.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';

const ofTenant = eq(account.tenantId, env.tenant);

/** An account with its password hash, for signing in and nothing else. */
export const accountForSignIn = async (db: Reader, email: string) => {
  const [row] = await db
    .select({ id: account.id, disabledAt: account.disabledAt, hash: accountPassword.hash })
    .from(account)
    .leftJoin(
      accountPassword,
      and(eq(accountPassword.tenantId, account.tenantId), eq(accountPassword.accountId, account.id)),
    )
    .where(and(ofTenant, sql`lower(${account.email}) = ${email.toLowerCase()}`));
  return row ?? null;
};

export const accountByEmail = async (db: Reader, email: string) => {
  const [row] = await db
    .select({ id: account.id, email: account.email, disabledAt: account.disabledAt })
    .from(account)
    .where(and(ofTenant, sql`lower(${account.email}) = ${email.toLowerCase()}`));
  return row ?? null;
};

export const setPasswordHash = async (
  db: Reader,
  accountId: string,
  hash: string,
  now: Date,
): Promise<void> => {
  await db
    .insert(accountPassword)
    .values({ tenantId: env.tenant, accountId, hash, setAt: now })
    .onConflictDoUpdate({
      target: [accountPassword.tenantId, accountPassword.accountId],
      set: { hash, setAt: now },
    });
};

/** Failed sign-ins under a key since an instant, not counting those before the last success. */
export const failedSignIns = async (db: Reader, key: string, since: Date): Promise<number> => {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(signInAttempt)
    .where(
      and(
        eq(signInAttempt.tenantId, env.tenant),
        eq(signInAttempt.key, key),
        eq(signInAttempt.succeeded, false),
        gt(signInAttempt.at, since),
        sql`${signInAttempt.at} > coalesce((select max(s.at) from sign_in_attempt s
              where s.tenant_id = ${env.tenant} and s.key = ${key} and s.succeeded), '-infinity')`,
      ),
    );
  return row?.count ?? 0;
};

export const recordSignIn = async (
  db: Reader,
  keys: readonly string[],
  succeeded: boolean,
  at: Date,
): Promise<void> => {
  await db
    .insert(signInAttempt)
    .values(keys.map((key) => ({ tenantId: env.tenant, id: newId(), key, succeeded, at })));
};

export const addPasswordLink = async (
  db: Reader,
  row: { tokenHash: string; accountId: string; createdAt: Date; expiresAt: Date },
): Promise<void> => {
  await db.insert(passwordLink).values({ tenantId: env.tenant, ...row });
};

/** Takes a live link, so that it works once; null when it is used, expired or unknown. */
export const takePasswordLink = async (db: Reader, tokenHash: string, now: Date): Promise<string | null> => {
  const [row] = await db
    .update(passwordLink)
    .set({ usedAt: now })
    .where(
      and(
        eq(passwordLink.tenantId, env.tenant),
        eq(passwordLink.tokenHash, tokenHash),
        isNull(passwordLink.usedAt),
        gt(passwordLink.expiresAt, now),
      ),
    )
    .returning({ accountId: passwordLink.accountId });
  return row?.accountId ?? null;
};

export const addApiToken = async (
  db: Reader,
  row: { tokenHash: string; accountId: string; createdAt: Date; expiresAt: Date },
): Promise<void> => {
  await db.insert(apiToken).values({ tenantId: env.tenant, ...row });
};

/** Adds an account that belongs to nobody in the register, with roles for a unit or (null) the whole province. */
export const addAccount = async (
  db: Reader,
  row: {
    email: string;
    displayName: string;
    roles: readonly Role[];
    unitId: string | null;
    validFrom: Day;
    now: Date;
  },
): Promise<string> => {
  const id = newId();
  const { email, displayName, unitId, validFrom, now: recordedAt } = row;
  await db.insert(account).values({ tenantId: env.tenant, id, email, displayName, demo: false, recordedAt });
  await db.insert(roleGrant).values(
    row.roles.map((role) => ({
      tenantId: env.tenant,
      id: newId(),
      accountId: id,
      role,
      unitId,
      validFrom,
      recordedAt,
    })),
  );
  return id;
};

import { and, eq, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { apiToken } from '#db/schema/people.ts';
import { env } from '#lib/env.ts';

/** The account of a token that is not revoked yet, whether or not it has expired. */
export const apiTokenByHash = async (
  db: Reader,
  tokenHash: string,
): Promise<{ accountId: string } | null> => {
  const [row] = await db
    .select({ accountId: apiToken.accountId })
    .from(apiToken)
    .where(
      and(eq(apiToken.tenantId, env.tenant), eq(apiToken.tokenHash, tokenHash), isNull(apiToken.revokedAt)),
    );
  return row ?? null;
};

export const revokeApiToken = async (db: Reader, tokenHash: string, now: Date): Promise<void> => {
  await db
    .update(apiToken)
    .set({ revokedAt: now })
    .where(
      and(eq(apiToken.tenantId, env.tenant), eq(apiToken.tokenHash, tokenHash), isNull(apiToken.revokedAt)),
    );
};

export const revokeApiTokensOf = async (db: Reader, accountId: string, now: Date): Promise<void> => {
  await db
    .update(apiToken)
    .set({ revokedAt: now })
    .where(
      and(eq(apiToken.tenantId, env.tenant), eq(apiToken.accountId, accountId), isNull(apiToken.revokedAt)),
    );
};

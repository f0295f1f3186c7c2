import { asc, eq } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { signingKey } from '#db/schema/reporting.ts';
import type { PublicKey } from '#domain/reporting/seal.ts';
import { env } from '#lib/env.ts';

/** Every key this installation ever signed with, the oldest first. */
export const signingKeys = (db: Reader): Promise<(PublicKey & { readonly recordedAt: Date })[]> =>
  db
    .select({
      keyId: signingKey.keyId,
      publicKey: signingKey.publicKey,
      recordedAt: signingKey.recordedAt,
    })
    .from(signingKey)
    .where(eq(signingKey.tenantId, env.tenant))
    .orderBy(asc(signingKey.recordedAt), asc(signingKey.keyId));

export const rememberSigningKey = async (tx: Tx, key: PublicKey): Promise<void> => {
  await tx
    .insert(signingKey)
    .values({ tenantId: env.tenant, keyId: key.keyId, publicKey: key.publicKey })
    .onConflictDoNothing();
};

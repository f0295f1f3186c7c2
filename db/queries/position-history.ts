import { and, desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { account } from '#db/schema/people.ts';
import { positionChange } from '#db/schema/positions.ts';
import { env } from '#lib/env.ts';
import { isPerson } from './joined-facts.ts';

/** Who changed what a person holds by hand, and why, newest first; changes by an import have no row here. */
export const positionChangesOf = async (db: Reader, personId: string) =>
  db
    .select({
      kind: positionChange.kind,
      replacedId: positionChange.replacedId,
      positionId: positionChange.positionId,
      reason: positionChange.reason,
      recordedAt: positionChange.recordedAt,
      by: account.displayName,
    })
    .from(positionChange)
    .leftJoin(
      account,
      and(eq(account.tenantId, positionChange.tenantId), eq(account.id, positionChange.recordedBy)),
    )
    .where(and(eq(positionChange.tenantId, env.tenant), isPerson(positionChange.personId, personId)))
    .orderBy(desc(positionChange.recordedAt), desc(positionChange.id));

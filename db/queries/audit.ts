import type { Reader } from '#db/client.ts';
import { auditEntry } from '#db/schema/audit.ts';
import type { Actor } from '#domain/access/permission.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';

export type AuditDetail = { subjectKind: string; subjectId: string | null; detail?: Record<string, unknown> };

/**
 * Appends an audit entry to the actor's chain; the database numbers and links it. Who acts for somebody stands in the
 * entry with who acted: in the detail, which the hash of the chain covers.
 */
export const writeAudit = async (
  db: Reader,
  actor: Actor,
  action: string,
  outcome: 'done' | 'denied',
  now: Date,
  entry: AuditDetail,
): Promise<void> => {
  const accountId = actor.kind === 'account' ? actor.accountId : null;
  const behalf = actor.kind === 'account' ? actor.onBehalfOf : undefined;
  await db.insert(auditEntry).values({
    tenantId: env.tenant,
    recordedAt: now,
    id: newId(),
    chain: accountId ?? actor.kind,
    accountId,
    action,
    outcome,
    subjectKind: entry.subjectKind,
    subjectId: entry.subjectId,
    detail: {
      ...entry.detail,
      ...(behalf ? { onBehalfOf: behalf.accountId, deputyId: behalf.deputyId } : {}),
    },
  });
};

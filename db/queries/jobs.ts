import { sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';

/** The names of the jobs in `jobs/`; the payload is small and names rows, it never carries them. */
export type JobName =
  | 'check-import'
  | 'apply-import'
  | 'refresh-standings'
  | 'rebuild-period'
  | 'refresh-audiences'
  | 'open-obligation'
  | 'open-due-periods'
  | 'refresh-obligations'
  | 'build-export'
  | 'settle-organisation-event'
  | 'sweep'
  | 'remind'
  | 'send-messages'
  | 'send-digests'
  | 'send-reports';

/**
 * Enqueues a job in the caller's transaction: it runs only if the transaction commits, and cannot be lost. With
 * `onlyOne`, a waiting job of that key is replaced instead of queued twice.
 */
export const enqueue = async (
  tx: Reader,
  name: JobName,
  payload: Record<string, string>,
  onlyOne?: string,
): Promise<void> => {
  await tx.execute(sql`select enqueue_job(${name}, ${JSON.stringify(payload)}::json, ${onlyOne ?? null})`);
};

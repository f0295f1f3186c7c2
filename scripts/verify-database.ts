import type { Database } from '#db/client.ts';
import { memberDifferences } from '#db/queries/audiences/members.ts';
import { currentTime } from '#db/queries/clock.ts';
import { aliasDifferences } from '#db/queries/merges.ts';
import { findMemberDifferences } from '#db/queries/obligations/member-differences.ts';
import { findStandingDifferences } from '#db/queries/reports/standing-differences.ts';
import { brokenAuditLinks, orphans, storedFileHashes, strayRows } from '#db/queries/verify.ts';
import { dayOf } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { isIntact } from '#lib/files.ts';
import { findProgressDifferences } from '#usecases/learning/find-progress-differences.ts';
import { verifySnapshots } from './verify-snapshots.ts';

export type Fault = { readonly check: string; readonly fault: string };
const dayMs = 86_400_000;
type Check = (db: Database) => Promise<string[]>;

const system = { actor: { kind: 'system' } } as const;

/** Every check in turn; a database is whole when none finds anything. */
const checks: Readonly<Record<string, Check>> = {
  'audit chain': async (db) =>
    (await brokenAuditLinks(db)).map((e) => `entry ${e.sequence} of chain ${e.chain} does not follow`),
  'snapshot chain': verifySnapshots,
  'learning progress': async () =>
    (await findProgressDifferences(system, {})).map((difference) => JSON.stringify(difference)),
  'indicator standings': async (db) =>
    (await findStandingDifferences(db)).map((d) => `${d.periodId} ${d.what} ${d.key}`),
  'merged people': async (db) =>
    (await aliasDifferences(db)).map((id) => `whom ${id} counts for is not what the decisions say`),
  'audience members': async (db) =>
    (await memberDifferences(db)).map((d) => `${d.what} in ${d.audienceId}: ${d.personId}`),
  obligations: async (db) => findMemberDifferences(db, dayOf(await currentTime(db))),
  orphans: async (db) => (await orphans(db)).map(({ what, id }) => `${what}: ${id}`),
  partitions: async (db) =>
    (await strayRows(db)).map(({ table, count }) => `${count} rows of ${table} have no year of their own`),
  'stored files': async (db) => {
    const faults: string[] = [];
    const now = await currentTime(db);
    for (const hash of await storedFileHashes(db, new Date(now.getTime() - 30 * dayMs))) {
      if (!(await isIntact(env.dataDir, hash))) faults.push(`file ${hash} is missing or altered`);
    }
    return faults;
  },
};

export const verifyDatabase = async (db: Database): Promise<Fault[]> => {
  const found: Fault[] = [];
  for (const [check, run] of Object.entries(checks)) {
    for (const fault of await run(db)) found.push({ check, fault });
  }
  return found;
};

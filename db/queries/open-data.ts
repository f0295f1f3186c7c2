import { and, asc, desc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { openDataRelease, openDataWithdrawal } from '#db/schema/open-data.ts';
import { account, tenant } from '#db/schema/people.ts';
import type { PublicData, PublicLine } from '#domain/open-data/public-data.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';

export type ReleaseHead = {
  readonly id: string;
  readonly snapshotId: string;
  readonly planCode: string;
  readonly periodId: string;
  readonly version: number;
  readonly cutOff: Day;
  readonly sha256: string;
  readonly csvSha256: string;
  /** Bytes of the two files. */
  readonly size: number;
  readonly csvSize: number;
  readonly publishedAt: Date;
};

/** One release after another: what a release withholds depends on those before it. */
export const publishAlone = async (tx: Tx): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`open-data:${env.tenant}`}, 0))`);
};

export const addRelease = async (
  tx: Tx,
  row: Omit<typeof openDataRelease.$inferInsert, 'tenantId'>,
): Promise<void> => {
  await tx.insert(openDataRelease).values({ tenantId: env.tenant, ...row });
};

export const addWithdrawal = async (
  tx: Tx,
  row: Omit<typeof openDataWithdrawal.$inferInsert, 'tenantId'>,
): Promise<void> => {
  await tx.insert(openDataWithdrawal).values({ tenantId: env.tenant, ...row });
};

const headColumns = {
  id: openDataRelease.id,
  snapshotId: openDataRelease.snapshotId,
  planCode: openDataRelease.planCode,
  periodId: openDataRelease.periodId,
  version: openDataRelease.version,
  cutOff: openDataRelease.cutOff,
  sha256: openDataRelease.sha256,
  csvSha256: openDataRelease.csvSha256,
  size: sql<number>`octet_length(${openDataRelease.content})`,
  csvSize: sql<number>`octet_length(${openDataRelease.csv})`,
  publishedAt: openDataRelease.publishedAt,
} as const;

const withdrawn = and(
  eq(openDataWithdrawal.tenantId, openDataRelease.tenantId),
  eq(openDataWithdrawal.releaseId, openDataRelease.id),
);
const stands = isNull(openDataWithdrawal.releaseId);
const here = eq(openDataRelease.tenantId, env.tenant);

/** Every release that is shown, the newest days and versions first, with its lines of the whole province. */
export const standingReleases = (
  db: Reader,
): Promise<(ReleaseHead & { readonly headlines: readonly PublicLine[] })[]> =>
  db
    .select({ ...headColumns, headlines: openDataRelease.headlines })
    .from(openDataRelease)
    .leftJoin(openDataWithdrawal, withdrawn)
    .where(and(here, stands))
    .orderBy(desc(openDataRelease.cutOff), asc(openDataRelease.periodId), desc(openDataRelease.version));

/** What was published of one snapshot, and taken back, in order of time. */
export const releasesOfSnapshot = (db: Reader, snapshotId: string) =>
  db
    .select({
      ...{ id: openDataRelease.id, publishedAt: openDataRelease.publishedAt, by: account.displayName },
      ...{ reason: openDataWithdrawal.reason, withdrawnAt: openDataWithdrawal.withdrawnAt },
    })
    .from(openDataRelease)
    .leftJoin(
      account,
      and(eq(account.tenantId, openDataRelease.tenantId), eq(account.id, openDataRelease.publishedBy)),
    )
    .leftJoin(openDataWithdrawal, withdrawn)
    .where(and(here, eq(openDataRelease.snapshotId, snapshotId)))
    .orderBy(asc(openDataRelease.publishedAt));

/** A release with whether it still stands; null when there is none of this id. */
export const releaseById = async (
  db: Reader,
  id: string,
): Promise<(ReleaseHead & { readonly stands: boolean }) | null> => {
  const [row] = await db
    .select({ ...headColumns, stands: sql<boolean>`${openDataWithdrawal.releaseId} is null` })
    .from(openDataRelease)
    .leftJoin(openDataWithdrawal, withdrawn)
    .where(and(here, eq(openDataRelease.id, id)));
  return row ?? null;
};

/** All that was ever published of a cut-off day, what was taken back included. */
export const publishedOfDay = async (db: Reader, cutOff: Day): Promise<PublicData[]> => {
  const rows = await db
    .select({ content: openDataRelease.content })
    .from(openDataRelease)
    .where(and(here, eq(openDataRelease.cutOff, cutOff)))
    .orderBy(asc(openDataRelease.publishedAt), asc(openDataRelease.id));
  return rows.map(dataOf);
};

/** The highest version of a period that was ever published; null before the first. */
export const highestPublished = async (db: Reader, planCode: string, periodId: string) => {
  const [row] = await db
    .select({ version: sql<number | null>`max(${openDataRelease.version})` })
    .from(openDataRelease)
    .where(and(here, eq(openDataRelease.planCode, planCode), eq(openDataRelease.periodId, periodId)));
  return row?.version ?? null;
};

type FileName = { readonly planCode: string; readonly periodId: string; readonly version: number };

/** One file of a release that stands; null when there is none. */
export const releaseFile = async (
  db: Reader,
  { planCode, periodId, version }: FileName,
  format: 'json' | 'csv',
): Promise<string | null> => {
  const [row] = await db
    .select({ text: format === 'json' ? openDataRelease.content : openDataRelease.csv })
    .from(openDataRelease)
    .leftJoin(openDataWithdrawal, withdrawn)
    .where(and(here, stands, ...named({ planCode, periodId, version })));
  return row?.text ?? null;
};

const named = ({ planCode, periodId, version }: FileName): SQL[] => [
  eq(openDataRelease.planCode, planCode),
  eq(openDataRelease.periodId, periodId),
  eq(openDataRelease.version, version),
];

export const dataOf = ({ content }: { readonly content: string }): PublicData =>
  JSON.parse(content) as PublicData;

/** Whose numbers these are, as a publisher is named. */
export const publisherName = async (db: Reader): Promise<string> => {
  const [row] = await db.select({ name: tenant.nameVi }).from(tenant).where(eq(tenant.id, env.tenant));
  return row?.name ?? env.tenant;
};

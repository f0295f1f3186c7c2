import { planByCode } from '#content/plans/plans.ts';
import type { Reader } from '#db/client.ts';
import { publishedOfDay } from '#db/queries/open-data.ts';
import { contentOf, type SnapshotRow } from '#db/queries/snapshots.ts';
import { makePublic } from '#domain/open-data/make-public.ts';
import type { PublicData } from '#domain/open-data/public-data.ts';

/** What would be published of a closed report now, after all that was published of its cut-off day. */
export const publicDataOf = async (db: Reader, snapshot: SnapshotRow): Promise<PublicData> => {
  const content = contentOf(snapshot);
  const { version, sha256 } = snapshot;
  const title = planByCode(snapshot.planCode)?.title ?? { vi: snapshot.planCode, en: snapshot.planCode };
  const report = { version, sha256, closedAt: snapshot.closedAt.toISOString() };
  return makePublic(content, report, title, await publishedOfDay(db, content.cutOff));
};

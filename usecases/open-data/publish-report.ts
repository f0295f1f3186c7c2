import { z } from 'zod';
import { addRelease, highestPublished, publishAlone, releasesOfSnapshot } from '#db/queries/open-data.ts';
import { snapshotById } from '#db/queries/snapshots.ts';
import { permits } from '#domain/access/permission.ts';
import { Refused } from '#domain/refusal.ts';
import { newId } from '#lib/ids.ts';
import { canonicalJson, sha256Hex } from '#standards/canonical-json.ts';
import { openDataCsv } from '../open-data-csv.ts';
import { publicDataOf } from '../open-data-release.ts';
import { command } from '../usecase.ts';

/**
 * Publishes a closed report for everybody: the numbers without what fewer than five people could be told by, frozen as the
 * very files that are handed out. Refused: `open-data-published` when it is shown already, `open-data-newer-published` when
 * a later version of the period was published before.
 */
export const publishReport = command({
  name: 'open-data.publish',
  input: z.object({ snapshotId: z.uuid() }),
  subject: async (tx, { input }) => {
    await publishAlone(tx);
    return snapshotById(tx, input.snapshotId);
  },
  may: (actor) => permits(actor, 'open-data.manage', 'province'),
  run: async (tx, { actor, subject: snapshot, now }) => {
    const { planCode, periodId, version } = snapshot;
    const before = await releasesOfSnapshot(tx, snapshot.id);
    if (before.some(({ withdrawnAt }) => withdrawnAt === null)) throw new Refused('open-data-published');
    const highest = await highestPublished(tx, planCode, periodId);
    if (highest !== null && highest > version) throw new Refused('open-data-newer-published');
    const data = await publicDataOf(tx, snapshot);
    const [content, csv] = [canonicalJson(data), openDataCsv(data)];
    const id = newId();
    const top = data.units[0]?.code;
    await addRelease(tx, {
      ...{ id, snapshotId: snapshot.id, planCode, periodId, version, cutOff: data.cutOff },
      ...{ content, sha256: sha256Hex(content), csv, csvSha256: sha256Hex(csv) },
      headlines: data.lines.filter(({ unit }) => unit === top),
      publishedBy: actor.kind === 'account' ? actor.accountId : null,
      publishedAt: now,
    });
    return {
      releaseId: id,
      snapshotId: snapshot.id,
      planCode,
      periodId,
      version,
      sha256: sha256Hex(content),
    };
  },
  audit: ({ subject, result }) => ({
    subjectKind: 'snapshot',
    subjectId: subject.id,
    detail: { releaseId: result.releaseId, sha256: result.sha256 },
  }),
});

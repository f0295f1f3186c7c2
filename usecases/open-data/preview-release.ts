import { z } from 'zod';
import { releasesOfSnapshot } from '#db/queries/open-data.ts';
import { snapshotById } from '#db/queries/snapshots.ts';
import { permits } from '#domain/access/permission.ts';
import { publicDataOf } from '../open-data-release.ts';
import { query } from '../usecase.ts';

/** What publishing a closed report would show and withhold, by indicator, and what was published of it before. */
export const previewRelease = query({
  name: 'open-data.preview',
  input: z.object({ snapshotId: z.uuid() }),
  subject: (db, { input }) => snapshotById(db, input.snapshotId),
  may: (actor) => permits(actor, 'open-data.manage', 'province'),
  run: async (db, { subject }) => {
    const data = await publicDataOf(db, subject);
    const top = data.units[0]?.code;
    const count = (code: string, state: string): number =>
      data.lines.filter((line) => line.indicator === code && line.state === state).length;
    return {
      ...{ snapshotId: subject.id, planCode: subject.planCode },
      ...{ periodId: subject.periodId, version: subject.version },
      closedEarly: data.closedEarly,
      releases: await releasesOfSnapshot(db, subject.id),
      indicators: data.indicators.map(({ code, title }) => ({
        ...{ code, title },
        published: count(code, 'published'),
        withheld: count(code, 'withheld'),
        notReported: count(code, 'not-reported'),
        /** The number of the whole province itself is withheld. */
        topWithheld: data.lines.some(
          (line) =>
            line.indicator === code && line.unit === top && line.part === 'all' && line.state === 'withheld',
        ),
      })),
    };
  },
});

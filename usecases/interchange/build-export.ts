import { z } from 'zod';
import { database } from '#db/client.ts';
import { enrolmentsOfSet, peopleOfSet, postsOfSet, unitsOfSet } from '#db/queries/interchange/data-set.ts';
import { changeExport, exportById, lockExports } from '#db/queries/interchange/exports.ts';
import { reportingYearOf } from '#domain/reporting/period.ts';
import { dayOf } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { storeFile } from '#lib/files.ts';
import { writeOneRoster } from '#standards/oneroster/write-oneroster.ts';
import { oneRosterRecords } from '../oneroster-records.ts';
import { command } from '../usecase.ts';

const lifeMs = 7 * 86_400_000;
const maxBytes = 500_000_000;

/** Makes the file of an export and keeps it for seven days. Run again, it does nothing: an export is made once. */
export const buildExport = command({
  name: 'interchange.build-export',
  input: z.object({ exportId: z.uuid() }),
  subject: (tx, { input }) => exportById(tx, input.exportId),
  may: (actor) => actor.kind === 'system',
  run: async (tx, { input: { exportId }, now }) => {
    await lockExports(tx, `build:${exportId}`);
    if ((await exportById(tx, exportId))?.state !== 'waiting') return { rows: null };
    const today = dayOf(now);
    const year = reportingYearOf(today);
    // Written from outside of this transaction, so that whoever looks sees it.
    const progress = (rowsDone: number, rowsTotal: number) =>
      changeExport(database(), exportId, { rowsDone, rowsTotal });
    const [units, people, posts] = [
      await unitsOfSet(tx, today),
      await peopleOfSet(tx, today),
      await postsOfSet(tx, today),
    ];
    const enrolments = await enrolmentsOfSet(tx, year.year, today);
    const rows = units.length + people.length + posts.length + enrolments.length;
    await progress(Math.floor(rows / 2), rows);
    const file = writeOneRoster(oneRosterRecords({ units, people, posts, enrolments, year }), {
      name: 'HocSo',
      code: env.tenant,
    });
    const { sha256, sizeBytes } = await storeFile(env.dataDir, file, { maxBytes });
    await changeExport(tx, exportId, {
      ...{ state: 'ready', sha256, byteCount: sizeBytes, rowsDone: rows, rowsTotal: rows },
      ...{ readyAt: now, expiresAt: new Date(now.getTime() + lifeMs) },
    });
    return { rows };
  },
  audit: ({ subject, result }) => ({
    subjectKind: 'export',
    subjectId: subject.id,
    detail: { requestedBy: subject.createdBy, rows: result.rows },
  }),
});

import { z } from 'zod';
import { snapshotById } from '#db/queries/snapshots.ts';
import { unfinishedCount } from '#db/queries/unfinished-people.ts';
import { permits } from '#domain/access/permission.ts';
import { frozenTables } from '../frozen-tables.ts';
import { query } from '../usecase.ts';

/** A closed period as it was frozen: numbers, tables, checksum, who closed it, and what a correction changed. */
export const readSnapshot = query({
  name: 'snapshot.read',
  input: z.object({ snapshotId: z.uuid() }),
  subject: (db, { input }) => snapshotById(db, input.snapshotId),
  may: (actor) => permits(actor, 'reports.download', 'province'),
  run: async (db, { subject }) => ({
    ...(await frozenTables(db, subject)),
    unfinished: await unfinishedCount(db, subject.id),
  }),
  audit: ({ subject }) => ({ subjectKind: 'snapshot', subjectId: subject.id }),
});

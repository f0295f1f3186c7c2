import { z } from 'zod';
import { snapshotById } from '#db/queries/snapshots.ts';
import { unfinishedCount } from '#db/queries/unfinished-people.ts';
import { permits } from '#domain/access/permission.ts';
import { frozenTables } from '../frozen-tables.ts';
import { templateHistories, templateOf } from '../presentation.ts';
import { query } from '../usecase.ts';

/** A closed period as it was frozen: numbers, tables, checksum, who closed it, and what a correction changed. */
export const readSnapshot = query({
  name: 'snapshot.read',
  input: z.object({ snapshotId: z.uuid() }),
  subject: (db, { input }) => snapshotById(db, input.snapshotId),
  may: (actor) => permits(actor, 'reports.download', 'province'),
  run: async (db, { actor, subject }) => ({
    ...(await frozenTables(db, subject)),
    unfinished: await unfinishedCount(db, subject.id),
    template: await templateOf(db, subject),
    /** Those to choose from; null: not for this actor. */
    templates: permits(actor, 'report-templates.manage', 'province')
      ? (await templateHistories(db)).map(({ code, versions: [{ content }] }) => ({
          code,
          name: content.name,
        }))
      : null,
  }),
  audit: ({ subject }) => ({ subjectKind: 'snapshot', subjectId: subject.id }),
});

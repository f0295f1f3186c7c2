import { z } from 'zod';
import { correctedAt } from '#db/queries/documents.ts';
import { snapshotById } from '#db/queries/snapshots.ts';
import { permits } from '#domain/access/permission.ts';
import { frozenTables } from '../frozen-tables.ts';
import { presentationOf, textOf } from '../presentation.ts';
import { reportDocument } from '../report-document.ts';
import { reportPlaces } from '../report-places.ts';
import { query } from '../usecase.ts';

/** The free text of a report with its versions, what each place prints, and BC-01 as it reads with all places filled in. */
export const readReportText = query({
  name: 'report-text.read',
  input: z.object({ snapshotId: z.uuid() }),
  subject: (db, { input }) => snapshotById(db, input.snapshotId),
  may: (actor) => permits(actor, 'reports.download', 'province'),
  run: async (db, { actor, subject }) => {
    const frozen = await frozenTables(db, subject);
    const { body } = await reportDocument(frozen, await presentationOf(db, subject));
    const corrected = (await correctedAt(db, subject, subject.version)) !== null;
    return {
      snapshot: { id: subject.id, periodId: subject.periodId, version: subject.version },
      ...(await textOf(db, subject)),
      places: [...reportPlaces(frozen)],
      body,
      corrected,
      mayWrite: !corrected && permits(actor, 'report-templates.manage', 'province'),
    };
  },
  audit: ({ subject }) => ({ subjectKind: 'snapshot', subjectId: subject.id }),
});

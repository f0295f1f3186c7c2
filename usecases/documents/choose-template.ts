import { z } from 'zod';
import { addChoice } from '#db/queries/documents.ts';
import { snapshotById } from '#db/queries/snapshots.ts';
import { permits } from '#domain/access/permission.ts';
import { InvalidInput } from '#domain/refusal.ts';
import { newId } from '#lib/ids.ts';
import { authorOf } from '../author.ts';
import { templateHistories } from '../presentation.ts';
import { command } from '../usecase.ts';

/** Puts a closed report under another template, in its newest version; from then on it keeps that version. */
export const chooseTemplate = command({
  name: 'report.choose-template',
  input: z.object({ snapshotId: z.uuid(), code: z.string().max(60) }),
  subject: (tx, { input }) => snapshotById(tx, input.snapshotId),
  may: (actor) => permits(actor, 'report-templates.manage', 'province'),
  run: async (tx, { actor, input, subject, now }) => {
    const history = (await templateHistories(tx)).find(({ code }) => code === input.code);
    if (!history) throw new InvalidInput([{ path: 'code', code: 'other' }]);
    const [{ code, number }] = history.versions;
    await addChoice(tx, {
      ...{ id: newId(), snapshotId: subject.id, templateCode: code, templateNumber: number },
      recordedBy: authorOf(actor),
      recordedAt: now,
    });
    return { snapshotId: subject.id, code, number };
  },
  audit: ({ subject, result }) => ({
    subjectKind: 'snapshot',
    subjectId: subject.id,
    detail: { code: result.code, number: result.number },
  }),
});

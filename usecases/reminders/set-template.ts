import { z } from 'zod';
import { addTemplate } from '#db/queries/reminders/settings.ts';
import { permits } from '#domain/access/permission.ts';
import { InvalidInput } from '#domain/refusal.ts';
import { templateFault, templateKinds } from '#domain/reminders/template.ts';
import { command, wholeProvince } from '../usecase.ts';

const words = z.object({ subject: z.string().trim(), body: z.string().trim() });

/** A new version of the words of a kind of message, for messages planned from now on. Invalid: see `templateFault`. */
export const setTemplate = command({
  name: 'reminders.set-template',
  input: z.object({ kind: z.enum(templateKinds), vi: words, en: words }),
  subject: wholeProvince,
  may: (actor) => permits(actor, 'reminders.manage', 'province'),
  run: async (tx, { actor, input: { kind, vi, en }, now }) => {
    const fault = templateFault(kind, { vi, en });
    if (fault) throw new InvalidInput([fault]);
    const recordedBy = actor.kind === 'account' ? actor.accountId : '';
    return { number: await addTemplate(tx, kind, { vi, en }, { recordedBy, recordedAt: now }) };
  },
  audit: ({ input, result }) => ({
    subjectKind: 'message-template',
    subjectId: input.kind,
    detail: { number: result.number },
  }),
});

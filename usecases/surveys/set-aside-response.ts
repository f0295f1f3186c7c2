import { z } from 'zod';
import { insertExclusion, responseById } from '#db/queries/surveys/surveys.ts';
import { permits } from '#domain/access/permission.ts';
import { Forbidden, Refused } from '#domain/refusal.ts';
import { cleanText } from '#domain/text/vietnamese.ts';
import { command } from '../usecase.ts';

/** Takes an answer out of the estimate, with the reason; it stays on record. Refused: `survey-response-set-aside`. */
export const setAsideResponse = command({
  name: 'surveys.set-aside-response',
  input: z.object({
    surveyId: z.uuid(),
    responseId: z.uuid(),
    reason: z.string().transform(cleanText).pipe(z.string().min(1).max(300)),
  }),
  subject: (tx, { input }) => responseById(tx, input.surveyId, input.responseId),
  may: (actor) => permits(actor, 'surveys.manage', 'province'),
  run: async (tx, { actor, subject, input, now }) => {
    if (actor.kind !== 'account') throw new Forbidden('surveys.set-aside-response');
    if (subject.excludedFor !== null) throw new Refused('survey-response-set-aside');
    await insertExclusion(tx, input, { accountId: actor.accountId, now });
  },
  audit: ({ input }) => ({
    subjectKind: 'survey',
    subjectId: input.surveyId,
    detail: { response: input.responseId, reason: input.reason },
  }),
});

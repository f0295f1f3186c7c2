import { z } from 'zod';
import { addQuestion, addQuestionVersion, savedQuestionFor } from '#db/queries/explorer/saved.ts';
import { accountOf } from '#domain/access/account-of.ts';
import { permitsSomewhere, permittedUnits } from '#domain/access/permission.ts';
import { dayOf } from '#domain/time/day.ts';
import { questionInput } from '../explorer-input.ts';
import { command } from '../usecase.ts';

/**
 * Keeps a question under a name, shared within the owner's own scope, or (`savedId`) as the next version of one of hers.
 * Gives its id. Not found: the question.
 */
export const saveQuestion = command({
  name: 'explorer.save',
  input: z.object({
    savedId: z.uuid().nullable().default(null),
    name: z.string().trim().min(1).max(200),
    question: questionInput,
  }),
  subject: async (tx, { actor, input, now }) => {
    if (!input.savedId) return { saved: null };
    const saved = await savedQuestionFor(tx, actor, input.savedId, dayOf(now));
    return saved && { saved };
  },
  may: (actor, { saved }) =>
    permitsSomewhere(actor, 'explorer.read') && (!saved || saved.ownerId === accountOf(actor)),
  run: async (tx, { actor, input, subject: { saved }, now }) => {
    const recordedBy = accountOf(actor) ?? '';
    const units = permittedUnits(actor, 'explorer.read');
    const unitId = units === 'province' ? null : (units[0] ?? null);
    const questionId = saved?.id ?? (await addQuestion(tx, { ownerId: recordedBy, unitId, recordedAt: now }));
    const number = (saved?.number ?? 0) + 1;
    const { name, question } = input;
    await addQuestionVersion(tx, { questionId, number, name, question, recordedBy, recordedAt: now });
    return { id: questionId };
  },
  audit: ({ input, result }) => ({
    subjectKind: 'question',
    subjectId: result.id,
    detail: { name: input.name },
  }),
});

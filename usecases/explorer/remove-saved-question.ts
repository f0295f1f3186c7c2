import { z } from 'zod';
import { endSchedules, schedulesOf } from '#db/queries/explorer/deliveries.ts';
import { removeQuestion, savedQuestionFor } from '#db/queries/explorer/saved.ts';
import { accountOf } from '#domain/access/account-of.ts';
import { dayOf } from '#domain/time/day.ts';
import { command } from '../usecase.ts';

/** Takes a question of one's own away and ends its schedules; its versions and what was sent stay. */
export const removeSavedQuestion = command({
  name: 'explorer.remove-saved',
  input: z.object({ savedId: z.uuid() }),
  subject: (tx, { actor, input, now }) => savedQuestionFor(tx, actor, input.savedId, dayOf(now)),
  may: (actor, saved) => saved.ownerId === accountOf(actor),
  run: async (tx, { subject: saved, now }) => {
    const by = { recordedBy: saved.ownerId, recordedAt: now };
    const schedules = (await schedulesOf(tx, saved.id)).map(({ id }) => id);
    await endSchedules(tx, schedules, { reason: 'removed', ...by });
    await removeQuestion(tx, { questionId: saved.id, ...by });
  },
  audit: ({ subject }) => ({
    subjectKind: 'question',
    subjectId: subject.id,
    detail: { name: subject.name },
  }),
});

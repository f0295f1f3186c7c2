import { z } from 'zod';
import { attemptById } from '#db/queries/attempts.ts';
import { enrolmentsById } from '#db/queries/learning-enrolments.ts';
import { openedAttempts } from '#db/queries/opened-attempts.ts';
import { isOwn } from '#domain/access/permission.ts';
import { attemptView, outcomesOf } from '#domain/learning/attempt-view.ts';
import { NotFound } from '#domain/refusal.ts';
import { query } from '../usecase.ts';

/**
 * An attempt of the actor: its questions without key, her answers as they stand, its state. `outcomes`, with the right
 * answers and the reasons, is null until the attempt is marked.
 */
export const readAttempt = query({
  name: 'attempt.read',
  input: z.object({ attemptId: z.string().max(100) }),
  subject: async (db, { input }) => {
    if (!z.uuid().safeParse(input.attemptId).success) return null;
    const begun = await attemptById(db, input.attemptId.toLowerCase());
    const [enrolment] = begun ? await enrolmentsById(db, [begun.enrolmentId]) : [];
    return enrolment ?? null;
  },
  may: (actor, enrolment) => isOwn(actor, enrolment.personId),
  run: async (db, { subject: enrolment, input }) => {
    const attemptId = input.attemptId.toLowerCase();
    const { version, progress, drawOf } = await openedAttempts(db, enrolment);
    const state = progress.attempts.find((each) => each.id === attemptId);
    if (!state) throw new NotFound('attempt');
    const { quiz, code, title } = version.content;
    const draw = drawOf(attemptId);
    return {
      enrolmentId: enrolment.id,
      course: { code, title },
      passPercent: quiz.passPercent,
      attempt: attemptView(quiz, draw, state),
      outcomes: outcomesOf(quiz, draw, state),
      percent: progress.percent,
      lessonsMissing: progress.requirement.parts[0].missing.length,
      completed: progress.completed !== null,
    };
  },
});

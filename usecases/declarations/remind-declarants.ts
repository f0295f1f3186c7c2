import { z } from 'zod';
import { standingsIn, subjectsOn } from '#db/queries/declarations/members.ts';
import { declarationsFor } from '#db/queries/declarations/steps.ts';
import { remindDesks } from '#db/queries/desk-reminders.ts';
import { permits } from '#domain/access/permission.ts';
import { questionsFor } from '#domain/declarations/form.ts';
import { declaredRegisters } from '#domain/plan/rule.ts';
import { Refused } from '#domain/refusal.ts';
import { dayOf } from '#domain/time/day.ts';
import { declarable, lookedAt } from '../declaration-subject.ts';
import { command } from '../usecase.ts';

/**
 * Reminds whoever declares for a unit of all that was not submitted for a period, or was returned, each declaration once
 * in 24 hours. Refused: `declarants-reminded-today`.
 */
export const remindDeclarants = command({
  name: 'declarations.remind',
  input: z.object({ register: z.enum(declaredRegisters), periodId: z.string() }),
  subject: async (_tx, { input, now }) => declarable(input.register, input.periodId, dayOf(now)),
  may: (actor) => permits(actor, 'declarations.review', 'province'),
  run: async (tx, { actor, input: { register }, subject: period, now }) => {
    const today = dayOf(now);
    const [subjects, standings] = await Promise.all([
      subjectsOn(tx, register, lookedAt(period, today)),
      standingsIn(tx, register, [period.id]),
    ]);
    const sent = new Set(
      standings.flatMap(({ subjectId, state }) =>
        state === 'submitted' || state === 'accepted' ? [subjectId] : [],
      ),
    );
    const missing = subjects.filter(
      ({ subjectId, ended, levels }) =>
        ended === null && questionsFor(register, levels).length > 0 && !sent.has(subjectId),
    );
    const ids = await declarationsFor(
      tx,
      { register, periodId: period.id },
      missing.map(({ subjectId }) => subjectId),
      now,
    );
    const owed = missing.flatMap(({ subjectId, unitId }) => {
      const declarationId = ids.get(subjectId);
      return declarationId ? [{ about: { declarationId }, unitId }] : [];
    });
    const recordedBy = actor.kind === 'account' ? actor.accountId : null;
    const reminded = await remindDesks(tx, owed, { role: 'declarant', recordedBy, today, now });
    if (reminded === 0) throw new Refused('declarants-reminded-today');
    return { register, periodId: period.id, reminded };
  },
  audit: ({ result }) => ({
    subjectKind: 'declarations',
    subjectId: result.periodId,
    detail: { register: result.register, reminded: result.reminded },
  }),
});

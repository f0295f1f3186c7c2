import { z } from 'zod';
import { explorerChoices } from '#db/queries/explorer/choices.ts';
import { permittedUnits } from '#domain/access/permission.ts';
import { dayOf } from '#domain/time/day.ts';
import { answerOf, mayAskAt, mayOpenRows, questionSubject } from '../explorer-answer.ts';
import { questionInput } from '../explorer-input.ts';
import { query } from '../usecase.ts';

/**
 * Answers a question over the rows the actor may read, as a table with true totals, beside the statement that was run and
 * what else may be asked for. Not found: the unit. Refused: too slow.
 */
export const askQuestion = query({
  name: 'explorer.ask',
  input: z.object({ question: questionInput, language: z.enum(['vi', 'en']).default('vi') }),
  subject: (db, { input, now }) => questionSubject(db, input.question, now),
  may: mayAskAt,
  run: async (db, { actor, input: { question, language }, now }) => {
    const today = dayOf(now);
    const choices = await explorerChoices(db, permittedUnits(actor, 'explorer.read'), today, language);
    const answer = await answerOf(db, actor, question, { today, language });
    return { ...answer, choices, opens: mayOpenRows(actor) };
  },
});

import { z } from 'zod';
import { explorerChoices } from '#db/queries/explorer/choices.ts';
import { permittedUnits } from '#domain/access/permission.ts';
import { dayOf } from '#domain/time/day.ts';
import { answerOf, mayAskAt, questionSubject } from '../explorer-answer.ts';
import { answerFile, namesIn } from '../explorer-file.ts';
import { questionInput } from '../explorer-input.ts';
import { query } from '../usecase.ts';

/** The answer of a question as CSV or XLSX, with all its rows and the sentence it answers. Not found: the unit. */
export const downloadAnswer = query({
  name: 'explorer.download',
  input: z.object({
    question: questionInput,
    format: z.enum(['csv', 'xlsx']),
    language: z.enum(['vi', 'en']).default('vi'),
  }),
  subject: (db, { input, now }) => questionSubject(db, input.question, now),
  may: mayAskAt,
  run: async (db, { actor, input: { question, format, language }, now }) => {
    const today = dayOf(now);
    const choices = await explorerChoices(db, permittedUnits(actor, 'explorer.read'), today, language);
    const answer = await answerOf(db, actor, question, { today, language });
    return answerFile(answer, question, { names: namesIn(choices), language, today, format });
  },
  audit: ({ input }) => ({
    subjectKind: 'question',
    subjectId: null,
    detail: { dataset: input.question.dataset, unit: input.question.unit, format: input.format },
  }),
});

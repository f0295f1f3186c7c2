import { z } from 'zod';
import { compileRows } from '#db/queries/explorer/compile.ts';
import { runQuestion } from '#db/queries/explorer/run.ts';
import { permits, permitsSomewhere, permittedUnits } from '#domain/access/permission.ts';
import { behind, datasets, measures } from '#domain/explorer/layer.ts';
import { dayOf } from '#domain/time/day.ts';
import { questionSubject } from '../explorer-answer.ts';
import { questionInput } from '../explorer-input.ts';
import { query } from '../usecase.ts';

const pageSize = 50;
const value = z.string().max(200).nullable();
type Row = {
  personId: string;
  name: string | null;
  units: string;
  fact: string | null;
  on: string | null;
  total: number;
};

/**
 * The people or facts behind one number of an answer, as many as it says, for those who may read people. Audited. Not
 * found: the unit, or a number that has no rows.
 */
export const listQuestionRows = query({
  name: 'explorer.list-rows',
  input: z
    .object({
      question: questionInput,
      measure: z.enum(measures),
      place: z.object({ rows: z.array(value).max(2).readonly(), column: value }),
      page: z.coerce.number().int().min(0).max(100_000).default(0),
      language: z.enum(['vi', 'en']).default('vi'),
    })
    .refine(
      ({ question, measure }) => datasets[question.dataset].measures.includes(measure) && behind[measure],
    ),
  subject: (db, { input, now }) => questionSubject(db, input.question, now),
  may: (actor, { path }) =>
    (['explorer.read', 'people.read'] as const).every((permission) =>
      path ? permits(actor, permission, path) : permitsSomewhere(actor, permission),
    ),
  run: async (db, { actor, input, now }) => {
    const scopes = [permittedUnits(actor, 'explorer.read'), permittedUnits(actor, 'people.read')];
    const at = { today: dayOf(now), to: input.question.to, language: input.language };
    const offset = input.page * pageSize;
    const rows = await runQuestion<Row>(
      db,
      compileRows(input.question, scopes, at, input, { offset, limit: pageSize }),
    );
    const total = rows[0]?.total ?? 0;
    return { rows, total, next: offset + rows.length < total ? input.page + 1 : null };
  },
  audit: ({ input }) => ({
    subjectKind: 'question',
    subjectId: null,
    detail: { dataset: input.question.dataset, measure: input.measure, unit: input.question.unit },
  }),
});

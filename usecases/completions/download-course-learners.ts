import { z } from 'zod';
import { learnerColumns, learnersAsCsv } from '#db/queries/course-completions.ts';
import { permitsSomewhere } from '#domain/access/permission.ts';
import { learnerStates } from '#domain/learning/learner-state.ts';
import { NotFound } from '#domain/refusal.ts';
import { dayOf } from '#domain/time/day.ts';
import { query, wholeProvince } from '../usecase.ts';

/**
 * The same learners as a stream of CSV without a byte-order mark: one COPY and the audit entry. Not found: a course of
 * this code.
 */
export const downloadCourseLearners = query({
  name: 'completions.download',
  input: z.object({
    course: z.string().min(1).max(100).nullable().default(null),
    state: z.enum(learnerStates).nullable().default(null),
    language: z.enum(['vi', 'en']).default('vi'),
    headings: z.array(z.string()).length(learnerColumns),
  }),
  subject: wholeProvince,
  may: (actor) => permitsSomewhere(actor, 'people.read'),
  run: async (_db, { actor, input, now }) => {
    const { headings, ...asked } = input;
    const rows = await learnersAsCsv({ ...asked, actor, today: dayOf(now) }, headings);
    await new Promise((begun, failed) =>
      rows.once('readable', begun).once('end', begun).once('error', failed),
    );
    if (rows.readableLength > 0) return rows;
    rows.destroy();
    throw new NotFound('completions.download');
  },
  audit: ({ input }) => ({
    subjectKind: 'course',
    subjectId: input.course,
    detail: { state: input.state, format: 'csv' },
  }),
});

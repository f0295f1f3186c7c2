import { z } from 'zod';
import { learnersPage } from '#db/queries/course-completions.ts';
import { permitsSomewhere } from '#domain/access/permission.ts';
import { learnerStates } from '#domain/learning/learner-state.ts';
import { NotFound } from '#domain/refusal.ts';
import { dayOf } from '#domain/time/day.ts';
import { query, wholeProvince } from '../usecase.ts';

const pageSize = 50;

/**
 * The learners of a course (null: of every course) whom the actor may see, newest enrolment first, with how far each is.
 * One query and the audit entry, whatever their number. Not found: a course of this code.
 */
export const listCourseLearners = query({
  name: 'completions.list',
  input: z.object({
    course: z.string().min(1).max(100).nullable().default(null),
    state: z.enum(learnerStates).nullable().default(null),
    after: z.uuid().nullable().default(null),
    language: z.enum(['vi', 'en']).default('vi'),
  }),
  subject: wholeProvince,
  may: (actor) => permitsSomewhere(actor, 'people.read'),
  run: async (db, { actor, input, now }) => {
    const { after, ...asked } = input;
    const page = await learnersPage(db, { ...asked, actor, today: dayOf(now) }, { after, limit: pageSize });
    if (asked.course !== null && page.title === null) throw new NotFound('completions.list');
    return page;
  },
  audit: ({ input }) => ({
    subjectKind: 'course',
    subjectId: input.course,
    detail: { state: input.state },
  }),
});

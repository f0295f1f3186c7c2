import { z } from 'zod';
import { standingsOf } from '#db/queries/learning-standing.ts';
import { percentOf, requirementOf } from '#domain/learning/requirement.ts';
import { query } from '../usecase.ts';

/** What the actor is enrolled in and how far, newest year first. */
export const listEnrolments = query({
  name: 'enrolments.list',
  input: z.object({}),
  subject: async (_db, { actor }) => (actor.kind === 'account' ? { personId: actor.personId } : null),
  may: (_actor, { personId }) => personId !== null,
  run: async (db, { subject: { personId } }) => {
    const standings = personId === null ? [] : await standingsOf(db, personId);
    return standings.map(({ enrolment, version, progress, completedAt }) => ({
      id: enrolment.id,
      courseCode: version.content.code,
      courseVersion: version.number,
      year: enrolment.year,
      enrolledAt: enrolment.enrolledAt,
      percent: percentOf(requirementOf(version.content, progress)),
      lessonsDone: progress.lessonsDone,
      completedAt,
    }));
  },
});

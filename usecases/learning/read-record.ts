import { z } from 'zod';
import { courseVersionById } from '#db/queries/courses.ts';
import { externalResultsOf, externalTrainingsOf } from '#db/queries/external-facts.ts';
import { completionsOf } from '#db/queries/learning-record.ts';
import { hoursByYear } from '#domain/learning/hours.ts';
import { dayOf } from '#domain/time/day.ts';
import { query } from '../usecase.ts';

/** Everything the actor has learned and was assessed in, here and elsewhere, and the số tiết of each calendar year. */
export const readRecord = query({
  name: 'learning-record.read',
  input: z.object({}),
  subject: async (_db, { actor }) => (actor.kind === 'account' ? { personId: actor.personId ?? '' } : null),
  // An account without a person has nothing to learn.
  may: (_actor, { personId }) => personId !== '',
  run: async (db, { subject: { personId } }) => {
    const [rows, trainings, results] = await Promise.all([
      completionsOf(db, personId),
      externalTrainingsOf(db, personId),
      externalResultsOf(db, personId),
    ]);
    const completions = await Promise.all(
      rows.map(async (row) => {
        const { content } = await courseVersionById(db, row.courseVersionId);
        return {
          enrolmentId: row.enrolmentId,
          courseCode: content.code,
          title: content.title,
          hoursPeriods: content.hoursPeriods,
          completedOn: dayOf(row.completedAt),
          unitName: row.unitName,
          positionTitle: row.positionTitle,
        };
      }),
    );
    return { completions, trainings, results, hours: hoursByYear([...completions, ...trainings]) };
  },
});

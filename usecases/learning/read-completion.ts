import { z } from 'zod';
import { plans } from '#content/plans/plans.ts';
import { courseVersionById } from '#db/queries/courses.ts';
import { completionsOf } from '#db/queries/learning-record.ts';
import { indicatorsFedBy } from '#domain/indicators/feeds.ts';
import { countedIndicators } from '#domain/plan/counted.ts';
import { query } from '../usecase.ts';

/** The actor's newest completion of a course: what was met, when, in which unit and post of that day, and what it feeds. */
export const readCompletion = query({
  name: 'completion.read',
  input: z.object({ courseCode: z.string().min(1).max(100) }),
  subject: async (db, { input, actor }) => {
    const personId = actor.kind === 'account' ? actor.personId : null;
    if (personId === null) return null;
    for (const row of await completionsOf(db, personId)) {
      const version = await courseVersionById(db, row.courseVersionId);
      if (version.content.code === input.courseCode) return { row, version, personId };
    }
    return null;
  },
  may: (actor, { personId }) => actor.kind === 'account' && actor.personId === personId,
  run: async (_db, { subject: { row, version } }) => {
    const { content } = version;
    return {
      course: { code: content.code, title: content.title, hoursPeriods: content.hoursPeriods },
      lessons: content.lessons.length,
      passPercent: content.quiz.passPercent,
      completedAt: row.completedAt,
      year: row.year,
      score: scoreIn(row.met),
      unitName: row.unitName,
      positionTitle: row.positionTitle,
      indicators: plans.flatMap((plan) =>
        plan.indicators
          .filter(({ code }) => indicatorsFedBy(content.contentGroup, countedIndicators(plan)).includes(code))
          .map(({ code, title }) => ({ code, title, plan: plan.title })),
      ),
    };
  },
});

/** The mark that completed the course, as the completion keeps it. */
const scoreIn = (met: Record<string, unknown>): { right: number; total: number } | null => {
  const kept = z
    .object({
      parts: z.tuple([z.unknown(), z.object({ best: z.object({ right: z.int(), total: z.int() }) })]),
    })
    .safeParse(met);
  return kept.success ? kept.data.parts[1].best : null;
};

import { z } from 'zod';
import { type CourseVersion, newestVersions } from '#db/queries/courses.ts';
import { externalTrainingsOf } from '#db/queries/external-facts.ts';
import { completionsOf } from '#db/queries/learning-record.ts';
import { type EnrolmentStanding, notBegun, standingsOf } from '#db/queries/learning-standing.ts';
import { dutiesOf, type PersonDuty } from '#db/queries/obligations/of-person.ts';
import { hoursByYear, periodsAYear } from '#domain/learning/hours.ts';
import { nextStep } from '#domain/learning/next-step.ts';
import { percentOf, requirementOf } from '#domain/learning/requirement.ts';
import { daysLeft, reportingYearOf } from '#domain/reporting/period.ts';
import { type Day, dayOf } from '#domain/time/day.ts';
import { query } from '../usecase.ts';

/**
 * The learner's first page: her duties in force today, what she was last in the middle of, other courses, and the
 * số tiết of this calendar year. A bounded number of queries however much she has learned.
 */
export const readLearningHome = query({
  name: 'learning-home.read',
  input: z.object({}),
  subject: async (_db, { actor }) => (actor.kind === 'account' ? { personId: actor.personId ?? '' } : null),
  // An account without a person has nothing to learn.
  may: (_actor, { personId }) => personId !== '',
  run: async (db, { subject: { personId }, now }) => {
    const today = dayOf(now);
    const { year } = reportingYearOf(today);
    const [duties, standings, versions, completions, trainings] = await Promise.all([
      dutiesOf(db, personId, today),
      standingsOf(db, personId),
      newestVersions(db),
      completionsOf(db, personId),
      externalTrainingsOf(db, personId),
    ]);
    const mine = duties
      .filter((duty) => duty.state !== 'left' && later(duty.endsOn, duty.dueOn) >= today)
      .toReversed();
    const current = standings.filter((each) => each.enrolment.year === year);
    const cards = versions.map((newest) =>
      courseCard(
        newest,
        current.find((each) => each.version.courseId === newest.courseId),
      ),
    );
    const cardOf = (courseCode: string) => cards.find((card) => card.courseCode === courseCode);
    const hoursOf = new Map(standings.map((each) => [each.version.id, each.version.content.hoursPeriods]));
    const learned = completions.map((each) => ({
      completedOn: dayOf(each.completedAt),
      hoursPeriods: hoursOf.get(each.courseVersionId) ?? null,
    }));
    const calendarYear = Number(today.slice(0, 4));
    const hours = hoursByYear([...learned, ...trainings]).find((each) => each.year === calendarYear);
    return {
      year,
      duties: mine.flatMap((duty) => {
        const card = duty.courseCode === null ? undefined : cardOf(duty.courseCode);
        return card ? [{ ...card, duty: dutyFields(duty, today, card.completedAt) }] : [];
      }),
      assessments: mine.flatMap((duty) => (duty.courseCode === null ? [dutyFields(duty, today, null)] : [])),
      others: cards.filter((card) => !mine.some((duty) => duty.courseCode === card.courseCode)),
      hours: { year: calendarYear, periods: hours?.periods ?? 0, of: periodsAYear },
    };
  },
});

const later = (a: Day, b: Day): Day => (a > b ? a : b);

/** `settled`: nothing is left to do for it. A completion of this minute counts before its duty was decided anew. */
const dutyFields = (duty: PersonDuty, today: Day, completedAt: Date | null) => ({
  id: duty.id,
  code: duty.code,
  title: duty.title,
  legalSource: duty.legalSource,
  dueOn: duty.dueOn,
  daysLeft: daysLeft(today, duty.dueOn),
  state: duty.state,
  settled: duty.state !== 'open' || (duty.assessment === null && completedAt !== null),
});

const courseCard = (newest: CourseVersion, standing: EnrolmentStanding | undefined) => {
  const { content } = standing?.version ?? newest;
  const progress = standing?.progress ?? notBegun;
  const requirement = requirementOf(content, progress);
  const next = nextStep(content, progress);
  return {
    courseCode: content.code,
    courseTitle: content.title,
    hoursPeriods: content.hoursPeriods,
    enrolled: standing !== undefined,
    began: standing !== undefined && standing.progress.beganAt !== null,
    requirement,
    percent: percentOf(requirement),
    next:
      next.kind === 'lesson' ? { kind: next.kind, code: next.lesson.code, title: next.lesson.title } : next,
    completedAt: standing?.completedAt ?? null,
  };
};

import { z } from 'zod';
import { type CourseVersion, newestVersions } from '#db/queries/courses.ts';
import { hoursOfPerson } from '#db/queries/hours.ts';
import { type EnrolmentStanding, notBegun, standingsOf } from '#db/queries/learning-standing.ts';
import { dutiesOf, type PersonDuty } from '#db/queries/obligations/of-person.ts';
import { yearHours } from '#domain/hours/year-hours.ts';
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
    const calendarYear = Number(today.slice(0, 4));
    const [duties, standings, versions, hours] = await Promise.all([
      dutiesOf(db, personId, today),
      standingsOf(db, personId),
      newestVersions(db),
      hoursOfPerson(db, personId, { year: calendarYear, day: today }),
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
    return {
      year,
      duties: mine.flatMap((duty) => {
        const card = duty.courseCode === null ? undefined : cardOf(duty.courseCode);
        return card ? [{ ...card, duty: dutyFields(duty, today, card.completedAt) }] : [];
      }),
      assessments: mine.flatMap((duty) => (duty.courseCode === null ? [dutyFields(duty, today, null)] : [])),
      others: cards.filter((card) => !mine.some((duty) => duty.courseCode === card.courseCode)),
      hours: yearHours(calendarYear, hours),
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

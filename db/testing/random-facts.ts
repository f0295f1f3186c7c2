import { randomBytes } from 'node:crypto';
import type { Reader } from '#db/client.ts';
import { markPeople } from '#db/queries/standings.ts';
import {
  completion,
  course,
  courseVersion,
  enrolment,
  enrolmentProgress,
  externalResult,
  externalTraining,
} from '#db/schema/learning.ts';
import { person, position } from '#db/schema/people.ts';
import { type ContentGroup, contentGroups } from '#domain/catalogue/course.ts';
import type { PersonFacts, PositionFact } from '#domain/indicators/facts.ts';
import { positionsAt } from '#domain/indicators/population.ts';
import { type Sector, staffCategories } from '#domain/organisation/terms.ts';
import { addDays, type Day, startOf } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';

export type RandomUnit = { readonly unitId: string; readonly sector: Sector };

/** Numbers below `limit` from a seed, the same in every run. */
export const dice = (seed: number): ((limit: number) => number) => {
  let state = seed * 2_654_435_761 + 97;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
};

/** A published course of every content group, for enrolments. */
export const insertCourses = async (tx: Reader): Promise<Record<ContentGroup, string>> => {
  const ids = { leader: newId(), technology: newId(), core: newId(), general: newId(), other: newId() };
  for (const group of contentGroups) {
    const courseId = newId();
    await tx
      .insert(course)
      .values({ tenantId: env.tenant, id: courseId, code: `r-${group}-${randomBytes(3).toString('hex')}` });
    const title = { vi: `Khóa ${group}`, en: group };
    const question = { draw: 1, passPercent: 80, questions: [] };
    const content = {
      code: group,
      title,
      summary: title,
      contentGroup: group,
      form: 'short' as const,
      hoursPeriods: 8,
      lessons: [],
      quiz: question,
    };
    await tx.insert(courseVersion).values({
      tenantId: env.tenant,
      id: ids[group],
      courseId,
      number: 1,
      content,
      contentSha256: group,
      title,
      contentGroup: group,
      form: 'short',
      hoursPeriods: 8,
      publishedAt: startOf('2022-10-19'),
    });
  }
  return ids;
};

/**
 * Writes random people with posts (two at once, ended, superseded), enrolments, training and results elsewhere (some
 * corrected later), and gives the facts that a plain reader of the rows would name on the cut-off day.
 */
export const insertRandomPeople = async (
  tx: Reader,
  {
    seed,
    count,
    units,
    courses,
    cutOff,
  }: {
    seed: number;
    count: number;
    units: readonly RandomUnit[];
    courses: Record<ContentGroup, string>;
    cutOff: Day;
  },
): Promise<PersonFacts[]> => {
  const roll = dice(seed);
  const some = <T>(list: readonly T[]): T => list[roll(list.length)] as T;
  const day = (): Day => addDays('2022-06-01', roll(1800));
  const everybody: PersonFacts[] = [];
  for (let index = 0; index < count; index += 1) {
    const personId = newId();
    await tx.insert(person).values({ tenantId: env.tenant, id: personId, demo: true });
    const dated: (PositionFact & { from: Day; to: Day | null })[] = [];
    for (let post = roll(4); post > 0; post -= 1) {
      const unit = some(units);
      const from = addDays('2020-01-01', roll(2000));
      const flags = { leader: roll(3) === 0, dxSpecialist: roll(3) === 0, coreOfficer: roll(3) === 0 };
      const held = {
        id: newId(),
        unitId: unit.unitId,
        category: some(staffCategories),
        ...flags,
        from,
        to: roll(3) === 0 ? addDays(from, roll(1200)) : null,
      };
      const superseded = roll(6) === 0;
      await tx.insert(position).values({
        tenantId: env.tenant,
        id: held.id,
        personId,
        unitId: held.unitId,
        title: `Vị trí ${post}`,
        titleFolded: `vi tri ${post}`,
        category: held.category,
        ...flags,
        validFrom: from,
        validTo: held.to,
        supersededAt: superseded ? startOf('2026-01-01') : null,
      });
      if (!superseded) dated.push({ ...held, sector: unit.sector });
    }
    everybody.push({
      personId,
      ...positionsAt(cutOff, dated),
      ...(await learn(tx, personId, { roll, some, day }, courses)),
    });
  }
  await markPeople(
    tx,
    everybody.map((one) => one.personId),
    startOf('2026-11-24'),
  );
  return everybody;
};

type Chance = { roll: (limit: number) => number; some: <T>(list: readonly T[]) => T; day: () => Day };

/** Late facts are those whose day lies behind the cut-off: they are written, and must change nothing. */
const learn = async (
  tx: Reader,
  personId: string,
  { roll, some, day }: Chance,
  courses: Record<ContentGroup, string>,
): Promise<Pick<PersonFacts, 'learning' | 'assessments'>> => {
  const learning: PersonFacts['learning'][number][] = [];
  const assessments: PersonFacts['assessments'][number][] = [];
  for (const contentGroup of contentGroups) {
    if (roll(3) > 0) continue;
    const beganOn = day();
    const completedOn = roll(2) === 0 ? addDays(beganOn, roll(90)) : null;
    const id = newId();
    const year = Number(beganOn.slice(0, 4));
    const of = { tenantId: env.tenant, year };
    await tx
      .insert(enrolment)
      .values({ ...of, id, personId, courseVersionId: courses[contentGroup], enrolledAt: startOf(beganOn) });
    if (roll(6) === 0) continue;
    // The last minute of a Vietnamese day: still that day, already the next one nowhere.
    const late = (on: Day): Date => new Date(startOf(addDays(on, 1)).getTime() - 60_000);
    await tx.insert(enrolmentProgress).values({
      ...of,
      enrolmentId: id,
      beganAt: late(beganOn),
      lessonsDone: [],
      passed: completedOn !== null,
    });
    if (completedOn !== null) {
      await tx.insert(completion).values({
        ...of,
        enrolmentId: id,
        personId,
        courseVersionId: courses[contentGroup],
        completedAt: late(completedOn),
        evidenceGrade: 'B',
        causedByEventId: newId(),
        met: {},
      });
    }
    learning.push({ id, title: `Khóa ${contentGroup}`, contentGroup, beganOn, completedOn });
  }
  for (let past = roll(3); past > 0; past -= 1) {
    const fact = {
      id: newId(),
      title: `Lớp ${past}`,
      contentGroup: some(contentGroups),
      beganOn: roll(2) === 0 ? day() : null,
      completedOn: roll(2) === 0 ? day() : null,
    };
    const row = {
      tenantId: env.tenant,
      personId,
      courseName: fact.title,
      courseKey: `k${past}`,
      contentGroup: fact.contentGroup,
      enrolledOn: '2022-11-01',
    };
    const wrong = roll(4) === 0 ? newId() : null;
    if (wrong)
      await tx.insert(externalTraining).values({ ...row, id: wrong, beganOn: day(), completedOn: day() });
    await tx.insert(externalTraining).values({
      ...row,
      id: fact.id,
      beganOn: fact.beganOn,
      completedOn: fact.completedOn,
      supersedesId: wrong,
    });
    learning.push(fact);
  }
  for (let taken = roll(3); taken > 0; taken -= 1) {
    const fact = { id: newId(), takenOn: day(), passed: some([true, false, null]) };
    const row = { tenantId: env.tenant, personId, session: `Kỳ ${taken}`, sessionKey: `s${taken}` };
    const wrong = roll(4) === 0 ? newId() : null;
    if (wrong) await tx.insert(externalResult).values({ ...row, id: wrong, takenOn: day(), passed: true });
    await tx.insert(externalResult).values({ ...row, ...fact, supersedesId: wrong });
    assessments.push(fact);
  }
  return { learning, assessments };
};

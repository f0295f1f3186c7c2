import type { ContentGroup } from '#domain/catalogue/course.ts';
import { addDays, type Day } from '#domain/time/day.ts';
import type { DemoPerson } from './people.ts';
import type { Dice } from './random.ts';

export type DemoTraining = {
  readonly id: string;
  readonly personId: string;
  readonly courseName: string;
  readonly contentGroup: ContentGroup;
  readonly hoursPeriods: number;
  readonly beganOn: Day;
  readonly completedOn: Day | null;
  readonly organiser: string;
};
export type DemoResult = {
  readonly id: string;
  readonly personId: string;
  readonly session: string;
  readonly takenOn: Day;
  readonly passed: boolean;
};

const courses: Readonly<
  Record<'leader' | 'general' | 'technology' | 'core', { name: string; periods: number; organiser: string }>
> = {
  leader: {
    name: 'Lãnh đạo chuyển đổi số và ra quyết định dựa trên dữ liệu',
    periods: 8,
    organiser: 'Trường Chính trị (minh họa)',
  },
  general: {
    name: 'Bồi dưỡng kiến thức chuyển đổi số, kỹ năng số',
    periods: 16,
    organiser: 'Sở Nội vụ (minh họa)',
  },
  technology: {
    name: 'Bồi dưỡng công nghệ số cho người làm công tác chuyên trách',
    periods: 24,
    organiser: 'Trung tâm Chuyển đổi số (minh họa)',
  },
  core: {
    name: 'Đào tạo cán bộ nòng cốt về chuyển đổi số',
    periods: 40,
    organiser: 'Trung tâm Chuyển đổi số (minh họa)',
  },
};

/** What the generated officials learned elsewhere since 19/10/2022 and where they were assessed in 2026. */
export const factsOf = (
  people: readonly DemoPerson[],
  dice: Dice,
): { trainings: readonly DemoTraining[]; results: readonly DemoResult[] } => {
  const trainings: DemoTraining[] = [];
  const results: DemoResult[] = [];
  const train = (
    person: DemoPerson,
    group: keyof typeof courses,
    from: Day,
    spread: number,
    completes: number,
  ): void => {
    const { name, periods, organiser } = courses[group];
    const beganOn = addDays(from, dice.roll(spread));
    const completedOn = dice.chance(completes) ? addDays(beganOn, 2 + dice.roll(12)) : null;
    trainings.push({
      id: dice.id(),
      personId: person.id,
      courseName: name,
      contentGroup: group,
      hoursPeriods: periods,
      beganOn,
      completedOn,
      organiser,
    });
  };
  for (const person of people) {
    const holds = (flag: 'leader' | 'dxSpecialist' | 'coreOfficer'): boolean =>
      person.positions.some((position) => position[flag]);
    if (dice.chance(58)) train(person, 'general', '2022-11-01', 1300, 88);
    if (holds('leader') && dice.chance(84)) train(person, 'leader', '2023-02-01', 1200, 93);
    if (holds('coreOfficer') && dice.chance(80)) train(person, 'core', '2024-03-01', 700, 92);
    if (!holds('dxSpecialist')) continue;
    if (dice.chance(50)) train(person, 'technology', '2024-12-20', 300, 95);
    if (dice.chance(82)) train(person, 'technology', '2025-12-20', 300, 92);
    if (dice.chance(76)) {
      results.push({
        id: dice.id(),
        personId: person.id,
        session: 'Kỳ sát hạch quý III/2026',
        takenOn: addDays('2026-07-10', dice.roll(70)),
        passed: dice.chance(88),
      });
    }
  }
  return { trainings, results };
};

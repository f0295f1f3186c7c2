import { type SkillArea, skillAreas } from '#domain/catalogue/skill-area.ts';
import { isOfWorkingAge } from '#domain/ledger/working-age.ts';
import type { Gender } from '#domain/organisation/terms.ts';
import {
  type EvidenceGrade,
  type ResidentEvidence,
  type SkillEvidence,
  standingOf,
} from '#domain/residents/grade.ts';
import { type SkillRule, strictSkillRule } from '#domain/residents/skill-area.ts';
import type { Day } from '#domain/time/day.ts';

/** Why a registered resident is in no number: her age is not known, or she is not of working age on the day. */
export type ResidentExclusion = 'age-unknown' | 'not-working-age';

export type ResidentStanding = ResidentEvidence & { readonly excluded: ResidentExclusion | null };

type Resident = {
  readonly bornOn: Day | null;
  readonly gender: Gender | null;
  readonly evidence: readonly SkillEvidence[];
};

/** A gender nobody knows is taken as the one that retires earlier: a lower bound must not count who may have retired. */
export const residentStanding = (resident: Resident, rule: SkillRule, day: Day): ResidentStanding => {
  const standing = standingOf(resident.evidence, rule, day);
  const { bornOn, gender } = resident;
  if (bornOn === null) return { ...standing, counted: false, excluded: 'age-unknown' };
  return isOfWorkingAge(bornOn, gender ?? 'female', day)
    ? { ...standing, excluded: null }
    : { ...standing, counted: false, excluded: 'not-working-age' };
};

/** What the registered residents of one commune add up to. All but `registered` and `excluded` are of working age. */
export type ResidentTally = {
  readonly registered: number;
  readonly excluded: number;
  /** With any evidence at all. */
  readonly learners: number;
  readonly byGrade: Readonly<Record<EvidenceGrade, number>>;
  /** Shown by grade C or better, or confirmed as a whole by the national system. */
  readonly byArea: Readonly<Record<SkillArea, number>>;
  /** By the plan's rule. */
  readonly skilled: number;
  /** By the strict rule: all six and the base. */
  readonly skilledInAll: number;
  readonly women: number;
};

export const noResidents: ResidentTally = {
  ...{ registered: 0, excluded: 0, learners: 0, skilled: 0, skilledInAll: 0, women: 0 },
  byGrade: { A: 0, B: 0, C: 0, D: 0 },
  byArea: Object.fromEntries(skillAreas.map((area) => [area, 0])) as Record<SkillArea, number>,
};

/** Adds one resident. `women` counts women with the skill. */
export const withResident = (
  tally: ResidentTally,
  resident: Resident,
  rule: SkillRule,
  day: Day,
): ResidentTally => {
  const standing = residentStanding(resident, rule, day);
  const registered = tally.registered + 1;
  if (standing.excluded !== null) return { ...tally, registered, excluded: tally.excluded + 1 };
  const { grade, shown, counted } = standing;
  if (grade === null) return { ...tally, registered };
  const has = (area: SkillArea): boolean => grade === 'A' || shown.has(area);
  const inAll = residentStanding(resident, strictSkillRule, day).counted;
  return {
    ...{ registered, excluded: tally.excluded, learners: tally.learners + 1 },
    byGrade: { ...tally.byGrade, [grade]: tally.byGrade[grade] + 1 },
    byArea: Object.fromEntries(
      skillAreas.map((area) => [area, tally.byArea[area] + Number(has(area))]),
    ) as Record<SkillArea, number>,
    skilled: tally.skilled + Number(counted),
    skilledInAll: tally.skilledInAll + Number(inAll),
    women: tally.women + Number(counted && resident.gender === 'female'),
  };
};

/** Tallies of places that have nobody in common. */
export const sumOfTallies = (tallies: readonly ResidentTally[]): ResidentTally =>
  tallies.reduce(
    (sum, one) => ({
      registered: sum.registered + one.registered,
      excluded: sum.excluded + one.excluded,
      learners: sum.learners + one.learners,
      skilled: sum.skilled + one.skilled,
      skilledInAll: sum.skilledInAll + one.skilledInAll,
      women: sum.women + one.women,
      byGrade: {
        A: sum.byGrade.A + one.byGrade.A,
        B: sum.byGrade.B + one.byGrade.B,
        C: sum.byGrade.C + one.byGrade.C,
        D: sum.byGrade.D + one.byGrade.D,
      },
      byArea: Object.fromEntries(
        skillAreas.map((area) => [area, sum.byArea[area] + one.byArea[area]]),
      ) as Record<SkillArea, number>,
    }),
    noResidents,
  );

import type { SkillArea } from '#domain/catalogue/skill-area.ts';
import { isSkilled, type SkillRule } from '#domain/residents/skill-area.ts';
import type { Day } from '#domain/time/day.ts';

/**
 * How a skill was shown, best first. A: the national system confirmed it (sát hạch, xác nhận phổ cập). B: assessed here, a
 * course's quiz passed. C: assisted practice, the task done in front of a trainer or a member of the community digital
 * team who signs the class list. D: took part or says so; never counted. Source: data.md, "evidence grade".
 */
export const evidenceGrades = ['A', 'B', 'C', 'D'] as const;
export type EvidenceGrade = (typeof evidenceGrades)[number];

/** One thing known of a resident. The national system confirms the whole (`area` null), everything else one area. */
export type SkillEvidence = {
  readonly id: string;
  readonly area: SkillArea | null;
  readonly grade: EvidenceGrade;
  readonly on: Day;
};

export type ResidentEvidence = {
  /** The grade of the person: of the weakest evidence her skill rests on; null when nothing is known of her. */
  readonly grade: EvidenceGrade | null;
  /** The areas shown by grade C or better. */
  readonly shown: ReadonlySet<SkillArea>;
  readonly counted: boolean;
  /** What decided: the confirmation, or the newest evidence; null when there is none. */
  readonly deciding: SkillEvidence | null;
};

const rank = (grade: EvidenceGrade): number => evidenceGrades.indexOf(grade);

/**
 * How a resident stands in I-06 by what is recorded of her up to a day. Counted (A to C) is a lower bound: nobody is
 * counted by a likeness, and who learned without leaving a trace here is not in it.
 */
export const standingOf = (
  evidence: readonly SkillEvidence[],
  rule: SkillRule,
  day: Day,
): ResidentEvidence => {
  const known = evidence.filter(({ on }) => on <= day).toSorted(newestFirst);
  const upTo = (worst: EvidenceGrade) =>
    new Set(known.flatMap(({ area, grade }) => (area !== null && rank(grade) <= rank(worst) ? [area] : [])));
  const shown = upTo('C');
  const confirmed = known.find(({ area, grade }) => area === null && grade === 'A');
  if (confirmed) return { grade: 'A', shown, counted: true, deciding: confirmed };
  const [newest = null] = known;
  const grade = (['B', 'C'] as const).find((worst) => isSkilled(upTo(worst), rule));
  if (grade) {
    const lastShown = known.find((one) => one.area !== null && rank(one.grade) <= rank(grade)) ?? newest;
    return { grade, shown, counted: true, deciding: lastShown };
  }
  return { grade: newest === null ? null : 'D', shown, counted: false, deciding: newest };
};

const newestFirst = (a: SkillEvidence, b: SkillEvidence): number =>
  a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on > b.on ? -1 : 1;

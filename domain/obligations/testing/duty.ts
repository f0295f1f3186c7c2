import type { CourseFact, DecisionFact, Duty, DutyFacts, ResultFact } from '../duty-facts.ts';
import type { Stay } from '../membership.ts';

/** The duty of reporting year 2026: one course, everybody in post on 14/12/2026. */
export const yearly: Duty = {
  recurrence: 'reporting-year',
  startsOn: '2025-12-15',
  endsOn: '2026-12-14',
  cutOffOn: '2026-12-14',
  dueOn: '2026-12-14',
  dueMonths: null,
  membership: 'on-cut-off',
  minMonths: null,
  courseId: 'course',
  courseCode: 'khoa',
  minVersion: 1,
  assessment: null,
};

export const stay = (from: string, to: string | null = null, of: Partial<Stay> = {}): Stay => ({
  from,
  to,
  positionId: 'post',
  unitId: 'unit',
  ...of,
});

export const course = (completedOn: string | null, of: Partial<CourseFact> = {}): CourseFact => ({
  id: `course ${completedOn}`,
  version: 1,
  enrolledOn: completedOn ?? '2026-02-01',
  completedOn,
  mergedFrom: null,
  ...of,
});

export const result = (takenOn: string, passed: boolean | null, replaced = false): ResultFact => ({
  id: `result ${takenOn}`,
  session: 'Kỳ III',
  takenOn,
  passed,
  replaced,
  mergedFrom: null,
});

export const decision = (kind: DecisionFact['kind'], of: Partial<DecisionFact>): DecisionFact => ({
  id: `${kind} ${of.fromOn ?? of.dueOn ?? of.factOn}`,
  kind,
  fromOn: null,
  toOn: null,
  dueOn: null,
  factId: null,
  factOn: null,
  reason: 'Theo đơn',
  document: null,
  withdrawn: false,
  ...of,
});

/** Somebody in post all the time, with these facts. */
export const facts = (of: Partial<DutyFacts> = {}): DutyFacts => ({
  stays: [stay('2023-01-01')],
  courses: [],
  results: [],
  trainings: [],
  decisions: [],
  evidence: [],
  ...of,
});

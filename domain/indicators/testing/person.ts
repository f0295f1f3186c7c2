import type { AssessmentFact, LearningFact, PersonFacts, PositionFact } from '#domain/indicators/facts.ts';

/** Pieces of a person for tests: what is not said is empty, and the person stands in every population. */
export const clerk: PositionFact = {
  id: 'clerk',
  unitId: 'office',
  sector: 'state',
  category: 'civil-servant',
  leader: false,
  dxSpecialist: false,
  coreOfficer: false,
};
export const everyRole: PositionFact = {
  ...clerk,
  id: 'all',
  leader: true,
  dxSpecialist: true,
  coreOfficer: true,
};

export const learnt = (fact: Partial<LearningFact>): LearningFact => ({
  id: 'l1',
  title: 'Khóa học',
  contentGroup: 'technology',
  beganOn: null,
  completedOn: null,
  ...fact,
});
export const result = (takenOn: string, passed: boolean | null = true, id = 'r1'): AssessmentFact => ({
  id,
  takenOn,
  passed,
});
export const person = (facts: Partial<PersonFacts>): PersonFacts => ({
  personId: 'p',
  positions: [everyRole],
  learning: [],
  assessments: [],
  ...facts,
});

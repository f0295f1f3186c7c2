/**
 * A second, deliberately naive count for the tests alone: people × units × facts in nested loops, written from
 * indicators.md without any of the rules beside it. Slow, and meant to be too plain to be wrong in the same way.
 */
import type { PersonFacts } from '#domain/indicators/facts.ts';

export type NaiveQuestion = {
  readonly indicator: string;
  readonly segment: string | null;
  readonly unitId: string;
  readonly scope: 'own' | 'subtree';
};

export type NaiveWindow = { readonly from: string; readonly to: string; readonly planStartedOn: string };

export type NaiveUnits = readonly { readonly unitId: string; readonly parentId: string | null }[];

/** The seven numbers of one printed line, counted person by person. */
export const naiveCount = (
  question: NaiveQuestion,
  window: NaiveWindow,
  people: readonly PersonFacts[],
  units: NaiveUnits,
) => {
  const line = {
    population: 0,
    participations: 0,
    tookPart: 0,
    completed: 0,
    assessed: 0,
    passed: 0,
    counted: 0,
  };
  for (const person of people) {
    if (!standsIn(question, person, units)) continue;
    line.population += 1;
    let enrolments = 0;
    let finished = false;
    for (const fact of person.learning) {
      if (!countsFor(question.indicator, fact.contentGroup)) continue;
      const begins = question.indicator === 'I-05' ? window.from : window.planStartedOn;
      const began = fact.beganOn !== null && fact.beganOn >= begins && fact.beganOn <= window.to;
      const ended = fact.completedOn !== null && fact.completedOn >= begins && fact.completedOn <= window.to;
      if (began || ended) enrolments += 1;
      if (ended) finished = true;
    }
    let examined = false;
    let succeeded = false;
    for (const result of person.assessments) {
      if (result.takenOn < window.from || result.takenOn > window.to) continue;
      examined = true;
      if (result.passed) succeeded = true;
    }
    line.participations += enrolments;
    if (enrolments > 0) line.tookPart += 1;
    if (finished) line.completed += 1;
    if (examined) line.assessed += 1;
    if (succeeded) line.passed += 1;
    if (question.indicator === 'I-03' && finished) line.counted += 1;
    if (question.indicator === 'I-04' && enrolments > 0) line.counted += 1;
    if (question.indicator === 'I-05' && finished && examined) line.counted += 1;
    if (question.indicator === 'I-07' && finished) line.counted += 1;
  }
  return line;
};

/** One of the person's positions matches, belongs to the segment, and lies in (or below) the unit. */
const standsIn = (question: NaiveQuestion, person: PersonFacts, units: NaiveUnits): boolean => {
  for (const position of person.positions) {
    const { indicator, segment } = question;
    if (indicator === 'I-03' && !position.leader) continue;
    if (
      indicator === 'I-04' &&
      (position.category === 'part-time' || position.sector === 'private-enterprise')
    )
      continue;
    if (indicator === 'I-05' && !position.dxSpecialist) continue;
    if (indicator === 'I-07' && !position.coreOfficer) continue;
    const enterprise = position.sector === 'state-enterprise' || position.sector === 'private-enterprise';
    if (segment === 'public' && enterprise) continue;
    if (segment === 'enterprise' && !enterprise) continue;
    if (position.unitId === question.unitId) return true;
    if (question.scope === 'own') continue;
    let above = units.find((unit) => unit.unitId === position.unitId)?.parentId ?? null;
    while (above !== null) {
      if (above === question.unitId) return true;
      const here: string = above;
      above = units.find((unit) => unit.unitId === here)?.parentId ?? null;
    }
  }
  return false;
};

const countsFor = (indicator: string, content: string): boolean => {
  if (indicator === 'I-03') return content === 'leader';
  if (indicator === 'I-05') return content === 'technology';
  if (indicator === 'I-07') return content === 'core';
  return content !== 'other';
};

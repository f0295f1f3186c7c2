import { fold } from '#domain/text/vietnamese.ts';
import { addDays, type Day, holdsOn } from '#domain/time/day.ts';
import type { AudienceFacts, Membership, PersonHistory, PostFact, UnitKindFact } from './facts.ts';
import { leaderLevelOf } from './leader-level.ts';
import type { AudienceRule, Clause, PersonCondition, PostCondition } from './rule.ts';

/** Whether the rule takes this position in on this day. */
export const isMember = (rule: AudienceRule, facts: AudienceFacts, post: PostFact, day: Day): boolean => {
  if (!holdsOn(post, day)) return false;
  const unit = facts.kinds.find((kind) => kind.unitId === post.unitId && holdsOn(kind, day));
  if (!unit) return false;
  const person = facts.people.get(post.personId) ?? nothingKnown;
  const holds = (clause: Clause): boolean =>
    clause.post.every((condition) => postHolds(condition, facts, post, unit, day)) &&
    clause.person.every((condition) => personHas(condition, person, day) === condition.has);
  return rule.anyOf.some(holds);
};

/**
 * Who is in the audience from when to when: the longest intervals of each position, in the order of positions and days.
 * Nothing changes between two days on which a fact begins or ends, so only those are asked. The set-based twin is
 * `compileAudience` (db/queries/audiences); a test holds the two equal.
 */
export const membershipsOf = (rule: AudienceRule, facts: AudienceFacts): Membership[] =>
  facts.posts.flatMap((post) => {
    const days = turningDays(facts, post);
    const found: Membership[] = [];
    days.forEach((from, index) => {
      if (!isMember(rule, facts, post, from)) return;
      const next = days[index + 1];
      const to = next === undefined ? post.to : addDays(next, -1);
      const last = found.at(-1);
      if (last?.to && addDays(last.to, 1) === from) found[found.length - 1] = { ...last, to };
      else found.push({ personId: post.personId, positionId: post.id, unitId: post.unitId, from, to });
    });
    return found;
  });

const nothingKnown: PersonHistory = { completions: [], results: [], tags: [] };

/** The first day of the position and every later day of it on which some fact begins or has just ended, in order. */
const turningDays = (facts: AudienceFacts, post: PostFact): Day[] => {
  const person = facts.people.get(post.personId) ?? nothingKnown;
  const dated = [...facts.kinds, ...facts.parents, ...person.tags];
  const days = [
    post.from,
    ...dated.flatMap(({ from, to }) => (to === null ? [from] : [from, addDays(to, 1)])),
    ...person.completions.map((fact) => fact.on),
    ...person.results.map((fact) => fact.on),
  ];
  return [...new Set(days)].filter((day) => holdsOn(post, day)).toSorted();
};

const postHolds = (
  condition: PostCondition,
  facts: AudienceFacts,
  post: PostFact,
  unit: UnitKindFact,
  day: Day,
): boolean => {
  switch (condition.kind) {
    case 'units': {
      const path = condition.below ? pathOf(facts, post.unitId, day) : [post.unitId];
      return path.some((unitId) => condition.unitIds.includes(unitId));
    }
    case 'sectors':
      return condition.sectors.includes(unit.sector);
    case 'categories':
      return condition.categories.includes(post.category);
    case 'leader':
      return post.leader === condition.is;
    case 'leader-levels':
      return post.leader && condition.levels.includes(leaderLevelOf(unit));
    case 'dx-specialist':
      return post.dxSpecialist === condition.is;
    case 'core-officer':
      return post.coreOfficer === condition.is;
    case 'title-contains':
      return fold(post.title).includes(fold(condition.text));
    case 'in-post-since':
      return post.from <= condition.on;
  }
};

/** The unit and everything above it on a day. */
const pathOf = (facts: AudienceFacts, unitId: string, day: Day): string[] => {
  const path = [unitId];
  for (;;) {
    const last = path.at(-1);
    const above = facts.parents.find((parent) => parent.unitId === last && holdsOn(parent, day));
    if (!above) return path;
    path.push(above.parentId);
  }
};

const personHas = (condition: PersonCondition, person: PersonHistory, day: Day): boolean => {
  if (condition.kind === 'tags')
    return person.tags.some((tag) => condition.tags.includes(tag.tag) && holdsOn(tag, day));
  const known = (on: Day): boolean => on <= day && (condition.from ?? on) <= on && on <= (condition.to ?? on);
  switch (condition.kind) {
    case 'completed-course':
      return person.completions.some(
        (fact) => fact.courseId !== null && condition.courseIds.includes(fact.courseId) && known(fact.on),
      );
    case 'completed-group':
      return person.completions.some((fact) => condition.groups.includes(fact.group) && known(fact.on));
    case 'assessed':
      return person.results.some((fact) => (!condition.passed || fact.passed === true) && known(fact.on));
  }
};

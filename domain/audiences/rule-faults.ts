import { contentGroups } from '#domain/catalogue/course.ts';
import { sectors, staffCategories } from '#domain/organisation/terms.ts';
import { fold } from '#domain/text/vietnamese.ts';
import { isDay } from '#domain/time/day.ts';
import {
  type AudienceRule,
  leaderLevels,
  type PersonCondition,
  type PostCondition,
  personKinds,
  postKinds,
} from './rule.ts';

export const mostClauses = 8;
export const mostConditions = 12;
const mostChosen = 100;

/** What is wrong with a condition as it was sent, by a code that has its sentence. */
export type RuleFaultCode =
  | 'choose-one'
  | 'missing'
  | 'not-a-day'
  | 'ends-before-start'
  | 'too-many'
  | 'unreadable';
/** `clause` and `condition` count from 0, first the conditions of the post, then those of the person. */
export type RuleFault = {
  readonly clause: number;
  readonly condition: number | null;
  readonly code: RuleFaultCode;
};

/** Everything wrong with a rule that came from outside, in reading order; it is an `AudienceRule` when there is nothing. */
export const ruleFaults = (rule: unknown): RuleFault[] => {
  const whole: RuleFault[] = [{ clause: 0, condition: null, code: 'unreadable' }];
  if (!isRecord(rule) || rule.language !== 1 || !Array.isArray(rule.anyOf)) return whole;
  if (rule.anyOf.length === 0) return whole;
  if (rule.anyOf.length > mostClauses) return [{ clause: mostClauses, condition: null, code: 'too-many' }];
  return rule.anyOf.flatMap((clause: unknown, index): RuleFault[] => {
    if (!isRecord(clause) || !Array.isArray(clause.post) || !Array.isArray(clause.person)) return whole;
    const conditions: unknown[] = [...clause.post, ...clause.person];
    if (conditions.length > mostConditions) return [{ clause: index, condition: null, code: 'too-many' }];
    const posts = clause.post.length;
    return conditions.flatMap((condition, at) => {
      const code = at < posts ? postFault(condition) : personFault(condition);
      return code ? [{ clause: index, condition: at, code }] : [];
    });
  });
};

/** Narrows what `ruleFaults` finds nothing wrong with. */
export const isRule = (rule: unknown): rule is AudienceRule => ruleFaults(rule).length === 0;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const isId = (value: unknown): boolean => typeof value === 'string' && uuid.test(value);
const isOneOf =
  (known: readonly string[]) =>
  (value: unknown): boolean =>
    typeof value === 'string' && known.includes(value);
const isShortText = (value: unknown): boolean =>
  typeof value === 'string' && value.length <= 100 && fold(value) !== '';

const listFault = (value: unknown, isGood: (each: unknown) => boolean): RuleFaultCode | null => {
  if (!Array.isArray(value)) return 'unreadable';
  if (value.length === 0) return 'choose-one';
  if (value.length > mostChosen) return 'too-many';
  return value.every(isGood) ? null : 'unreadable';
};

const flagFault = (value: unknown): RuleFaultCode | null =>
  typeof value === 'boolean' ? null : 'unreadable';

const postFault = (value: unknown): RuleFaultCode | null => {
  if (!isRecord(value) || !isOneOf(postKinds)(value.kind)) return 'unreadable';
  switch (value.kind as PostCondition['kind']) {
    case 'units':
      return listFault(value.unitIds, isId) ?? flagFault(value.below);
    case 'sectors':
      return listFault(value.sectors, isOneOf(sectors));
    case 'categories':
      return listFault(value.categories, isOneOf(staffCategories));
    case 'leader-levels':
      return listFault(value.levels, isOneOf(leaderLevels));
    case 'leader':
    case 'dx-specialist':
    case 'core-officer':
      return flagFault(value.is);
    case 'title-contains':
      return isShortText(value.text) ? null : 'missing';
    case 'in-post-since':
      return typeof value.on === 'string' && isDay(value.on) ? null : 'not-a-day';
  }
};

const personFault = (value: unknown): RuleFaultCode | null => {
  if (!isRecord(value) || !isOneOf(personKinds)(value.kind)) return 'unreadable';
  const flag = flagFault(value.has);
  if (flag) return flag;
  switch (value.kind as PersonCondition['kind']) {
    case 'tags':
      return listFault(value.tags, isShortText);
    case 'completed-course':
      return listFault(value.courseIds, isId) ?? windowFault(value);
    case 'completed-group':
      return listFault(value.groups, isOneOf(contentGroups)) ?? windowFault(value);
    case 'assessed':
      return flagFault(value.passed) ?? windowFault(value);
  }
};

const windowFault = ({ from, to }: Record<string, unknown>): RuleFaultCode | null => {
  const isGood = (value: unknown): boolean => value === null || (typeof value === 'string' && isDay(value));
  if (!isGood(from) || !isGood(to)) return 'not-a-day';
  return typeof from === 'string' && typeof to === 'string' && to < from ? 'ends-before-start' : null;
};

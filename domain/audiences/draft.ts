import {
  type AudienceRule,
  type Clause,
  type PersonCondition,
  type PersonKind,
  type PostCondition,
  type PostKind,
  personKinds,
  postKinds,
} from './rule.ts';
import { mostClauses, mostConditions, type RuleFault, ruleFaults } from './rule-faults.ts';

export type ConditionKind = PostKind | PersonKind;

/** A condition as it stands in the form: what was typed, right or wrong, field by field. */
export type DraftCondition = {
  readonly kind: ConditionKind;
  readonly typed: Readonly<Record<string, readonly string[]>>;
};

/** A rule under construction: its clauses with their conditions in the order they were added. */
export type Draft = readonly (readonly DraftCondition[])[];

const isKind = (text: string): text is ConditionKind =>
  ([...postKinds, ...personKinds] as readonly string[]).includes(text);

const isPersonKind = (kind: ConditionKind): kind is PersonKind =>
  (personKinds as readonly string[]).includes(kind);

/** A name like `0.2.in`: clause, condition, field. A clause without conditions is said by `0` alone. */
const place = /^(\d{1,2})(?:\.(\d{1,2})\.([a-z]{2,10}))?$/;

/** Reads a draft out of a form's fields, in whatever order and with whatever gaps they come; there is always one clause. */
export const draftFrom = (fields: Iterable<readonly [string, string]>): Draft => {
  const clauses = new Map<number, Map<number, Record<string, string[]>>>();
  for (const [name, value] of fields) {
    const [, clause, condition, field] = place.exec(name) ?? [];
    if (!clause) continue;
    const conditions = clauses.get(Number(clause)) ?? new Map<number, Record<string, string[]>>();
    clauses.set(Number(clause), conditions);
    if (!condition || !field) continue;
    const typed = conditions.get(Number(condition)) ?? {};
    typed[field] = [...(typed[field] ?? []), value.slice(0, 200)];
    conditions.set(Number(condition), typed);
  }
  const ordered = <T>(map: ReadonlyMap<number, T>): T[] =>
    [...map].toSorted(([a], [b]) => a - b).map(([, each]) => each);
  const draft = ordered(clauses).map((conditions) =>
    ordered(conditions)
      .flatMap(({ kind: [kind = ''] = [], ...typed }) => (isKind(kind) ? [{ kind, typed }] : []))
      .slice(0, mostConditions),
  );
  return draft.length > 0 ? draft.slice(0, mostClauses) : [[]];
};

/**
 * What a button of the form does: `add:0` adds a condition of the chosen kind to a clause, `drop:0:2` takes one away,
 * `clause` adds a clause, `without:1` takes one away. Anything else changes nothing.
 */
export const changed = (draft: Draft, button: string, chosen: string): Draft => {
  const [verb, first, second] = button.split(':');
  const at = Number(first);
  switch (verb) {
    case 'add':
      return draft.map((clause, index) =>
        index === at && clause.length < mostConditions && isKind(chosen)
          ? [...clause, { kind: chosen, typed: {} }]
          : clause,
      );
    case 'drop':
      return draft.map((clause, index) =>
        index === at ? clause.filter((_, condition) => condition !== Number(second)) : clause,
      );
    case 'clause':
      return draft.length < mostClauses ? [...draft, []] : draft;
    case 'without':
      return draft.length > 1 ? draft.filter((_, index) => index !== at) : draft;
    default:
      return draft;
  }
};

/** The rule a draft stands for, or what is wrong: `condition` counts in the order of the draft. */
export const ruleOf = (
  draft: Draft,
):
  | { readonly rule: AudienceRule; readonly faults: readonly [] }
  | { readonly rule: null; readonly faults: readonly RuleFault[] } => {
  const places = draft.map((clause) => [
    ...clause.flatMap(({ kind }, index) => (isPersonKind(kind) ? [] : [index])),
    ...clause.flatMap(({ kind }, index) => (isPersonKind(kind) ? [index] : [])),
  ]);
  const read = (clause: readonly DraftCondition[], persons: boolean): unknown[] =>
    clause.filter(({ kind }) => isPersonKind(kind) === persons).map(conditionOf);
  const rule = {
    language: 1,
    anyOf: draft.map((clause) => ({ post: read(clause, false), person: read(clause, true) })),
  };
  const faults = ruleFaults(rule).map((fault) => ({
    ...fault,
    condition: fault.condition === null ? null : (places[fault.clause]?.[fault.condition] ?? null),
  }));
  return faults.length > 0 ? { rule: null, faults } : { rule: rule as AudienceRule, faults: [] };
};

/** The condition that was typed; an empty field becomes what `ruleFaults` calls by its name. */
const conditionOf = ({ kind, typed }: DraftCondition): Record<string, unknown> => {
  const list = [...new Set((typed.in ?? []).filter((value) => value !== ''))];
  const one = (field: string): string => typed[field]?.[0] ?? '';
  const yes = (field: string): boolean => one(field) !== 'no';
  const days = { from: one('from') || null, to: one('to') || null };
  switch (kind) {
    case 'units':
      return { kind, unitIds: list, below: one('below') === 'yes' };
    case 'sectors':
      return { kind, sectors: list };
    case 'categories':
      return { kind, categories: list };
    case 'leader-levels':
      return { kind, levels: list };
    case 'leader':
    case 'dx-specialist':
    case 'core-officer':
      return { kind, is: yes('is') };
    case 'title-contains':
      return { kind, text: one('text') };
    case 'in-post-since':
      return { kind, on: one('on') };
    case 'tags':
      return { kind, tags: list, has: yes('has') };
    case 'completed-course':
      return { kind, courseIds: list, has: yes('has'), ...days };
    case 'completed-group':
      return { kind, groups: list, has: yes('has'), ...days };
    case 'assessed':
      return { kind, passed: one('passed') === 'yes', has: yes('has'), ...days };
  }
};

/** A saved rule as a draft, to be changed. */
export const draftOf = (rule: AudienceRule): Draft =>
  rule.anyOf.map((clause: Clause) => [...clause.post, ...clause.person].map(typedOf));

const yesNo = (value: boolean): string[] => [value ? 'yes' : 'no'];
const dayField = (day: string | null): string[] => (day === null ? [] : [day]);

const typedOf = (condition: PostCondition | PersonCondition): DraftCondition => {
  const { kind } = condition;
  const days: Record<string, readonly string[]> =
    'from' in condition ? { from: dayField(condition.from), to: dayField(condition.to) } : {};
  switch (condition.kind) {
    case 'units':
      return { kind, typed: { in: condition.unitIds, below: yesNo(condition.below) } };
    case 'sectors':
      return { kind, typed: { in: condition.sectors } };
    case 'categories':
      return { kind, typed: { in: condition.categories } };
    case 'leader-levels':
      return { kind, typed: { in: condition.levels } };
    case 'leader':
    case 'dx-specialist':
    case 'core-officer':
      return { kind, typed: { is: yesNo(condition.is) } };
    case 'title-contains':
      return { kind, typed: { text: [condition.text] } };
    case 'in-post-since':
      return { kind, typed: { on: [condition.on] } };
    case 'tags':
      return { kind, typed: { in: condition.tags, has: yesNo(condition.has) } };
    case 'completed-course':
      return { kind, typed: { in: condition.courseIds, has: yesNo(condition.has), ...days } };
    case 'completed-group':
      return { kind, typed: { in: condition.groups, has: yesNo(condition.has), ...days } };
    case 'assessed':
      return { kind, typed: { passed: yesNo(condition.passed), has: yesNo(condition.has), ...days } };
  }
};

/** The fields of a draft, as a form sends them and as they stand in an address. */
export const fieldsOf = (draft: Draft): [string, string][] =>
  draft.flatMap((clause, c): [string, string][] => [
    [String(c), ''],
    ...clause.flatMap(({ kind, typed }, at): [string, string][] => [
      [`${c}.${at}.kind`, kind],
      ...Object.entries(typed).flatMap(([field, values]) =>
        values.map((value): [string, string] => [`${c}.${at}.${field}`, value]),
      ),
    ]),
  ]);

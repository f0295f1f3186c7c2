import { type ContentGroup, contentGroups } from '#domain/catalogue/course.ts';
import { type Sector, type StaffCategory, sectors, staffCategories } from '#domain/organisation/terms.ts';
import {
  type CountingDeed,
  type CountingRule,
  type DeclaredQuestion,
  type PeopleRule,
  type PopulationCondition,
  type Segment,
  segments,
} from '#domain/plan/rule.ts';

export const marks = ['any', 'yes', 'no'] as const;
export type Mark = (typeof marks)[number];

/** What a desk turns in a rule: every list in the language's own order; knobs of other kinds of rule are left alone. */
export type RuleKnobs = {
  readonly leader: Mark;
  readonly dxSpecialist: Mark;
  readonly coreOfficer: Mark;
  readonly categories: readonly StaffCategory[];
  readonly sectors: readonly Sector[];
  readonly feeds: readonly ContentGroup[];
  readonly counts: CountingDeed;
  readonly apart: readonly Segment[];
  readonly question: DeclaredQuestion | null;
  readonly essentialNeeded: number;
  readonly evidence: string;
};

/** How the knobs stand in a rule; none of the categories means that it asks for no category. */
export const knobsOf = (rule: CountingRule): RuleKnobs => {
  const people = rule.kind === 'people' ? rule : null;
  const mark = (kind: 'leader' | 'dx-specialist' | 'core-officer'): Mark => {
    const found = people?.population.find((condition) => condition.kind === kind);
    if (found === undefined || !('is' in found)) return 'any';
    return found.is ? 'yes' : 'no';
  };
  return {
    leader: mark('leader'),
    dxSpecialist: mark('dx-specialist'),
    coreOfficer: mark('core-officer'),
    categories: people?.population.flatMap((one) => (one.kind === 'categories' ? one.categories : [])) ?? [],
    sectors: people?.population.flatMap((one) => (one.kind === 'sectors' ? one.sectors : [])) ?? [],
    feeds: people?.feeds ?? [],
    counts: people?.counts ?? 'completed',
    apart: people?.apart ?? [],
    question: rule.kind === 'declared' ? rule.question : null,
    essentialNeeded: rule.kind === 'residents' ? rule.essentialNeeded : 0,
    evidence: rule.kind === 'narrative' ? rule.evidence : '',
  };
};

/** The rule with its knobs turned; its kind, what it divides by and its register stay. */
export const turned = (rule: CountingRule, knobs: RuleKnobs): CountingRule => {
  switch (rule.kind) {
    case 'people':
      return turnedPeople(rule, knobs);
    case 'declared':
      return { ...rule, question: knobs.question ?? rule.question };
    case 'residents':
      return { ...rule, essentialNeeded: knobs.essentialNeeded };
    case 'narrative':
      return { ...rule, evidence: knobs.evidence };
    case 'ledger':
      return rule;
  }
};

const turnedPeople = (rule: PeopleRule, knobs: RuleKnobs): PeopleRule => {
  const is = (kind: 'leader' | 'dx-specialist' | 'core-officer', mark: Mark): PopulationCondition[] =>
    mark === 'any' ? [] : [{ kind, is: mark === 'yes' }];
  const [categories, held] = [inOrder(staffCategories, knobs.categories), inOrder(sectors, knobs.sectors)];
  return {
    ...rule,
    population: [
      ...is('leader', knobs.leader),
      ...is('dx-specialist', knobs.dxSpecialist),
      ...is('core-officer', knobs.coreOfficer),
      ...(categories.length > 0 ? [{ kind: 'categories' as const, categories }] : []),
      ...(held.length > 0 ? [{ kind: 'sectors' as const, sectors: held }] : []),
    ],
    feeds: inOrder(contentGroups, knobs.feeds),
    counts: knobs.counts,
    apart: inOrder(segments, knobs.apart),
  };
};

const inOrder = <Word>(order: readonly Word[], chosen: readonly Word[]): readonly Word[] =>
  order.filter((word) => chosen.includes(word));

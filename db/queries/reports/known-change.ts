import type { Reader } from '#db/client.ts';
import {
  aliasesOf,
  type Between,
  changedPeople,
  everybodyEver,
  exemptionsBetween,
} from '#db/queries/reports/changed-people.ts';
import { allUpTo, type FactsUpTo, factsOfPeople } from '#db/queries/reports/person-facts.ts';
import { provinceId, type UnitsOfDay } from '#db/queries/reports/units-of-day.ts';
import type { Window } from '#domain/indicators/evidence.ts';
import type { LearningFact, PersonFacts } from '#domain/indicators/facts.ts';
import {
  type ChangeCause,
  type KnownChange,
  postCause,
  type Verdict,
  verdictIn,
} from '#domain/indicators/known-change.ts';
import { type Standing, standing } from '#domain/indicators/standing.ts';
import { subtreeOf } from '#domain/indicators/tree.ts';
import type { CountedIndicator } from '#domain/plan/rule.ts';

/** One reading of a number: what was known when, by which version of the indicator (null: there was none). */
export type Moment = { readonly indicator: CountedIndicator | null; readonly units: UnitsOfDay };

/** Two readings of one indicator in one unit; `frozen` are the standings a closed period froze at the first. */
export type Comparison = {
  readonly window: Window;
  readonly unitId: string;
  readonly before: Moment;
  readonly after: Moment;
  readonly between: Between;
  readonly frozen: ReadonlyMap<string, Standing> | null;
};

/**
 * Everybody who stands otherwise in the second reading. While neither the tree nor the rule is another, only people of whom
 * something was recorded between are looked at; else everybody, 5,000 at a time. What was frozen is compared with everybody.
 */
export const knownChanges = async (db: Reader, of: Comparison): Promise<KnownChange[]> => {
  const found: KnownChange[] = [];
  for await (const ids of whomToAsk(db, of)) {
    const [was, is] = [await readingOf(db, of, 'before', ids), await readingOf(db, of, 'after', ids)];
    for (const personId of ids) {
      const before = of.frozen
        ? verdictIn(of.frozen.get(personId) ?? null, scopeOf(of, of.before.units))
        : verdictOf(was, personId);
      const after = verdictOf(is, personId);
      if (before !== after) found.push({ personId, before, after });
    }
  }
  return found;
};

async function* whomToAsk(db: Reader, of: Comparison): AsyncGenerator<readonly string[]> {
  if (of.frozen || !sameFrame(of)) return yield* everybodyEver(db);
  const people = await changedPeople(db, of.between);
  for (let at = 0; at < people.length; at += 5000) yield people.slice(at, at + 5000);
}

const sameFrame = ({ before, after }: Comparison): boolean =>
  JSON.stringify([before.indicator, before.units.printed, [...before.units.lives]]) ===
  JSON.stringify([after.indicator, after.units.printed, [...after.units.lives]]);

/** The units of the number in a tree: null is all, none when the unit was not there. */
const scopeOf = ({ unitId }: Comparison, units: UnitsOfDay): readonly string[] | null =>
  unitId === provinceId ? null : units.byId.has(unitId) ? subtreeOf(unitId, units.tree) : [];

type Reading = ReadonlyMap<
  string,
  { readonly facts: PersonFacts; readonly standing: Standing | null; readonly verdict: Verdict }
>;

const verdictOf = (reading: Reading, personId: string): Verdict =>
  reading.get(personId)?.verdict ?? 'outside';

const readingOf = (db: Reader, of: Comparison, side: 'before' | 'after', ids: readonly string[]) =>
  readWorld(
    db,
    of,
    { ...of[side], upTo: allUpTo(side === 'before' ? of.between.after : of.between.upTo) },
    ids,
  );

type World = Moment & { readonly upTo: FactsUpTo };

const readWorld = async (
  db: Reader,
  of: Comparison,
  { indicator, units, upTo }: World,
  ids: readonly string[],
): Promise<Reading> => {
  const scope = scopeOf(of, units);
  const people = await factsOfPeople(db, units, ids, upTo);
  return new Map(
    people.map((facts) => {
      const one = indicator && standing(indicator, of.window, facts);
      return [facts.personId, { facts, standing: one, verdict: verdictIn(one, scope) }] as const;
    }),
  );
};

/** Why one person moved: the causes in the order of the steps, and the learning or results that came or went. */
export type Explained = {
  readonly causes: readonly ChangeCause[];
  readonly learning: readonly string[];
  readonly results: readonly string[];
};

/**
 * Why these people stand otherwise. The first reading is turned into the second one thing after the other: the rule, the
 * tree, the merges, the posts, the learning, the results. Whoever stands otherwise at the end was moved by one of these
 * steps at least, so every change has a cause and no other cause is possible. A frozen reading has one step before them:
 * what was being saved while the period was closed. Seven readings of three queries, whoever is asked about.
 */
export const explainChanges = async (
  db: Reader,
  of: Comparison,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Explained>> => {
  const { before, after, between } = of;
  const [was, is] = [between.after, between.upTo];
  const start = allUpTo(was);
  const worlds: readonly (World & { readonly step: Step })[] = [
    { step: 'saved', ...before, upTo: start },
    { step: 'definition', ...before, indicator: after.indicator, upTo: start },
    { step: 'units', ...after, upTo: start },
    { step: 'merges', ...after, upTo: { ...start, merges: is } },
    { step: 'posts', ...after, upTo: { ...start, merges: is, posts: is } },
    { step: 'learning', ...after, upTo: { ...start, merges: is, posts: is, learning: is } },
    { step: 'results', ...after, upTo: allUpTo(is) },
  ];
  const readings: { step: Step; reading: Reading }[] = [];
  for (const world of worlds)
    readings.push({ step: world.step, reading: await readWorld(db, of, world, ids) });
  const [into, from] = [await aliasesOf(db, between), scopeOf(of, after.units)];
  const exempt = await exemptionsBetween(db, between, ids);
  return new Map(
    ids.map((personId) => {
      const first = of.frozen
        ? verdictIn(of.frozen.get(personId) ?? null, scopeOf(of, before.units))
        : verdictOf(readings[0]?.reading ?? new Map(), personId);
      const explained = causesOf(personId, first, readings, from, into);
      const waived = exempt.filter((one) => one.personId === personId);
      const also = waived.map(
        ({ given }): ChangeCause => (given ? 'exemption-given' : 'exemption-withdrawn'),
      );
      return [personId, { ...explained, causes: [...new Set([...explained.causes, ...also])] }] as const;
    }),
  );
};

type Step = 'saved' | 'definition' | 'units' | 'merges' | 'posts' | 'learning' | 'results';

const causesOf = (
  personId: string,
  first: Verdict,
  readings: readonly { step: Step; reading: Reading }[],
  scope: readonly string[] | null,
  [aliasesBefore, aliasesAfter]: readonly [ReadonlyMap<string, string>, ReadonlyMap<string, string>],
): Explained => {
  const causes: ChangeCause[] = [];
  const moved = { learning: [] as string[], results: [] as string[] };
  let before = { facts: readings[0]?.reading.get(personId)?.facts, verdict: first };
  for (const { step, reading } of readings) {
    const at = reading.get(personId);
    const after = { facts: at?.facts, verdict: at?.verdict ?? ('outside' as const) };
    const flips = before.verdict !== after.verdict;
    const learning = differing(before.facts?.learning ?? [], after.facts?.learning ?? []);
    const results = differing(before.facts?.assessments ?? [], after.facts?.assessments ?? []);
    const decides = after.verdict === 'counted' && namesOf(at?.standing ?? null);
    if (step === 'learning' && (flips || (decides && learning.new.some((id) => decides.includes(id))))) {
      moved.learning.push(...learning.new, ...learning.gone);
      causes.push(
        learning.gone.length === 0
          ? 'late-training'
          : learning.new.length > 0
            ? 'training-corrected'
            : 'evidence-taken-back',
      );
    } else if (step === 'results' && flips) {
      moved.results.push(...results.new, ...results.gone);
      causes.push(results.gone.length === 0 ? 'late-result' : 'result-corrected');
    } else if (flips && step === 'posts') {
      const held = (facts: PersonFacts | undefined) => facts?.positions ?? [];
      const [a, b] = [
        { ...before, held: held(before.facts) },
        { ...after, held: held(after.facts) },
      ];
      causes.push(postCause(a, b, scope));
    } else if (flips && step === 'merges') {
      const joined = (aliases: ReadonlyMap<string, string>): number =>
        [...aliases].filter(([alias, kept]) => alias === personId || kept === personId).length;
      causes.push(joined(aliasesAfter) >= joined(aliasesBefore) ? 'merged' : 'merge-undone');
    } else if (flips) causes.push(causeOfFrame[step as keyof typeof causeOfFrame]);
    before = after;
  }
  return { causes, ...moved };
};

const causeOfFrame = {
  saved: 'saved-after-closing',
  definition: 'definition-changed',
  units: 'unit-changed',
} as const satisfies Partial<Record<Step, ChangeCause>>;

type Fact = LearningFact | PersonFacts['assessments'][number];

/** Ids of facts that came or changed, and of those that went. */
const differing = (before: readonly Fact[], after: readonly Fact[]) => {
  const [was, is] = [textsOf(before), textsOf(after)];
  return {
    new: [...is].filter(([id, text]) => was.get(id) !== text).map(([id]) => id),
    gone: [...was.keys()].filter((id) => !is.has(id)),
  };
};

const textsOf = (facts: readonly Fact[]): ReadonlyMap<string, string> =>
  new Map(facts.map((fact) => [fact.id, JSON.stringify(fact)]));

/** The learning that decided. */
const namesOf = (one: Standing | null): readonly string[] =>
  one && 'learning' in one.reason && one.reason.learning ? [one.reason.learning.learningId] : [];

import type { SkillArea } from '#domain/catalogue/skill-area.ts';
import { problem } from '#domain/imports/parsed.ts';
import { type Change, type Decision, type Numbered, wrong } from '#domain/imports/plan.ts';
import type { ProtectedId, StagedOf } from '#domain/imports/staged.ts';
import type { Gender } from '#domain/organisation/terms.ts';
import type { ClassOutcome } from '#domain/residents/class-outcome.ts';
import { fold, sameName } from '#domain/text/vietnamese.ts';
import type { Day } from '#domain/time/day.ts';

type Row = StagedOf['class-list'];

export type KnownResident = {
  readonly personId: string;
  readonly fullName: string;
  readonly bornOn: Day | null;
};
export type KnownLearning = {
  readonly id: string;
  readonly personId: string;
  readonly area: SkillArea;
  readonly outcome: ClassOutcome;
  readonly heldOn: Day;
  readonly organiser: string;
};
/** Where somebody lives by the newest of her residences, and since when. */
export type KnownHome = { readonly id: string | null; readonly unitId: string; readonly from: Day };

export type ClassListWorld = {
  /** By the hash of the ID number. */
  readonly people: ReadonlyMap<string, KnownResident>;
  /** By person. */
  readonly homes: ReadonlyMap<string, KnownHome>;
  readonly learning: readonly KnownLearning[];
  readonly communes: readonly { readonly id: string; readonly code: string; readonly name: string }[];
  /** The communes the sender may write about; null: all. */
  readonly inside: ReadonlySet<string> | null;
};

export type ClassListWrite = {
  readonly id: ProtectedId;
  /** Null: nobody with this number is known yet. */
  readonly personId: string | null;
  readonly identity: {
    readonly fullName: string;
    readonly bornOn: Day;
    readonly gender: Gender | null;
  } | null;
  /** A first home, or a move: `closes` is the residence that ends the day before. */
  readonly home: { readonly unitId: string; readonly from: Day; readonly closes: string | null } | null;
  readonly learning: Omit<KnownLearning, 'id' | 'personId'>;
  readonly supersedesId: string | null;
};

/**
 * Decides for every row of a class list. A number that is known under another name or birth day is wrong, never joined by
 * guess. A list of a later class in another commune is a move; one of an earlier class leaves the home as it is.
 */
export const planClassList = (
  rows: readonly Numbered<Row>[],
  world: ClassListWorld,
): Decision<ClassListWrite>[] => {
  const homes = new Map<string, KnownHome>();
  const homeOf = (row: Row, person: KnownResident | undefined): KnownHome | undefined =>
    homes.get(row.id.hash) ?? (person && world.homes.get(person.personId));
  // In the order of the classes, so that a person's homes follow each other; told in the order of the rows.
  const inTime = rows.toSorted((a, b) =>
    a.row.heldOn === b.row.heldOn ? a.number - b.number : a.row.heldOn < b.row.heldOn ? -1 : 1,
  );
  return inTime
    .map(({ number, row }): Decision<ClassListWrite> => {
      const named = fold(row.commune);
      const found = world.communes.filter(({ code, name }) => fold(code) === named || fold(name) === named);
      const [commune] = found;
      const text = row.commune;
      if (!commune) return wrong(number, { ...problem('unknown-unit', { text }), field: 'commune' });
      if (found.length > 1)
        return wrong(number, { ...problem('ambiguous-unit', { text }), field: 'commune' });
      if (world.inside !== null && !world.inside.has(commune.id))
        return wrong(number, { ...problem('unit-outside-scope', { text }), field: 'commune' });
      const person = world.people.get(row.id.hash);
      if (person && !sameName(person.fullName, row.fullName))
        return wrong(number, {
          ...problem('id-number-known-as', { text: person.fullName }),
          field: 'fullName',
        });
      if (person?.bornOn && person.bornOn !== row.bornOn)
        return wrong(number, { ...problem('born-on-differs', { bornOn: person.bornOn }), field: 'bornOn' });
      const before = homeOf(row, person);
      const moves = before === undefined || (before.unitId !== commune.id && before.from < row.heldOn);
      const home = moves ? { unitId: commune.id, from: row.heldOn, closes: before?.id ?? null } : null;
      if (home) homes.set(row.id.hash, { id: null, unitId: home.unitId, from: home.from });
      const { area, outcome, heldOn, organiser } = row;
      const stored = world.learning.find(
        (one) =>
          one.personId === person?.personId &&
          one.area === area &&
          one.heldOn === heldOn &&
          fold(one.organiser) === fold(organiser),
      );
      const changes: Change[] =
        stored && stored.outcome !== outcome
          ? [{ field: 'outcome', before: stored.outcome, after: outcome }]
          : [];
      if (stored && changes.length === 0 && !home) return { number, status: 'unchanged', notes: [] };
      return {
        ...{ number, status: stored ? 'changed' : 'new', changes, notes: [] },
        write: {
          ...{ id: row.id, personId: person?.personId ?? null, home, supersedesId: stored?.id ?? null },
          identity: person ? null : { fullName: row.fullName, bornOn: row.bornOn, gender: row.gender },
          learning: { area, outcome, heldOn, organiser },
        },
      };
    })
    .toSorted((a, b) => a.number - b.number);
};

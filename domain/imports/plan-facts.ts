import type { RowProblem } from '#domain/imports/errors.ts';
import { problem } from '#domain/imports/parsed.ts';
import { type Change, type Decision, type Numbered, wrong } from '#domain/imports/plan.ts';
import type { ProtectedId } from '#domain/imports/staged.ts';
import { sameName } from '#domain/text/vietnamese.ts';

/** Somebody on the roster, by the hash of the ID number. */
export type FactPerson = { readonly personId: string; readonly fullName: string };

type FactRow = { readonly id: ProtectedId; readonly fullName: string | null };
type StoredFact = { readonly id: string; readonly personId: string };

/** How rows of one kind are compared with what is known of a person. */
export type FactRule<Row, Values> = {
  /** The row as it would be stored when it corrects a known fact (null: a new one). */
  readonly valuesAfter: (row: Row, before: Values | null) => Values;
  readonly same: (a: Values, b: Values) => boolean;
  readonly changes: (before: Values, after: Values) => Change[];
};

export type FactWorld<Values> = {
  readonly people: ReadonlyMap<string, FactPerson>;
  readonly facts: readonly (StoredFact & { readonly values: Values })[];
};

export type FactWrite<Values> = {
  readonly personId: string;
  readonly values: Values;
  readonly supersedesId: string | null;
};

type Known<Values> = {
  readonly id: string | null;
  readonly values: Values;
  /** The row of the file that tells it, so that a second one cannot tell it otherwise. */
  toldBy: number | null;
};

/**
 * Decides for every row that tells a fact about a person: what says the same changes nothing, what corrects a known
 * fact becomes a new row that names it, what contradicts an earlier row of the file is wrong. Unknown people are listed.
 */
export const planFacts = <Row extends FactRow, Values>(
  rows: readonly Numbered<Row>[],
  world: FactWorld<Values>,
  rule: FactRule<Row, Values>,
): Decision<FactWrite<Values>>[] => {
  const known = new Map<string, Known<Values>[]>();
  for (const { id, personId, values } of world.facts)
    known.set(personId, [...(known.get(personId) ?? []), { id, values, toldBy: null }]);
  const decided = new Map<number, Decision<FactWrite<Values>>>();

  const told = ({ row }: Numbered<Row>, personId: string) =>
    (known.get(personId) ?? []).filter((fact) => rule.same(fact.values, rule.valuesAfter(row, null)));
  const saysTheSame = (row: Row, fact: Known<Values>) =>
    rule.changes(fact.values, rule.valuesAfter(row, fact.values)).length === 0;

  // First what stands already, so that a row that differs never takes the place of one that agrees.
  for (const entry of rows) {
    const person = world.people.get(entry.row.id.hash);
    if (person === undefined) {
      decided.set(entry.number, wrong(entry.number, { ...problem('unknown-person', {}), field: 'idNumber' }));
      continue;
    }
    const equal = told(entry, person.personId).find((fact) => saysTheSame(entry.row, fact));
    if (equal === undefined) continue;
    equal.toldBy ??= entry.number;
    decided.set(entry.number, {
      number: entry.number,
      status: 'unchanged',
      notes: notesOf(entry.row, person),
    });
  }
  for (const entry of rows) {
    const { number, row } = entry;
    const person = world.people.get(row.id.hash);
    if (decided.has(number) || person === undefined) continue;
    const { personId } = person;
    const candidates = told(entry, personId);
    const notes = notesOf(row, person);
    const free = candidates.find((fact) => fact.toldBy === null);
    const [earlier] = candidates;
    if (free !== undefined) {
      const values = rule.valuesAfter(row, free.values);
      const changes = rule.changes(free.values, values);
      known.set(
        personId,
        (known.get(personId) ?? []).map((fact) =>
          fact === free ? { ...fact, values, toldBy: number } : fact,
        ),
      );
      decided.set(number, {
        number,
        status: 'changed',
        changes,
        notes,
        write: { personId, values, supersedesId: free.id },
      });
    } else if (earlier !== undefined && earlier.toldBy !== null) {
      decided.set(
        number,
        saysTheSame(row, earlier)
          ? {
              number,
              status: 'unchanged',
              notes: [{ ...problem('repeats-row', { row: earlier.toldBy }), field: 'idNumber' }],
            }
          : wrong(number, { ...problem('differs-from-row', { row: earlier.toldBy }), field: 'idNumber' }),
      );
    } else {
      const values = rule.valuesAfter(row, null);
      known.set(personId, [...(known.get(personId) ?? []), { id: null, values, toldBy: number }]);
      decided.set(number, {
        number,
        status: 'new',
        changes: [],
        notes,
        write: { personId, values, supersedesId: null },
      });
    }
  }
  return rows.flatMap(({ number }) => decided.get(number) ?? []);
};

/** The name in such a file only serves to check that the ID number is the person meant. */
const notesOf = (row: FactRow, person: FactPerson): readonly RowProblem[] =>
  row.fullName === null || sameName(row.fullName, person.fullName)
    ? []
    : [{ ...problem('name-differs', { text: person.fullName }), field: 'fullName' }];

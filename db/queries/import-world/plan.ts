import type { Reader } from '#db/client.ts';
import type { ImportKind } from '#domain/imports/kind.ts';
import type { Decision, Numbered } from '#domain/imports/plan.ts';
import { type ClassListWrite, planClassList } from '#domain/imports/plan-class-list.ts';
import { planExternalResults, type ResultValues } from '#domain/imports/plan-external-results.ts';
import type { FactWrite } from '#domain/imports/plan-facts.ts';
import { type LedgerWrite, planLedger } from '#domain/imports/plan-ledger.ts';
import { planPastTraining, type TrainingValues } from '#domain/imports/plan-past-training.ts';
import { planRoster } from '#domain/imports/plan-roster.ts';
import { planUnits, type UnitsPlan } from '#domain/imports/plan-units.ts';
import type { RosterBounds, RosterWorld, RosterWrite } from '#domain/imports/roster-world.ts';
import type { StagedRow } from '#domain/imports/staged.ts';
import { unitDirectory } from '#domain/imports/unit-directory.ts';
import { knownUnits, loadAgencies } from './agencies.ts';
import { loadClassListWorld } from './class-list.ts';
import { loadResults, loadTrainings } from './facts.ts';
import { loadLedgerWorld } from './ledger.ts';
import { loadEmailOwners, loadPeople, loadPositions } from './roster.ts';

/** What a file would change, by kind. */
export type ImportPlan =
  | ({ readonly kind: 'units' } & UnitsPlan)
  | { readonly kind: 'roster'; readonly decisions: Decision<RosterWrite>[] }
  | { readonly kind: 'past-training'; readonly decisions: Decision<FactWrite<TrainingValues>>[] }
  | { readonly kind: 'external-results'; readonly decisions: Decision<FactWrite<ResultValues>>[] }
  | { readonly kind: 'class-list'; readonly decisions: Decision<ClassListWrite>[] }
  | { readonly kind: 'ledger'; readonly decisions: Decision<LedgerWrite>[] };

export type StagedFile = {
  readonly kind: ImportKind;
  readonly rows: readonly Numbered<StagedRow>[];
  /** The fields that have a column. */
  readonly given: ReadonlySet<string>;
  /** Units (code in lower case) whose row could not be read, with its number. */
  readonly brokenUnits: ReadonlyMap<string, number>;
  readonly bounds: RosterBounds;
  /** The units, loaded once for all portions of a file. */
  readonly directory?: Directory;
};

export type Directory = Pick<RosterWorld, 'units' | 'ownUnits'>;

/** All units of the agency tree for finding those that rows name, and those inside the bounds. */
export const loadDirectory = async (db: Reader, { inside }: RosterBounds): Promise<Directory> => {
  const known = knownUnits(await loadAgencies(db));
  const units = unitDirectory(known);
  return {
    units,
    ownUnits: inside === null ? units : unitDirectory(known.filter(({ id }) => inside.has(id))),
  };
};

/** Compares staged rows with the database: a handful of queries, however many rows there are. */
export const planAgainstDatabase = async (db: Reader, file: StagedFile): Promise<ImportPlan> => {
  switch (file.kind) {
    case 'units': {
      const rows = file.rows.flatMap(({ number, row }) =>
        row.kind === 'units' ? [{ number, row: row.row }] : [],
      );
      return {
        kind: 'units',
        ...planUnits(rows, { units: await loadAgencies(db), broken: file.brokenUnits }),
      };
    }
    case 'roster': {
      const rows = file.rows.flatMap(({ number, row }) =>
        row.kind === 'roster' ? [{ number, row: row.row }] : [],
      );
      const people = await loadPeople(db, hashesOf(rows));
      const units = file.directory ?? (await loadDirectory(db, file.bounds));
      const decisions = planRoster(rows, {
        ...units,
        bounds: file.bounds,
        people,
        positions: await loadPositions(db, idsOf(people)),
        emailOwners: await loadEmailOwners(
          db,
          rows.flatMap(({ row }) => row.email ?? []),
        ),
        given: file.given,
      });
      return { kind: 'roster', decisions };
    }
    case 'past-training': {
      const rows = file.rows.flatMap(({ number, row }) =>
        row.kind === 'past-training' ? [{ number, row: row.row }] : [],
      );
      const people = await reachable(db, await loadPeople(db, hashesOf(rows)), file.bounds);
      const facts = await loadTrainings(db, idsOf(people));
      return { kind: 'past-training', decisions: planPastTraining(rows, { people, facts }) };
    }
    case 'external-results': {
      const rows = file.rows.flatMap(({ number, row }) =>
        row.kind === 'external-results' ? [{ number, row: row.row }] : [],
      );
      const people = await reachable(db, await loadPeople(db, hashesOf(rows)), file.bounds);
      const facts = await loadResults(db, idsOf(people));
      return { kind: 'external-results', decisions: planExternalResults(rows, { people, facts }) };
    }
    case 'class-list': {
      const rows = file.rows.flatMap(({ number, row }) =>
        row.kind === 'class-list' ? [{ number, row: row.row }] : [],
      );
      const world = await loadClassListWorld(db, hashesOf(rows), file.bounds);
      return { kind: 'class-list', decisions: planClassList(rows, world) };
    }
    case 'ledger': {
      const rows = file.rows.flatMap(({ number, row }) =>
        row.kind === 'ledger' ? [{ number, row: row.row }] : [],
      );
      const world = await loadLedgerWorld(db, new Set(rows.map(({ row }) => row.series)));
      return { kind: 'ledger', decisions: planLedger(rows, world) };
    }
  }
};

const hashesOf = (rows: readonly Numbered<{ readonly id: { readonly hash: string } }>[]): string[] =>
  rows.map(({ row }) => row.id.hash);

/** Without those who never held a post where the sender may write: her rows then say what rows about unknown people say. */
export const reachable = async <Known extends { readonly personId: string }>(
  db: Reader,
  people: ReadonlyMap<string, Known>,
  { inside, guarded }: RosterBounds,
): Promise<ReadonlyMap<string, Known>> => {
  if (!guarded || inside === null) return people;
  const own = await loadPositions(db, idsOf(people));
  const within = new Set(own.filter(({ unitId }) => inside.has(unitId)).map(({ personId }) => personId));
  return new Map([...people].filter(([, { personId }]) => within.has(personId)));
};

const idsOf = (people: ReadonlyMap<string, { readonly personId: string }>): string[] =>
  [...people.values()].map(({ personId }) => personId);

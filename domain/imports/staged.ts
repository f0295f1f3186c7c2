import type { ClassListRow } from '#domain/imports/class-list.ts';
import type { ExternalResultRow } from '#domain/imports/external-results.ts';
import type { ImportKind } from '#domain/imports/kind.ts';
import type { LedgerRow } from '#domain/imports/ledger-rows.ts';
import type { PastTrainingRow } from '#domain/imports/past-training.ts';
import type { RosterRow } from '#domain/imports/roster.ts';
import type { RowOf } from '#domain/imports/specs.ts';
import type { UnitRow } from '#domain/imports/units.ts';

/**
 * An ID number that can be compared (`hash`, keyed) and shown (`tail`, three digits), but read only with the secret; of
 * somebody of ours without a number the hash is her `personKey`, the rest empty.
 */
export type ProtectedId = { readonly hash: string; readonly sealed: string; readonly tail: string };

type Protected<Row extends { readonly idNumber: string }> = Omit<Row, 'idNumber'> & {
  readonly id: ProtectedId;
};

/** A typed row as it waits between preview and apply: never with a readable ID number. */
export type StagedOf = {
  readonly units: UnitRow;
  readonly roster: Protected<RosterRow>;
  readonly 'past-training': Protected<PastTrainingRow>;
  readonly 'external-results': Protected<ExternalResultRow>;
  readonly 'class-list': Protected<ClassListRow>;
  readonly ledger: LedgerRow;
};

export type StagedRow = {
  readonly [Kind in ImportKind]: { readonly kind: Kind; readonly row: StagedOf[Kind] };
}[ImportKind];

const seal = <Row extends { readonly idNumber: string }>({ idNumber, ...rest }: Row, protect: Protect) => ({
  ...rest,
  id: protect(idNumber),
});

type Protect = (idNumber: string) => ProtectedId;
type Stagers = { readonly [Kind in ImportKind]: (row: RowOf[Kind], protect: Protect) => StagedRow };

const stagers: Stagers = {
  units: (row) => ({ kind: 'units', row }),
  roster: (row, protect) => ({ kind: 'roster', row: seal(row, protect) }),
  'past-training': (row, protect) => ({ kind: 'past-training', row: seal(row, protect) }),
  'external-results': (row, protect) => ({ kind: 'external-results', row: seal(row, protect) }),
  'class-list': (row, protect) => ({ kind: 'class-list', row: seal(row, protect) }),
  ledger: (row) => ({ kind: 'ledger', row }),
};

/** Takes the readable ID number out of a typed row. */
export const stage = <Kind extends ImportKind>(kind: Kind, row: RowOf[Kind], protect: Protect): StagedRow =>
  stagers[kind](row, protect);

/** 093085001234 as `•••••••••234`. */
export const maskedId = (tail: string): string => `${'•'.repeat(9)}${tail}`;

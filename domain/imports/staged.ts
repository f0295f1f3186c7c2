import type { ExternalResultRow } from '#domain/imports/external-results.ts';
import type { ImportKind } from '#domain/imports/kind.ts';
import type { PastTrainingRow } from '#domain/imports/past-training.ts';
import type { RosterRow } from '#domain/imports/roster.ts';
import type { RowOf } from '#domain/imports/specs.ts';
import type { UnitRow } from '#domain/imports/units.ts';

/** An ID number that can be compared (`hash`, keyed) and shown (`tail`, three digits), but read only with the secret. */
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
};

export type StagedRow = {
  readonly [Kind in ImportKind]: { readonly kind: Kind; readonly row: StagedOf[Kind] };
}[ImportKind];

const seal = <Row extends { readonly idNumber: string }>(
  { idNumber, ...rest }: Row,
  protect: (idNumber: string) => ProtectedId,
) => ({ ...rest, id: protect(idNumber) });

type Parsed = {
  readonly [Kind in ImportKind]: { readonly kind: Kind; readonly row: RowOf[Kind] };
}[ImportKind];

/** Takes the readable ID number out of a typed row. */
export const stage = (parsed: Parsed, protect: (idNumber: string) => ProtectedId): StagedRow => {
  switch (parsed.kind) {
    case 'units':
      return parsed;
    case 'roster':
      return { kind: 'roster', row: seal(parsed.row, protect) };
    case 'past-training':
      return { kind: 'past-training', row: seal(parsed.row, protect) };
    case 'external-results':
      return { kind: 'external-results', row: seal(parsed.row, protect) };
  }
};

/** 093085001234 as `•••••••••234`. */
export const maskedId = (tail: string): string => `${'•'.repeat(9)}${tail}`;

import {
  type ClassListField,
  type ClassListRow,
  classListAgreements,
  classListColumns,
  classListKey,
  classListRequiredColumns,
  parseClassListRow,
} from '#domain/imports/class-list.ts';
import {
  type ExternalResultField,
  type ExternalResultRow,
  externalResultColumns,
  externalResultKey,
  externalResultRequiredColumns,
  parseExternalResultRow,
} from '#domain/imports/external-results.ts';
import type { ImportKind } from '#domain/imports/kind.ts';
import {
  type LedgerField,
  type LedgerRow,
  ledgerColumns,
  ledgerKey,
  ledgerRequiredColumns,
  parseLedgerRow,
} from '#domain/imports/ledger-rows.ts';
import {
  type PastTrainingRow,
  parsePastTrainingRow,
  pastTrainingKey,
} from '#domain/imports/past-training.ts';
import {
  type PastTrainingField,
  pastTrainingColumns,
  pastTrainingRequiredColumns,
} from '#domain/imports/past-training-columns.ts';
import {
  parseRosterRow,
  type RosterRow,
  rosterAgreements,
  rosterInterval,
  rosterKey,
} from '#domain/imports/roster.ts';
import { type RosterField, rosterColumns, rosterRequiredColumns } from '#domain/imports/roster-columns.ts';
import { type ImportSpec, keyOf } from '#domain/imports/spec.ts';
import {
  parseUnitRow,
  type UnitField,
  type UnitRow,
  unitColumns,
  unitRequiredColumns,
} from '#domain/imports/units.ts';

/** The typed row of each kind. */
export type RowOf = {
  readonly units: UnitRow;
  readonly roster: RosterRow;
  readonly 'past-training': PastTrainingRow;
  readonly 'external-results': ExternalResultRow;
  readonly 'class-list': ClassListRow;
  readonly ledger: LedgerRow;
};

/** The fields of each kind: what a column can hold. */
export type FieldOf = {
  readonly units: UnitField;
  readonly roster: RosterField;
  readonly 'past-training': PastTrainingField;
  readonly 'external-results': ExternalResultField;
  readonly 'class-list': ClassListField;
  readonly ledger: LedgerField;
};

type Specs = { readonly [Kind in ImportKind]: ImportSpec<Kind, RowOf[Kind], FieldOf[Kind]> };

const specs: Specs = {
  units: {
    kind: 'units',
    fields: unitColumns,
    requiredColumns: unitRequiredColumns,
    keyField: 'code',
    parse: parseUnitRow,
    // The history of one unit may stand in several rows, each from another day.
    naturalKey: (row) => keyOf(row.code.toLowerCase(), row.from),
    agreements: () => [],
    interval: null,
  },
  roster: {
    kind: 'roster',
    fields: rosterColumns,
    requiredColumns: rosterRequiredColumns,
    keyField: 'idNumber',
    parse: parseRosterRow,
    naturalKey: rosterKey,
    agreements: rosterAgreements,
    interval: rosterInterval,
  },
  'past-training': {
    kind: 'past-training',
    fields: pastTrainingColumns,
    requiredColumns: pastTrainingRequiredColumns,
    keyField: 'idNumber',
    parse: parsePastTrainingRow,
    naturalKey: pastTrainingKey,
    agreements: () => [],
    interval: null,
  },
  'external-results': {
    kind: 'external-results',
    fields: externalResultColumns,
    requiredColumns: externalResultRequiredColumns,
    keyField: 'idNumber',
    parse: parseExternalResultRow,
    naturalKey: externalResultKey,
    agreements: () => [],
    interval: null,
  },
  'class-list': {
    kind: 'class-list',
    fields: classListColumns,
    requiredColumns: classListRequiredColumns,
    keyField: 'idNumber',
    parse: parseClassListRow,
    naturalKey: classListKey,
    agreements: classListAgreements,
    interval: null,
  },
  ledger: {
    kind: 'ledger',
    fields: ledgerColumns,
    requiredColumns: ledgerRequiredColumns,
    keyField: 'unitCode',
    parse: parseLedgerRow,
    naturalKey: ledgerKey,
    agreements: () => [],
    interval: null,
  },
};

export const importSpec = <Kind extends ImportKind>(kind: Kind): Specs[Kind] => specs[kind];

import type {
  ImportErrorCode,
  ImportErrorParams,
  Problem,
  ProblemOf,
  RowProblem,
} from '#domain/imports/errors.ts';

/** A cell read as a value, or the one reason why it cannot be. */
export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value; readonly warnings?: readonly Problem[] }
  | { readonly ok: false; readonly problem: Problem };

/** A row read as a typed row, or all reasons why it cannot be. */
export type ParsedRow<Row, Field extends string> =
  | { readonly ok: true; readonly row: Row; readonly warnings: readonly RowProblem<Field>[] }
  | { readonly ok: false; readonly errors: readonly RowProblem<Field>[] };

export const accept = <Value>(value: Value): Parsed<Value> => ({ ok: true, value });

export const problem = <Code extends ImportErrorCode>(
  code: Code,
  params: ImportErrorParams<Code>,
): ProblemOf<Code> => ({
  code,
  params,
});

export const refuse = <Code extends ImportErrorCode>(
  code: Code,
  params: ImportErrorParams<Code>,
): { readonly ok: false; readonly problem: ProblemOf<Code> } => ({
  ok: false,
  problem: problem(code, params),
});

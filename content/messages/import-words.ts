import {
  type ImportErrorCode,
  type ImportErrorParams,
  isProblem,
  type Problem,
} from '#domain/imports/errors.ts';
import { type ImportKind, importKinds } from '#domain/imports/kind.ts';
import type { FieldOf } from '#domain/imports/specs.ts';

/** A sentence for every code an import can give; a missing one does not compile. */
export type ImportSentences = {
  readonly [Code in ImportErrorCode]: (params: ImportErrorParams<Code>) => string;
};

/** The heading of every field, as the product's own template files name it. */
export type ImportFieldLabels = {
  readonly [Kind in ImportKind]: { readonly [Field in FieldOf[Kind]]: string };
};

export type ImportWords = { readonly sentences: ImportSentences; readonly labels: ImportFieldLabels };

type Stored = { readonly code: string; readonly params?: Readonly<Record<string, string | number>> };

const say = <Code extends ImportErrorCode>(sentences: ImportSentences, found: Problem<Code>): string =>
  sentences[found.code](found.params);

/** The sentence of a problem that may have gone through JSON; null when its code is not (or no longer) known. */
export const importSentence = (words: ImportWords, problem: Stored | Problem): string | null =>
  isProblem(problem) ? say(words.sentences, problem) : null;

/** The heading of one field; the key itself for a field that is not known. */
export const fieldLabel = (
  labels: ImportFieldLabels,
  kind: string | number,
  field: string | number,
): string => {
  const known = importKinds.find((candidate) => candidate === kind);
  const table: Readonly<Record<string, string>> = known === undefined ? {} : labels[known];
  return table[String(field)] ?? String(field);
};

/** "a|b,c" as headings in quotation marks: “A” or “B”, “C”. */
export const quotedFields = (
  labels: ImportFieldLabels,
  kind: string | number,
  fields: string | number,
  or: string,
): string =>
  String(fields)
    .split(',')
    .map((group) =>
      group
        .split('|')
        .map((field) => `“${fieldLabel(labels, kind, field)}”`)
        .join(` ${or} `),
    )
    .join(', ');

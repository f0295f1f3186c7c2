import type { ImportKind } from '#domain/imports/kind.ts';
import { importSpec } from '#domain/imports/specs.ts';

/** One field of several that say the same stands for them in a template. */
const leftOut: { readonly [Kind in ImportKind]: readonly string[] } = {
  units: ['parentName'],
  roster: [],
  'past-training': ['courseCode', 'courseName'],
  'external-results': [],
  'class-list': [],
  ledger: [],
};
const needed: { readonly [Kind in ImportKind]: readonly string[] } = {
  units: [],
  roster: ['unitName'],
  'past-training': ['course', 'completedOn'],
  'external-results': [],
  'class-list': [],
  ledger: ['unitCode'],
};

/** The columns of a file of this kind, in the order in which people fill them in. */
export const templateFields = (
  kind: ImportKind,
): readonly { readonly field: string; readonly required: boolean }[] => {
  const { fields, requiredColumns } = importSpec(kind);
  const alone = requiredColumns.flatMap((group) => (group.length === 1 ? [...group] : []));
  const required = new Set<string>([...alone, ...needed[kind]]);
  return fields
    .map(({ key }) => ({ field: key, required: required.has(key) }))
    .filter(({ field }) => !leftOut[kind].includes(field));
};

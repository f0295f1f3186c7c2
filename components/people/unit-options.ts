/** Units in tree order as choices of a select, indented by their depth. */
export const unitOptions = (
  units: readonly { readonly id: string; readonly name: string; readonly depth: number }[],
  all: string,
): { value: string; label: string }[] => [
  { value: '', label: all },
  ...units.map(({ id, name, depth }) => ({ value: id, label: `${'\u2003'.repeat(depth)}${name}` })),
];

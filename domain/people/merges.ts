/** A merge that holds: who is read as whom. */
export type Merge = { readonly personId: string; readonly otherId: string };

/**
 * Whom everybody merged counts for in the end: chains (A into B, B into C) are followed to the last. Merges join people
 * who are nobody's alias, so each person is merged once and the chains have ends; a circle would be a fault.
 */
export const keptPeople = (merges: readonly Merge[]): ReadonlyMap<string, string> => {
  const into = new Map(merges.map(({ personId, otherId }) => [personId, otherId]));
  const kept = new Map<string, string>();
  for (const [personId, first] of into) {
    let last = first;
    for (let steps = 0; ; steps++) {
      const next = into.get(last);
      if (next === undefined) break;
      if (steps > into.size) throw new Error('people were merged in a circle');
      last = next;
    }
    kept.set(personId, last);
  }
  return kept;
};

/** Everybody whom a change of one merge concerns: the two, and all that count for either. */
export const concerned = (kept: ReadonlyMap<string, string>, people: readonly string[]): string[] => {
  const ends = new Set(people.flatMap((id) => [id, kept.get(id) ?? id]));
  for (const [personId, end] of kept) if (ends.has(end)) ends.add(personId);
  return [...ends];
};

import type { Messages } from '#content/messages/messages.ts';

/** A unit of a task by its name of the day, with the one the plan knew; one that is not in the tree says so. */
export const UnitName = ({
  unit: { unitId, name, formerly },
  words,
}: {
  unit: { readonly unitId: string | null; readonly name: string; readonly formerly: string | null };
  words: Messages['tasks'];
}) => (
  <>
    {unitId === null ? words.unresolved(name) : name}
    {formerly ? <span className="block text-[0.85rem] text-soft">{words.formerly(formerly)}</span> : null}
  </>
);

import type { Messages } from '#content/messages/messages.ts';
import type { OrgEventBody, Target } from '#domain/organisation/event.ts';
import { segmentOn, type UnitChange } from '#domain/organisation/history.ts';
import { addDays } from '#domain/time/day.ts';

export type UnitNames = ReadonlyMap<string, { readonly name: string; readonly code: string }>;

type Told = {
  readonly body: OrgEventBody;
  readonly effectiveOn: string;
  readonly changes: readonly UnitChange[];
};

/** An event as one sentence in the reader's language; units it changed by their names of the eve. */
export const eventSentence = (
  { body, effectiveOn, changes }: Told,
  names: UnitNames,
  { sentences }: Messages['organisation'],
): string => {
  const name = (id: string): string => {
    const changed = changes.find((change) => change.unitId === id);
    const onEve = changed && segmentOn(changed.before.names, addDays(effectiveOn, -1))?.value;
    return onEve ?? names.get(id)?.name ?? id;
  };
  const target = (each: Target): string => ('unitId' in each ? name(each.unitId) : each.found.name);
  const several = (all: readonly string[]): string =>
    all.length > 2 ? sentences.andMore(all[0] ?? '', all.length - 1) : all.join(', ');
  switch (body.kind) {
    case 'found':
      return sentences.found(body.unit.name);
    case 'rename':
      return sentences.rename(name(body.unitId), body.name);
    case 'change-kind':
      return sentences.changeKind(name(body.unitId), body.name ?? body.unitKind);
    case 'move':
      return body.parentId === null
        ? sentences.moveUp(name(body.unitId))
        : sentences.move(name(body.unitId), name(body.parentId));
    case 'merge':
      return sentences.merge(several(body.unitIds.map(name)), target(body.into));
    case 'split':
      return sentences.split(name(body.unitId), several(body.parts.map((part) => target(part.target))));
    case 'dissolve':
      return sentences.dissolve(name(body.unitId));
    case 'correct':
      return sentences.correct;
  }
};

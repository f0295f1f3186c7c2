import type { RegisterEvent, RegisterEventKind } from '#domain/registers/register.ts';
import type { Day } from '#domain/time/day.ts';

export type LifeRefusal = 'register-opened-once' | 'register-not-alive' | 'register-over-already';

/** The events that stand, in the order in which they hold; what was withdrawn is gone, with its withdrawal. */
export const standingEvents = (events: readonly RegisterEvent[]): readonly RegisterEvent[] => {
  const gone = new Set(events.flatMap(({ withdrawsId }) => withdrawsId ?? []));
  return events
    .filter(({ id, kind }) => kind !== 'withdrawn' && !gone.has(id))
    .toSorted((a, b) => {
      if (a.effectiveOn !== b.effectiveOn) return a.effectiveOn < b.effectiveOn ? -1 : 1;
      const apart = a.recordedAt.getTime() - b.recordedAt.getTime();
      return apart === 0 ? (a.id < b.id ? -1 : 1) : apart;
    });
};

/** The event that says what the entry is on a day; null before it opened. */
export const eventOn = (events: readonly RegisterEvent[], day: Day): RegisterEvent | null =>
  standingEvents(events).findLast(({ effectiveOn }) => effectiveOn <= day) ?? null;

export const ends = (kind: RegisterEventKind): boolean => kind === 'merged' || kind === 'closed';

/** Why an event cannot follow what stands; null when it can. An end is the last word: nothing may stand after it. */
export const cannotFollow = (
  events: readonly RegisterEvent[],
  next: { readonly kind: Exclude<RegisterEventKind, 'withdrawn'>; readonly effectiveOn: Day },
): LifeRefusal | null => {
  const standing = standingEvents(events);
  if (next.kind === 'opened') return standing.length === 0 ? null : 'register-opened-once';
  const before = eventOn(events, next.effectiveOn);
  if (before === null || ends(before.kind)) return 'register-not-alive';
  const later = standing.filter(({ effectiveOn }) => effectiveOn > next.effectiveOn);
  return ends(next.kind) && later.length > 0 ? 'register-over-already' : null;
};

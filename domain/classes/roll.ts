export const registrationKinds = ['registered', 'waiting', 'promoted', 'cancelled'] as const;
export type RegistrationKind = (typeof registrationKinds)[number];

/** What happened to somebody's place in a class; the events of a class are in the order of their numbers. */
export type RegistrationEvent = { readonly personId: string; readonly kind: RegistrationKind };

/** Who has a seat, and who waits for one, first come first. */
export type Roll = { readonly seated: readonly string[]; readonly waiting: readonly string[] };

/** The roll of a class from its events. Who has a seat does not wait: two records of one person may have signed up apart. */
export const rollOf = (events: readonly RegistrationEvent[]): Roll => {
  const seated = new Set<string>();
  const waiting = new Set<string>();
  for (const { personId, kind } of events) {
    if (kind === 'waiting' && seated.has(personId)) continue;
    seated.delete(personId);
    if (kind !== 'waiting') waiting.delete(personId);
    if (kind === 'waiting') waiting.add(personId);
    if (kind === 'registered' || kind === 'promoted') seated.add(personId);
  }
  return { seated: [...seated], waiting: [...waiting] };
};

/** Signing up: a seat while there is one and nobody waits, else a place in the queue; nothing when she has either. */
export const register = (roll: Roll, capacity: number, personId: string): RegistrationEvent[] => {
  if (roll.seated.includes(personId) || roll.waiting.includes(personId)) return [];
  const free = roll.seated.length < capacity && roll.waiting.length === 0;
  return [{ personId, kind: free ? 'registered' : 'waiting' }];
};

/** Giving up a seat or a place in the queue; the seat goes to whoever waits longest. */
export const leave = (roll: Roll, capacity: number, personId: string): RegistrationEvent[] => {
  if (!roll.seated.includes(personId) && !roll.waiting.includes(personId)) return [];
  const left = {
    seated: roll.seated.filter((id) => id !== personId),
    waiting: roll.waiting.filter((id) => id !== personId),
  };
  return [{ personId, kind: 'cancelled' }, ...promote(left, capacity)];
};

/** Seats for those who wait, as many as are free: after somebody left, or the room grew. */
export const promote = (roll: Roll, capacity: number): RegistrationEvent[] =>
  roll.waiting
    .slice(0, Math.max(0, capacity - roll.seated.length))
    .map((personId) => ({ personId, kind: 'promoted' }));

/** Where somebody stands: in a seat, or at which place of the queue (from 1); null when neither. */
export const placeOf = (
  roll: Roll,
  personId: string,
): { readonly kind: 'seated' } | { readonly kind: 'waiting'; readonly position: number } | null => {
  if (roll.seated.includes(personId)) return { kind: 'seated' };
  const position = roll.waiting.indexOf(personId) + 1;
  return position > 0 ? { kind: 'waiting', position } : null;
};

import { type Actor, isOwn, permits } from '#domain/access/permission.ts';

export type Places = {
  readonly personId: string;
  readonly unitPaths: readonly (readonly string[])[];
};

const reviews = (actor: Actor, { unitPaths }: Places): boolean =>
  permits(actor, 'evidence.review', 'province') ||
  unitPaths.some((path) => permits(actor, 'evidence.review', path));

/** Evidence is declared and read by herself and by HR of her units. */
export const mayHandle = (actor: Actor, person: Places): boolean =>
  isOwn(actor, person.personId) || reviews(actor, person);

/** Nobody answers her own evidence. */
export const mayReview = (actor: Actor, person: Places): boolean =>
  reviews(actor, person) && !isOwn(actor, person.personId);

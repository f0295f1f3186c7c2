import type { Reader } from '#db/client.ts';
import { unitPath } from '#db/queries/units.ts';
import { type Actor, permits, type Scope } from '#domain/access/permission.ts';
import type { Day } from '#domain/time/day.ts';

/** HR of the member's unit decides what she owes; nobody decides for herself. */
export const mayDecideFor = (
  actor: Actor,
  member: { readonly personId: string; readonly path: readonly string[] },
): boolean =>
  permits(actor, 'obligations.manage', member.path) &&
  !(actor.kind === 'account' && actor.personId === member.personId);

/** Whose duty it is, as the place that decides who may change it. A unit that is no more leaves its duties to the province. */
export const ownerScope = async (db: Reader, unitId: string | null, today: Day): Promise<Scope> => {
  const path = unitId === null ? [] : await unitPath(db, unitId, today);
  return path.length === 0 ? 'province' : path;
};

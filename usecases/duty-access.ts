import { type Actor, permits } from '#domain/access/permission.ts';

/** HR of the member's unit decides what she owes; nobody decides for herself. */
export const mayDecideFor = (
  actor: Actor,
  member: { readonly personId: string; readonly path: readonly string[] },
): boolean =>
  permits(actor, 'obligations.manage', member.path) &&
  !(actor.kind === 'account' && actor.personId === member.personId);

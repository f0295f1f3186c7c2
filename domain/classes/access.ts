import { type Actor, permits, permitsSomewhere } from '#domain/access/permission.ts';

/** What decides who manages a class: its unit with all above it, and its trainers' accounts. */
export type ManagedClass = { readonly unitPath: readonly string[]; readonly trainerIds: readonly string[] };

/** An actor without the trainer's role, whose grants alone manage no class of others. */
export const withoutTrainer = (actor: Actor): Actor =>
  actor.kind === 'account'
    ? { ...actor, grants: actor.grants.filter(({ role }) => role !== 'trainer') }
    : actor;

/** HR manages the classes of her units; a trainer the classes she teaches, and no other. */
export const canManageClass = (actor: Actor, { unitPath, trainerIds }: ManagedClass): boolean => {
  if (permits(withoutTrainer(actor), 'classes.manage', unitPath)) return true;
  if (actor.kind !== 'account' || !permitsSomewhere(actor, 'classes.manage')) return false;
  return trainerIds.includes(actor.accountId);
};

import type { Actor } from '#domain/access/permission.ts';

/** The account a fact is recorded under; what the command line does is under nobody's. */
export const authorOf = (actor: Actor): string =>
  actor.kind === 'account' ? actor.accountId : '00000000-0000-0000-0000-000000000000';

import type { Actor } from './permission.ts';

/** The account an actor acts with; null for jobs and the operator. */
export const accountOf = (actor: Actor): string | null => (actor.kind === 'account' ? actor.accountId : null);

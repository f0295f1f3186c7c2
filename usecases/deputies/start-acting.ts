import { z } from 'zod';
import { deputyshipById, sessionToAct, setActing } from '#db/queries/deputies.ts';
import { deputyState } from '#domain/access/deputy.ts';
import { NotFound, Refused } from '#domain/refusal.ts';
import { dayOf } from '#domain/time/day.ts';
import { command } from '../usecase.ts';

/**
 * From the next request of this session on its owner acts for the holder of a role, with that role alone, and every
 * entry of the audit says so. `sessionHash` is that of the session asked through: there is no acting by API token.
 * Refused: `deputy-not-current`, `deputy-already-acting`.
 */
export const startActing = command({
  name: 'deputy.start-acting',
  input: z.object({ deputyId: z.uuid(), sessionHash: z.string().max(100) }),
  subject: async (tx, { input, now }) => {
    const [deputyship, session] = [
      await deputyshipById(tx, input.deputyId, dayOf(now)),
      await sessionToAct(tx, input.sessionHash),
    ];
    return deputyship && { deputyship, session };
  },
  may: (actor, { deputyship }) => actor.kind === 'account' && actor.accountId === deputyship.deputy.accountId,
  run: async (tx, { input, subject: { deputyship, session }, now }) => {
    if (session?.accountId !== deputyship.deputy.accountId) throw new NotFound('deputy.start-acting');
    if (session.actingDeputyId) throw new Refused('deputy-already-acting');
    if (deputyState(deputyship, dayOf(now)) !== 'current') throw new Refused('deputy-not-current');
    await setActing(tx, input.sessionHash, deputyship.id);
  },
  audit: ({ subject: { deputyship } }) => ({
    subjectKind: 'deputy',
    subjectId: deputyship.id,
    detail: { onBehalfOf: deputyship.holder.accountId, deputyId: deputyship.id },
  }),
});

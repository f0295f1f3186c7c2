import { z } from 'zod';
import { sessionToAct, setActing } from '#db/queries/deputies.ts';
import { command } from '../usecase.ts';

/** Back to one's own name, from the next request of this session on. A no-op in a session that acts for nobody. */
export const stopActing = command({
  name: 'deputy.stop-acting',
  input: z.object({ sessionHash: z.string().max(100) }),
  subject: (tx, { input }) => sessionToAct(tx, input.sessionHash),
  may: (actor, session) => actor.kind === 'account' && actor.accountId === session.accountId,
  run: (tx, { input }) => setActing(tx, input.sessionHash, null),
  audit: ({ subject }) => ({ subjectKind: 'deputy', subjectId: subject.actingDeputyId }),
});

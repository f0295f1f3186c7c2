import { listChangingObligations } from '#usecases/obligations/list-changing.ts';
import { openObligation } from '#usecases/obligations/open-obligation.ts';

/** After units changed: decides anew who owes what, one duty at a time. */
export const refreshObligations = async (): Promise<void> => {
  const caller = { actor: { kind: 'system' } } as const;
  for (const obligationId of await listChangingObligations(caller, {}))
    await openObligation(caller, { obligationId });
};

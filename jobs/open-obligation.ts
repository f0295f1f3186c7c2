import { NotFound } from '#domain/refusal.ts';
import { openObligation } from '#usecases/obligations/open-obligation.ts';

/** When a period of a duty was made: writes who owes it. */
export const openObligationJob = async (payload: Record<string, string>): Promise<void> => {
  try {
    await openObligation({ actor: { kind: 'system' } }, { obligationId: payload.obligationId ?? '' });
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
  }
};

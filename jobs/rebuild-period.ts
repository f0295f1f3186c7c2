import { NotFound } from '#domain/refusal.ts';
import { rebuildPeriod } from '#usecases/indicators/rebuild-period.ts';

/** After units changed, or when a year begins: counts a period from scratch. One that is not live any more is let be. */
export const rebuildPeriodJob = async (payload: Record<string, string>): Promise<void> => {
  try {
    await rebuildPeriod(
      { actor: { kind: 'system' } },
      {
        planCode: payload.planCode ?? '',
        periodId: payload.periodId ?? '',
      },
    );
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
  }
};

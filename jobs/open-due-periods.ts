import { openDuePeriods } from '#usecases/obligations/open-due-periods.ts';

/** Every night after midnight in Việt Nam: makes the periods of recurring duties that begin. */
export const openDuePeriodsJob = async (): Promise<void> => {
  await openDuePeriods({ actor: { kind: 'system' } }, {});
};

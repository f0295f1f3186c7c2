import { planReminders } from '#usecases/reminders/plan-reminders.ts';

/** Every half hour of the day: climbs the rungs of the ladders that are due. */
export const remind = async (): Promise<void> => {
  await planReminders({ actor: { kind: 'system' } }, {});
};

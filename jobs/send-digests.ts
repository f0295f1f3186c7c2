import { planDigests } from '#usecases/reminders/plan-digests.ts';

/** Once a week, and harmless when oftener: queues the weekly mail of every leader and HR. */
export const sendDigests = async (): Promise<void> => {
  await planDigests({ actor: { kind: 'system' } }, {});
};

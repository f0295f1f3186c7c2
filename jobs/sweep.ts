import { sweepOldRows } from '#usecases/system/sweep-old-rows.ts';

/** Nightly: next year's partitions, old throttling rows, staged rows nobody applied. */
export const sweep = async (): Promise<void> => {
  await sweepOldRows({ actor: { kind: 'system' } }, {});
};

import { deliverReport } from '#usecases/explorer/deliver-report.ts';
import { planReports } from '#usecases/explorer/plan-reports.ts';

/** Every ten minutes, and harmless when oftener: plans the files whose hour has come and sends them one by one. */
export const sendReports = async (): Promise<void> => {
  const system = { actor: { kind: 'system' } } as const;
  await planReports(system, {});
  for (;;) {
    const { more } = await deliverReport(system, {});
    if (!more) return;
  }
};

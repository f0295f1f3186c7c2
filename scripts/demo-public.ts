import { publishReport } from '#usecases/open-data/publish-report.ts';
import { closePeriod } from '#usecases/reporting/close-period.ts';

/** Closes the years before the demo's own and publishes them, so that the public pages have something to show. */
export const publishDemoReports = async (now: Date): Promise<void> => {
  const system = { actor: { kind: 'system' }, now } as const;
  for (const periodId of ['nd09-2024', 'nd09-2025']) {
    const { snapshotId } = await closePeriod(system, {
      periodId,
      override: 'Số liệu minh họa, đóng khi khởi tạo hệ thống.',
    });
    await publishReport(system, { snapshotId });
  }
};

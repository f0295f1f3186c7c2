import { endpoint } from '#app/_http/problem.ts';
import { listReportPeriods } from '#usecases/reporting/list-report-periods.ts';

export const GET = endpoint(async (_request, caller) => {
  const { periods } = await listReportPeriods(caller, {});
  return Response.json({
    periods: periods.map(({ id, from, to, state, versions }) => ({
      id,
      from,
      to,
      state,
      versions: versions.map(({ id: snapshotId, version, sha256, reason, closedAt }) => ({
        snapshotId,
        version,
        sha256,
        reason,
        closedAt: closedAt.toISOString(),
      })),
    })),
  });
});

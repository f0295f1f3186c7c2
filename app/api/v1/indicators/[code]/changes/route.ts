import { endpoint } from '#app/_http/problem.ts';
import { readChanges } from '#usecases/indicators/read-changes.ts';

export const GET = endpoint(async (request, caller, { code }) => {
  const asked = Object.fromEntries(request.nextUrl.searchParams);
  const found = await readChanges(caller, { ...asked, indicator: String(code) });
  return Response.json({
    plan: found.planCode,
    indicator: found.indicator.code,
    period: { id: found.period.id, from: found.period.from, to: found.period.to },
    unitCode: found.unit?.code ?? null,
    snapshot: found.snapshot,
    knownOn: found.knownOn,
    until: found.until,
    sums: found.sums,
    total: found.total,
    changes: found.changes.map(({ personId, fullName, before, after, causes }) => ({
      ...{ personId, name: fullName, before, after, causes },
    })),
    next: found.next,
  });
});

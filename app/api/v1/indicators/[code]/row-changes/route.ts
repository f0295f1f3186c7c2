import { endpoint } from '#app/_http/problem.ts';
import { readRowChanges } from '#usecases/indicators/read-row-changes.ts';

export const GET = endpoint(async (request, caller, { code }) => {
  const asked = Object.fromEntries(request.nextUrl.searchParams);
  const found = await readRowChanges(caller, { ...asked, indicator: String(code) } as Parameters<
    typeof readRowChanges
  >[1]);
  const { planCode, indicator, period, unit, arm, knownOn, until, sums, total, changes, next } = found;
  return Response.json({
    ...{ plan: planCode, indicator: indicator.code, arm, knownOn, until, sums, total, next },
    period: { id: period.id, from: period.from, to: period.to },
    unitCode: unit.code,
    changes: changes.map(({ id, kind, before, after, source }) => ({
      ...{ id, kind, label: (after ?? before)?.label ?? id, source },
      before: before && { status: before.status, amount: before.amount, reason: before.reason },
      after: after && { status: after.status, amount: after.amount, reason: after.reason },
    })),
  });
});

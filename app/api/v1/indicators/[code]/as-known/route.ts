import { endpoint } from '#app/_http/problem.ts';
import type { AsKnown } from '#usecases/indicators/read-as-known.ts';
import { readAsKnown } from '#usecases/indicators/read-as-known.ts';

export const GET = endpoint(async (request, caller, { code }) => {
  const { plan, from, to, unit, knownOn } = Object.fromEntries(request.nextUrl.searchParams);
  const found = await readAsKnown(caller, { plan, from, to, unit, knownOn, indicator: String(code) });
  const side = (of: AsKnown['known']) =>
    of && {
      indicatorVersion: of.indicator.counting.version,
      recordedUpTo: of.provenance.recordedUpTo,
      rows: of.rows.map(({ indicator: _indicator, unitId: _unit, scope: _scope, ...numbers }) => numbers),
      figures: of.figures.map(({ indicator: _indicator, unitId: _unit, ...figure }) => figure),
    };
  return Response.json({
    plan: { code: found.plan.code, version: found.plan.version },
    indicator: found.indicator.code,
    period: { id: found.period.id, from: found.period.from, to: found.period.to },
    unitCode: found.unit?.code ?? null,
    knownOn: found.knownOn,
    known: side(found.known),
    now: side(found.now),
  });
});

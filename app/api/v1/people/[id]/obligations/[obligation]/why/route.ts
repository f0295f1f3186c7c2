import { endpoint } from '#app/_http/problem.ts';
import { explainDuty } from '#usecases/obligations/explain-duty.ts';

export const GET = endpoint(async (_request, caller, { id = '', obligation = '' }) => {
  const { duty, why, overdue } = await explainDuty(caller, { personId: id, obligationId: obligation });
  const { state, bound, dueOn, metOn, rule, facts, next } = why;
  return Response.json({
    obligation: { id: duty.id, code: duty.code, title: duty.title, legalSource: duty.legalSource },
    state,
    overdue,
    dueOn,
    metOn,
    member: bound && { enteredOn: bound.enteredOn, leftOn: bound.leftOn, unitId: bound.unitId },
    rule,
    facts: facts.map(({ what, id, on, to, name, counts, because }) => ({
      what,
      id,
      on,
      to,
      name,
      counts,
      because,
    })),
    next,
  });
});

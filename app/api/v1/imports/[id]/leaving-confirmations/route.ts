import { endpoint } from '#app/_http/problem.ts';
import { confirmLeavingUnit } from '#usecases/imports/confirm-leaving.ts';
import { importAnswer } from '../../import-answer.ts';

export const POST = endpoint(async (request, caller, { id = '' }) => {
  const { unitId, reason } = await request.json().catch(() => ({}));
  await confirmLeavingUnit(caller, { importId: id, unitId, reason, sure: true });
  return Response.json(await importAnswer(caller, id));
});

import { endpoint } from '#app/_http/problem.ts';
import { requestApply } from '#usecases/imports/request-apply.ts';
import { importAnswer, waitFor } from '../../import-answer.ts';

export const POST = endpoint(async (_request, caller, { id = '' }) => {
  await requestApply(caller, { importId: id });
  const state = await waitFor(caller, id, ['applied']);
  return Response.json(await importAnswer(caller, id), { status: state === 'applied' ? 200 : 202 });
});

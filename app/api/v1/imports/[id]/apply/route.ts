import { endpoint } from '#app/_http/problem.ts';
import { requestApply } from '#usecases/imports/request-apply.ts';
import { importAnswer, waitFor } from '../../import-answer.ts';

export const POST = endpoint(async (request, caller, { id = '' }) => {
  const { closing } = await request.json().catch(() => ({}));
  await requestApply(caller, { importId: id, closing });
  const state = await waitFor(caller, id, ['applied', 'refused']);
  return Response.json(await importAnswer(caller, id), { status: state === 'applying' ? 202 : 200 });
});

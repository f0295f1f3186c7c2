import { endpoint } from '#app/_http/problem.ts';
import { listLeavers } from '#usecases/imports/list-leavers.ts';

export const GET = endpoint(async (request, caller, { id = '' }) => {
  const { leavers, next } = await listLeavers(caller, {
    importId: id,
    after: request.nextUrl.searchParams.get('after'),
  });
  return Response.json({ leavers: leavers.map(({ idNumberTail, ...leaver }) => leaver), next });
});

import { endpoint } from '#app/_http/problem.ts';
import { showAudience } from '#usecases/audiences/show-audience.ts';

export const GET = endpoint(async (request, caller, { id = '' }) => {
  const asked = request.nextUrl.searchParams;
  const found = await showAudience(caller, {
    audienceId: id,
    on: asked.get('on'),
    after: asked.get('after'),
  });
  return Response.json({
    on: found.on,
    version: found.versions[0]?.number ?? 0,
    total: found.total,
    people: found.people.map(({ id: personId, fullName, idNumberTail }) => ({
      personId,
      name: fullName,
      idTail: idNumberTail,
    })),
    next: found.next,
  });
});

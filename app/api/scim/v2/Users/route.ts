import { resourceAnswer, scimAnswer, scimBody, scimEndpoint } from '#app/_http/scim.ts';
import { listAnswer, pageOf, projected } from '#domain/provisioning/scim-list.ts';
import { createUser } from '#usecases/provisioning/create-user.ts';
import { listUsers } from '#usecases/provisioning/list-users.ts';

export const GET = scimEndpoint(async (request, caller) => {
  const { searchParams } = request.nextUrl;
  const page = pageOf(searchParams);
  const { resources, total } = await listUsers(caller, { filter: searchParams.get('filter'), ...page });
  const shown = resources.map((resource) => projected(resource, searchParams));
  return scimAnswer(listAnswer(shown, total, page.startIndex));
});

export const POST = scimEndpoint(async (request, caller) =>
  resourceAnswer(await createUser(caller, { resource: await scimBody(request) }), request, 201),
);

import { resourceAnswer, scimAnswer, scimBase, scimBody, scimEndpoint } from '#app/_http/scim.ts';
import { listAnswer, pageOf, projected } from '#standards/scim/list.ts';
import { userResource } from '#standards/scim/user-resource.ts';
import { createUser } from '#usecases/provisioning/create-user.ts';
import { listUsers } from '#usecases/provisioning/list-users.ts';

export const GET = scimEndpoint(async (request, caller) => {
  const { searchParams } = request.nextUrl;
  const page = pageOf(searchParams);
  const { users, total } = await listUsers(caller, { filter: searchParams.get('filter'), ...page });
  const shown = users.map((user) => projected(userResource(user, scimBase()), searchParams));
  return scimAnswer(listAnswer(shown, total, page.startIndex));
});

export const POST = scimEndpoint(async (request, caller) => {
  const user = await createUser(caller, { resource: await scimBody(request) });
  const resource = userResource(user, scimBase());
  return resourceAnswer(projected(resource, request.nextUrl.searchParams), resource, 201);
});

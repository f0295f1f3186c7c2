import {
  resourceAnswer,
  scimAnswer,
  scimBody,
  scimEndpoint,
  userIdOf,
  wantedVersion,
} from '#app/_http/scim.ts';
import { changeUser } from '#usecases/provisioning/change-user.ts';
import { removeUser } from '#usecases/provisioning/remove-user.ts';
import { showUser } from '#usecases/provisioning/show-user.ts';

export const GET = scimEndpoint(async (request, caller, params) => {
  const resource = await showUser(caller, { userId: userIdOf(params) });
  const etag = resource.meta.version;
  // What the provider has already need not be sent again (RFC 7644, 3.14).
  if (request.headers.get('if-none-match') === etag) return scimAnswer(null, 304, { etag });
  return resourceAnswer(resource, request);
});

const changing = (how: 'replace' | 'patch') =>
  scimEndpoint(async (request, caller, params) => {
    const change = { how, body: await scimBody(request) };
    const { resource } = await changeUser(caller, {
      ...{ userId: userIdOf(params), version: wantedVersion(request), change },
    });
    return resourceAnswer(resource, request);
  });
export const PUT = changing('replace');
export const PATCH = changing('patch');

export const DELETE = scimEndpoint(async (request, caller, params) => {
  await removeUser(caller, { userId: userIdOf(params), version: wantedVersion(request) });
  return scimAnswer(null, 204);
});

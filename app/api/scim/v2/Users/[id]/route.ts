import type { NextRequest } from 'next/server';
import {
  resourceAnswer,
  scimAnswer,
  scimBase,
  scimBody,
  scimEndpoint,
  userIdOf,
  wantedVersion,
} from '#app/_http/scim.ts';
import type { UserState } from '#domain/provisioning/user.ts';
import { projected } from '#standards/scim/list.ts';
import { userResource } from '#standards/scim/user-resource.ts';
import { changeUser } from '#usecases/provisioning/change-user.ts';
import { removeUser } from '#usecases/provisioning/remove-user.ts';
import { showUser } from '#usecases/provisioning/show-user.ts';

const shown = (user: UserState, request: NextRequest): Response => {
  const resource = userResource(user, scimBase());
  return resourceAnswer(projected(resource, request.nextUrl.searchParams), resource);
};

export const GET = scimEndpoint(async (request, caller, params) => {
  const user = await showUser(caller, { userId: userIdOf(params) });
  const { version } = userResource(user, scimBase()).meta;
  // What the provider has already need not be sent again (RFC 7644, 3.14).
  if (request.headers.get('if-none-match') === version) return scimAnswer(null, 304, { etag: version ?? '' });
  return shown(user, request);
});

const changing = (how: 'replace' | 'patch') =>
  scimEndpoint(async (request, caller, params) => {
    const change = { how, body: await scimBody(request) };
    const { after } = await changeUser(caller, {
      ...{ userId: userIdOf(params), version: wantedVersion(request), change },
    });
    return shown(after, request);
  });
export const PUT = changing('replace');
export const PATCH = changing('patch');

export const DELETE = scimEndpoint(async (request, caller, params) => {
  await removeUser(caller, { userId: userIdOf(params), version: wantedVersion(request) });
  return scimAnswer(null, 204);
});

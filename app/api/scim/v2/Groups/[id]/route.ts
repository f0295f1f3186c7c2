import { resourceAnswer, scimBase, scimBody, scimEndpoint, wantedVersion } from '#app/_http/scim.ts';
import { groupResource } from '#standards/scim/group-resource.ts';
import { projected } from '#standards/scim/list.ts';
import { ScimError } from '#standards/scim/scim-error.ts';
import { changeGroup } from '#usecases/provisioning/change-group.ts';
import { showGroup } from '#usecases/provisioning/show-group.ts';

export const GET = scimEndpoint(async (request, caller, { id = '' }) => {
  const { group, members } = await showGroup(caller, { groupId: id });
  const resource = groupResource(group, members, scimBase());
  return resourceAnswer(projected(resource, request.nextUrl.searchParams), resource);
});

const changing = (how: 'replace' | 'patch') =>
  scimEndpoint(async (request, caller, { id = '' }) => {
    const change = { how, body: await scimBody(request) };
    const { group, members } = await changeGroup(caller, {
      ...{ groupId: id, version: wantedVersion(request), change },
    });
    const resource = groupResource(group, members, scimBase());
    return resourceAnswer(projected(resource, request.nextUrl.searchParams), resource);
  });
export const PUT = changing('replace');
export const PATCH = changing('patch');

export const DELETE = scimEndpoint(async () => {
  throw new ScimError(
    501,
    null,
    'Groups are roles and agencies of this system; they are not deleted by SCIM.',
  );
});

import { resourceAnswer, scimBody, scimEndpoint, wantedVersion } from '#app/_http/scim.ts';
import { ScimError } from '#domain/provisioning/scim-error.ts';
import { changeGroup } from '#usecases/provisioning/change-group.ts';
import { showGroup } from '#usecases/provisioning/show-group.ts';

export const GET = scimEndpoint(async (request, caller, { id = '' }) =>
  resourceAnswer(await showGroup(caller, { groupId: id }), request),
);

const changing = (how: 'replace' | 'patch') =>
  scimEndpoint(async (request, caller, { id = '' }) => {
    const change = { how, body: await scimBody(request) };
    const { resource } = await changeGroup(caller, {
      ...{ groupId: id, version: wantedVersion(request), change },
    });
    return resourceAnswer(resource, request);
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

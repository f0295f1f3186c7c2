import { scimAnswer, scimEndpoint } from '#app/_http/scim.ts';
import { ScimError } from '#domain/provisioning/scim-error.ts';
import { listAnswer, pageOf, projected } from '#domain/provisioning/scim-list.ts';
import { listGroups } from '#usecases/provisioning/list-groups.ts';

export const GET = scimEndpoint(async (request, caller) => {
  const { searchParams } = request.nextUrl;
  const page = pageOf(searchParams);
  const withMembers = !/\bmembers\b/i.test(searchParams.get('excludedAttributes') ?? '');
  const { resources, total } = await listGroups(caller, {
    ...{ filter: searchParams.get('filter'), withMembers, ...page },
  });
  const shown = resources.map((resource) => projected(resource, searchParams));
  return scimAnswer(listAnswer(shown, total, page.startIndex));
});

export const POST = scimEndpoint(async () => {
  throw new ScimError(501, null, 'Groups are roles and agencies of this system; they are not made by SCIM.');
});

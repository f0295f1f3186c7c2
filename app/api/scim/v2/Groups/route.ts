import { scimAnswer, scimBase, scimEndpoint } from '#app/_http/scim.ts';
import { groupResource } from '#standards/scim/group-resource.ts';
import { listAnswer, pageOf, projected } from '#standards/scim/list.ts';
import { ScimError } from '#standards/scim/scim-error.ts';
import { listGroups } from '#usecases/provisioning/list-groups.ts';

export const GET = scimEndpoint(async (request, caller) => {
  const { searchParams } = request.nextUrl;
  const page = pageOf(searchParams);
  const withMembers = !/\bmembers\b/i.test(searchParams.get('excludedAttributes') ?? '');
  const { groups, total } = await listGroups(caller, {
    ...{ filter: searchParams.get('filter'), withMembers, ...page },
  });
  const shown = groups.map(({ group, members }) =>
    projected(groupResource(group, members, scimBase()), searchParams),
  );
  return scimAnswer(listAnswer(shown, total, page.startIndex));
});

export const POST = scimEndpoint(async () => {
  throw new ScimError(501, null, 'Groups are roles and agencies of this system; they are not made by SCIM.');
});

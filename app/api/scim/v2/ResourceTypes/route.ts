import { scimAnswer, scimBase, scimEndpoint } from '#app/_http/scim.ts';
import { resourceTypes } from '#standards/scim/discovery.ts';
import { listAnswer } from '#standards/scim/list.ts';

export const GET = scimEndpoint(async () => {
  const all = resourceTypes(scimBase());
  return scimAnswer(listAnswer(all, all.length));
});

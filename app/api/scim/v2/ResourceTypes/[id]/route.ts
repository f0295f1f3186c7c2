import { scimAnswer, scimBase, scimEndpoint } from '#app/_http/scim.ts';
import { NotFound } from '#domain/refusal.ts';
import { resourceTypes } from '#standards/scim/discovery.ts';

export const GET = scimEndpoint(async (_request, _caller, { id = '' }) => {
  const found = resourceTypes(scimBase()).find((each) => each.id === decodeURIComponent(id));
  if (found === undefined) throw new NotFound('scim ResourceTypes');
  return scimAnswer(found);
});

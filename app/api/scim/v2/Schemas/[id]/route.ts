import { scimAnswer, scimBase, scimEndpoint } from '#app/_http/scim.ts';
import { NotFound } from '#domain/refusal.ts';
import { schemas } from '#standards/scim/discovery.ts';

export const GET = scimEndpoint(async (_request, _caller, { id = '' }) => {
  const found = schemas(scimBase()).find((each) => each.id === decodeURIComponent(id));
  if (found === undefined) throw new NotFound('scim Schemas');
  return scimAnswer(found);
});

import { scimAnswer, scimBase, scimEndpoint } from '#app/_http/scim.ts';
import { schemas } from '#standards/scim/discovery.ts';
import { listAnswer } from '#standards/scim/list.ts';

export const GET = scimEndpoint(async () => {
  const all = schemas(scimBase());
  return scimAnswer(listAnswer(all, all.length));
});

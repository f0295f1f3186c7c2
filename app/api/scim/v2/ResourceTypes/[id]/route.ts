import { scimAnswer, scimEndpoint } from '#app/_http/scim.ts';
import { NotFound } from '#domain/refusal.ts';
import { describeService } from '#usecases/provisioning/describe-service.ts';

export const GET = scimEndpoint(async (_request, caller, { id = '' }) => {
  const { types } = await describeService(caller, {});
  const found = types.find((each) => each.id === id || encodeURIComponent(each.id) === id);
  if (found === undefined) throw new NotFound('scim ResourceTypes');
  return scimAnswer(found);
});

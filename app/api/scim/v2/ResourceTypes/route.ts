import { scimAnswer, scimEndpoint } from '#app/_http/scim.ts';
import { listAnswer } from '#domain/provisioning/scim-list.ts';
import { describeService } from '#usecases/provisioning/describe-service.ts';

export const GET = scimEndpoint(async (_request, caller) => {
  const { types } = await describeService(caller, {});
  return scimAnswer(listAnswer(types, types.length));
});

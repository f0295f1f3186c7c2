import { scimAnswer, scimEndpoint } from '#app/_http/scim.ts';
import { listAnswer } from '#domain/provisioning/scim-list.ts';
import { describeService } from '#usecases/provisioning/describe-service.ts';

export const GET = scimEndpoint(async (_request, caller) => {
  const { schemas } = await describeService(caller, {});
  return scimAnswer(listAnswer(schemas, schemas.length));
});

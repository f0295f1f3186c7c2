import { scimAnswer, scimEndpoint } from '#app/_http/scim.ts';
import { describeService } from '#usecases/provisioning/describe-service.ts';

export const GET = scimEndpoint(async (_request, caller) =>
  scimAnswer((await describeService(caller, {})).config),
);

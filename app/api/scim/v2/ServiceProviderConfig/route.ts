import { scimAnswer, scimBase, scimEndpoint } from '#app/_http/scim.ts';
import { serviceProviderConfig } from '#standards/scim/discovery.ts';

export const GET = scimEndpoint(async () => scimAnswer(serviceProviderConfig(scimBase())));

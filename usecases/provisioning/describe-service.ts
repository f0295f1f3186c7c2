import { z } from 'zod';
import { permits } from '#domain/access/permission.ts';
import { resourceTypes, schemas, serviceProviderConfig } from '#standards/scim/discovery.ts';
import { scimBase } from '../scim-base.ts';
import { query, wholeProvince } from '../usecase.ts';

/** What the SCIM service can do, which resources it has, and their attributes (RFC 7643, sections 5 to 7). */
export const describeService = query({
  name: 'scim.describe-service',
  input: z.object({}),
  subject: wholeProvince,
  may: (actor) => permits(actor, 'provisioning.run', 'province'),
  run: async () => {
    const base = scimBase();
    return { config: serviceProviderConfig(base), types: resourceTypes(base), schemas: schemas(base) };
  },
});

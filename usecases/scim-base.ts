import { env } from '#lib/env.ts';

/** The address of the SCIM service. */
export const scimBase = (): string => `${env.origin}/api/scim/v2`;

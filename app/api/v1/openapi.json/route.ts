import { openApiDocument } from '#app/api/v1/_contract/openapi.ts';
import { env } from '#lib/env.ts';

/** Open to all: it describes doors, it does not open them. */
export const GET = async (): Promise<Response> =>
  Response.json(openApiDocument(env.origin), { headers: { 'cache-control': 'no-cache' } });

import type { NextRequest } from 'next/server';
import { scimEndpoint } from '#app/_http/scim.ts';
import { NotFound } from '#domain/refusal.ts';

const answer = scimEndpoint(async () => {
  throw new NotFound('scim');
});

/** Every address of the service that is none, bulk operations among them: a provider reads an error of its own kind. */
const unknown = (request: NextRequest): Promise<Response> => answer(request, { params: Promise.resolve({}) });

export { unknown as DELETE, unknown as GET, unknown as PATCH, unknown as POST, unknown as PUT };

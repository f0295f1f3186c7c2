import type { NextRequest } from 'next/server';
import { endpoint } from '#app/_http/problem.ts';
import { NotFound } from '#domain/refusal.ts';

const answer = endpoint(async () => {
  throw new NotFound('api');
});

/** Every address of the API that is none: a program reads a problem, not a page. */
const unknown = (request: NextRequest): Promise<Response> => answer(request, { params: Promise.resolve({}) });

export {
  unknown as DELETE,
  unknown as GET,
  unknown as HEAD,
  unknown as OPTIONS,
  unknown as PATCH,
  unknown as POST,
  unknown as PUT,
};

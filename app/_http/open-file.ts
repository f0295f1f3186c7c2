import type { NextRequest } from 'next/server';
import type { Caller } from '#usecases/usecase.ts';
import { endpoint } from './problem.ts';

type OpenFile = {
  readonly contentType: string;
  /** Hexadecimal, of the text. */
  readonly sha256: string;
  /** Null: the asker has it already. */
  readonly text: string | null;
  /** Offered under this name to be kept; plain ASCII. */
  readonly name?: string;
};

/**
 * A file that is everybody's: any site may read it, any cache may keep it for some minutes, and who has it already is
 * told so instead of being sent it again. `known` is the checksum the asker says she has.
 */
export const openFile = (
  read: (
    caller: Caller,
    params: Record<string, string>,
    known: string | null,
    request: NextRequest,
  ) => Promise<OpenFile>,
): ReturnType<typeof endpoint> => {
  const answer = endpoint(async (request, caller, params) => {
    const known = /^(?:W\/)?"([0-9a-f]{64})"$/.exec(request.headers.get('if-none-match') ?? '')?.[1] ?? null;
    const { contentType, sha256, text, name } = await read(caller, params, known, request);
    const had = text === null || known === sha256;
    const headers = new Headers({ etag: `"${sha256}"`, 'x-content-type-options': 'nosniff' });
    if (!had) {
      headers.set('content-type', contentType);
      if (name) headers.set('content-disposition', `attachment; filename="${name}"`);
    }
    return new Response(had ? null : text, { status: had ? 304 : 200, headers });
  });
  return async (request, context) => {
    const response = await answer(request, context);
    response.headers.set('access-control-allow-origin', '*');
    response.headers.set('access-control-expose-headers', 'etag, content-disposition');
    if (response.status < 400) response.headers.set('cache-control', 'public, max-age=300');
    return response;
  };
};

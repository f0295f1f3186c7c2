import type { NextRequest } from 'next/server';
import { errorBody, ScimError, type ScimType } from '#domain/provisioning/scim-error.ts';
import { projected, type Resource } from '#domain/provisioning/scim-list.ts';
import { Forbidden, InvalidInput, NotFound, Refused, SignedOut } from '#domain/refusal.ts';
import { log } from '#lib/log.ts';
import type { Caller } from '#usecases/usecase.ts';
import { bearerCaller } from './bearer.ts';

type Params = Record<string, string>;
type Handler = (request: NextRequest, caller: Caller, params: Params) => Promise<Response>;

/** A SCIM route: knows its caller by a bearer token alone, and answers errors in the form of RFC 7644. */
export const scimEndpoint =
  (handle: Handler) =>
  async (request: NextRequest, context: { params: Promise<Params> }): Promise<Response> => {
    try {
      const caller = await bearerCaller(request);
      if (caller.actor.kind === 'nobody') throw new SignedOut();
      return await handle(request, caller, await context.params);
    } catch (error) {
      return errorAnswer(error);
    }
  };

/** Says a resource, a list or an error. */
export const scimAnswer = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(body === null ? null : JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/scim+json', 'cache-control': 'private, no-store', ...headers },
  });

/** One resource as far as it is asked for, with its version and, when it is new, its address. */
export const resourceAnswer = (resource: Resource, request: NextRequest, status = 200): Response =>
  scimAnswer(projected(resource, request.nextUrl.searchParams), status, {
    etag: resource.meta.version,
    ...(status === 201 ? { location: resource.meta.location } : {}),
  });

const maxBytes = 1_000_000;

/** The JSON body of a request; throws ScimError. */
export const scimBody = async (request: NextRequest): Promise<unknown> => {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/(scim\+)?json\b/i.test(type))
    throw new ScimError(415, null, 'The body must be application/scim+json.');
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > maxBytes) throw new ScimError(413, null, `The body is larger than ${maxBytes} bytes.`);
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new ScimError(400, 'invalidSyntax', 'The body is no JSON.');
  }
};

/** What If-Match names; null when there is none, or when any version will do. */
export const wantedVersion = (request: NextRequest): string | null => {
  const value = request.headers.get('if-match');
  return value === null || value.trim() === '*' ? null : value.trim();
};

const idForm = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The id of a user in an address; one that can be none is not found. */
export const userIdOf = ({ id = '' }: Params): string => {
  if (!idForm.test(id)) throw new NotFound('scim user');
  return id.toLowerCase();
};

const errorAnswer = (error: unknown): Response => {
  const say = (status: number, type: ScimType | null, detail: string, headers = {}) =>
    scimAnswer(errorBody(status, type, detail), status, headers);
  if (error instanceof ScimError) return say(error.status, error.scimType, error.message);
  if (error instanceof SignedOut)
    return say(401, null, 'A valid bearer token is needed.', { 'www-authenticate': 'Bearer' });
  if (error instanceof Forbidden) return say(403, null, 'The account of this token may not do that.');
  if (error instanceof NotFound) return say(404, null, 'The resource was not found.');
  if (error instanceof InvalidInput) return say(400, 'invalidValue', 'The request is not valid.');
  if (error instanceof Refused) {
    if (error.code === 'account-exists') return say(409, 'uniqueness', 'userName is taken.');
    return say(403, null, `Refused by a rule: ${error.code}.`);
  }
  log.error({ err: error }, 'a SCIM endpoint failed');
  return say(500, null, 'The service failed.');
};

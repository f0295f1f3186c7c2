import { and, eq, isNull } from 'drizzle-orm';
import { NextRequest } from 'next/server';
import { database } from '#db/client.ts';
import { account, position } from '#db/schema/people.ts';
import { system } from '#db/testing/import-world.ts';
import { emailOf } from '#db/testing/world-accounts.ts';
import { issueToken } from '#usecases/access/issue-token.ts';
import {
  PATCH as patchGroup,
  PUT as putGroup,
  DELETE as removeGroup,
  GET as showGroup,
} from '../v2/Groups/[id]/route.ts';
import { POST as addGroup, GET as listGroups } from '../v2/Groups/route.ts';
import { GET as listTypes } from '../v2/ResourceTypes/route.ts';
import { GET as showSchema } from '../v2/Schemas/[id]/route.ts';
import { GET as listSchemas } from '../v2/Schemas/route.ts';
import { GET as showConfig } from '../v2/ServiceProviderConfig/route.ts';
import {
  PATCH as patchUser,
  PUT as putUser,
  DELETE as removeUser,
  GET as showUser,
} from '../v2/Users/[id]/route.ts';
import { POST as addUser, GET as listUsers } from '../v2/Users/route.ts';

type Handle = (
  request: NextRequest,
  context: { params: Promise<Record<string, string>> },
) => Promise<Response>;

const routes: Readonly<Record<string, Readonly<Record<string, Handle>>>> = {
  Users: { GET: listUsers, POST: addUser },
  'Users/id': { GET: showUser, PUT: putUser, PATCH: patchUser, DELETE: removeUser },
  Groups: { GET: listGroups, POST: addGroup },
  'Groups/id': { GET: showGroup, PUT: putGroup, PATCH: patchGroup, DELETE: removeGroup },
  ServiceProviderConfig: { GET: showConfig },
  ResourceTypes: { GET: listTypes },
  Schemas: { GET: listSchemas },
  'Schemas/id': { GET: showSchema },
};

export const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const patchSchema = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: what a stranger's program would see.
  readonly body: any;
};

/** An identity provider with a token of one of the world's accounts; null: without a token. */
export const providerAs = async (who: 'provinceHr' | 'administrator' | 'learner' | null) => {
  const token = who === null ? null : (await issueToken(system, { email: emailOf(who), days: 1 })).token;
  const send = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    const url = new URL(`http://localhost:3000/api/scim/v2/${path}`);
    const [name = '', id] = path.split('?')[0]?.split('/') ?? [];
    const handle = routes[id === undefined ? name : `${name}/id`]?.[method];
    if (handle === undefined) throw new Error(`no route for ${method} ${path}`);
    const request = new NextRequest(url, {
      method,
      headers: {
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/scim+json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const response = await handle(request, {
      params: Promise.resolve<Record<string, string>>(id === undefined ? {} : { id }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text === '' ? null : JSON.parse(text),
    };
  };
  return {
    send,
    get: (path: string, headers?: Record<string, string>) => send('GET', path, undefined, headers),
    create: (values: object) => send('POST', 'Users', { schemas: [userSchema], ...values }),
    replace: (id: string, values: object, headers?: Record<string, string>) =>
      send('PUT', `Users/${id}`, { schemas: [userSchema], ...values }, headers),
    patch: (path: string, operations: readonly object[], headers?: Record<string, string>) =>
      send('PATCH', path, { schemas: [patchSchema], Operations: operations }, headers),
    remove: (id: string, headers?: Record<string, string>) =>
      send('DELETE', `Users/${id}`, undefined, headers),
    find: (filter: string, more = '') => send('GET', `Users?filter=${encodeURIComponent(filter)}${more}`),
  };
};

let addresses = 0;
/** An address that nobody has. */
export const newAddress = (): string => {
  addresses += 1;
  return `moi${addresses}@example.vn`;
};

/** The posts of an account's person, as they are known now. */
export const postsOf = async (accountId: string) => {
  const [row] = await database().select().from(account).where(eq(account.id, accountId));
  return database()
    .select()
    .from(position)
    .where(and(eq(position.personId, row?.personId ?? ''), isNull(position.supersededAt)));
};

import { z } from 'zod';
import { operations as audiences } from './audiences.ts';
import { operations as exportOperations } from './exports.ts';
import { operations as imports } from './imports.ts';
import { operations as indicators } from './indicators.ts';
import { operations as known } from './known.ts';
import { operations as learning } from './learning.ts';
import { operations as ledger } from './ledger.ts';
import { operations as obligations } from './obligations.ts';
import type { Operation, OperationResponse } from './operation.ts';
import { operations as reporting } from './reporting.ts';
import { operations as surveys } from './surveys.ts';
import { operations as system } from './system.ts';
import { operations as tasks } from './tasks.ts';

/** Every operation of the API. */
export const operations: readonly Operation[] = [
  ...imports,
  ...indicators,
  ...known,
  ...reporting,
  ...learning,
  ...ledger,
  ...audiences,
  ...obligations,
  ...surveys,
  ...tasks,
  ...system,
  ...exportOperations,
];

type Json = Record<string, unknown>;

/** The API as an OpenAPI 3.1 document, made from the schemas that the routes parse with. */
export const openApiDocument = (server: string): Json => ({
  openapi: '3.1.1',
  info: {
    title: 'HọcSố API',
    version: '1',
    description:
      'The same use cases as the pages, with the same access rules. Days are `YYYY-MM-DD` in Asia/Ho_Chi_Minh, instants are ISO 8601. Errors are problem documents (RFC 9457).',
  },
  servers: [{ url: server }],
  security: [{ bearer: [] }],
  paths: paths(),
  components: {
    securitySchemes: {
      bearer: { type: 'http', scheme: 'bearer', description: 'A token of `npm run token`' },
    },
    schemas: { Problem: problemSchema },
    responses: {
      Problem: {
        description: 'A problem',
        content: { 'application/problem+json': { schema: reference('Problem') } },
      },
    },
  },
});

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status'],
  properties: {
    type: { type: 'string', description: 'A stable name, `urn:hocso:problem:…`' },
    title: { type: 'string', description: 'The sentence for people, in the language of the request' },
    status: { type: 'integer' },
    fields: {
      type: 'array',
      description: 'What does not parse, for `invalid-input`',
      items: { type: 'object', properties: { path: { type: 'string' }, code: { type: 'string' } } },
    },
    params: { type: 'object', description: 'The values of a refusal' },
  },
};

const reference = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

const paths = (): Json => {
  const found: Record<string, Json> = {};
  for (const operation of operations) {
    const at = found[operation.path] ?? {};
    found[operation.path] = { ...at, [operation.method.toLowerCase()]: described(operation) };
  }
  return found;
};

const described = ({ summary, operationId, secured, request, responses }: Operation): Json => {
  const parameters = [...parametersIn('path', request?.params), ...parametersIn('query', request?.query)];
  const body = request?.multipart ?? request?.body;
  const type = request?.multipart ? 'multipart/form-data' : 'application/json';
  return {
    operationId,
    summary,
    ...(secured === false ? { security: [] } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body
      ? { requestBody: { required: true, content: { [type]: { schema: schemaOf(body, 'input') } } } }
      : {}),
    responses: {
      ...Object.fromEntries(Object.entries(responses).map(([status, answer]) => [status, answered(answer)])),
      ...(secured === false ? {} : { default: { $ref: '#/components/responses/Problem' } }),
    },
  };
};

const answered = ({ description, schema, contentType = 'application/json' }: OperationResponse): Json => ({
  description,
  ...(schema || contentType !== 'application/json'
    ? { content: { [contentType]: schema ? { schema: schemaOf(schema, 'output') } : {} } }
    : {}),
});

const parametersIn = (place: 'path' | 'query', schema?: z.ZodObject): Json[] =>
  Object.entries(schema?.shape ?? {}).map(([name, field]) => ({
    name,
    in: place,
    required: place === 'path' || !z.safeParse(field as z.ZodType, undefined).success,
    schema: schemaOf(field as z.ZodType, 'input'),
  }));

/** OpenAPI 3.1 takes JSON Schema 2020-12 as it is; only the mark of the dialect is left out. */
const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
};

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openApiDocument, operations } from './_contract/openapi.ts';

const root = new URL('..', import.meta.url).pathname;

/** Next has no route for a part of a segment: one file serves a report in all its formats. */
const addressesOf = (address: string): string[] =>
  address === '/api/v1/reports/{file}'
    ? ['xlsx', 'csv', 'docx', 'pdf', 'json', 'proof'].map((format) => `/api/v1/reports/{snapshot}.${format}`)
    : [address];

/** `GET /api/v1/imports/{id}` for every method that a route file exports. */
const served = readdirSync(root, { recursive: true, encoding: 'utf8' })
  // SCIM is a contract of its own (RFC 7643), which describes itself under /api/scim/v2/Schemas.
  .filter((path) => /(^|\/)route\.ts$/.test(path) && !path.startsWith('scim/'))
  .flatMap((path) => {
    const address = `/api/${path.replace(/\/?route\.ts$/, '')}`.replace(/\[(\w+)\]/g, '{$1}');
    const source = readFileSync(`${root}${path}`, 'utf8');
    const methods = [
      ...source.matchAll(/^export (?:const|async function|function) (GET|POST|PUT|PATCH|DELETE)\b/gm),
    ];
    return methods.flatMap((found) => addressesOf(address).map((one) => `${found[1]} ${one}`));
  })
  .sort();

describe('the description of the API', () => {
  it('describes every method of every route, and nothing that is not served', () => {
    expect(operations.map((one) => `${one.method} ${one.path}`).sort()).toEqual(served);
    expect(served.length).toBeGreaterThan(3);
  });

  it('names every operation once and every parameter of its path', () => {
    const ids = operations.map((one) => one.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { path, request } of operations) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map((found) => found[1]);
      expect(Object.keys(request?.params?.shape ?? {}), path).toEqual(named);
    }
  });

  it('is OpenAPI 3.1 with a bearer token, problems and references that lead somewhere', () => {
    const document = openApiDocument('https://example.vn');
    const text = JSON.stringify(document);
    expect(document.openapi).toMatch(/^3\.1\./);
    expect(document).toMatchObject({
      security: [{ bearer: [] }],
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
    });
    for (const [, name] of text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)) {
      expect(document).toHaveProperty(['components', 'schemas', name ?? '']);
    }
    expect(text).toContain('"application/problem+json"');
    expect(text).not.toContain('"$schema"');
  });

  it('lets nobody in unasked but to health and to itself', () => {
    expect(operations.filter((one) => one.secured === false).map((one) => one.path)).toEqual([
      '/api/health',
      '/api/v1/openapi.json',
    ]);
  });
});

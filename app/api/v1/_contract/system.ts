import { z } from 'zod';
import type { Operation } from './operation.ts';

/** What `PUT /api/v1/acceptance/clock` takes. */
export const clockInput = z.object({ now: z.iso.datetime({ offset: true }) });
export const clockOutput = z.object({ now: z.iso.datetime() });

export const operations: readonly Operation[] = [
  {
    method: 'GET',
    path: '/api/health',
    summary: 'Whether the service works: says ok only when the database answers',
    operationId: 'checkHealth',
    secured: false,
    responses: {
      200: { description: 'The database answers', schema: z.object({ status: z.literal('ok') }) },
      503: {
        description: 'The database does not answer within two seconds',
        schema: z.object({ status: z.literal('unavailable') }),
      },
    },
  },
  {
    method: 'GET',
    path: '/api/v1/openapi.json',
    summary: 'This document',
    operationId: 'readApiDescription',
    secured: false,
    responses: { 200: { description: 'OpenAPI 3.1', schema: z.object({ openapi: z.string() }) } },
  },
  {
    method: 'GET',
    path: '/api/v1/acceptance/clock',
    summary: "The product's clock; only when it runs with ACCEPTANCE=1",
    operationId: 'readClock',
    responses: { 200: { description: 'The present instant', schema: clockOutput } },
  },
  {
    method: 'PUT',
    path: '/api/v1/acceptance/clock',
    summary:
      "Sets the product's clock to an instant, from which it goes on; only when it runs with ACCEPTANCE=1",
    operationId: 'setClock',
    request: { body: clockInput },
    responses: { 200: { description: 'The instant that was set', schema: clockOutput } },
  },
];

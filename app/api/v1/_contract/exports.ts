import { z } from 'zod';
import { isDay } from '#domain/time/day.ts';
import type { Operation } from './operation.ts';

const day = z.string().refine(isDay, 'not a day').meta({ format: 'date' });

/** The span of days of an export; from the plan's start to today when left out. */
export const exportSpan = z.object({ from: day.optional(), to: day.optional() });

export const operations: readonly Operation[] = [
  {
    method: 'GET',
    path: '/api/v1/completions.csv',
    summary: 'Every completion between two days, here and elsewhere, as CSV (UTF-8 with a byte-order mark)',
    operationId: 'exportCompletions',
    request: { query: exportSpan },
    responses: { 200: { description: 'The rows, streamed', contentType: 'text/csv' } },
  },
];

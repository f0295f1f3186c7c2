import { z } from 'zod';
import { tableCodes } from '#domain/reporting/report-table.ts';
import { isDay } from '#domain/time/day.ts';
import type { Operation } from './operation.ts';

const day = z.string().refine(isDay, 'not a day').meta({ format: 'date' });

export const closeInput = z.object({
  reason: z
    .string()
    .max(1000)
    .optional()
    .describe('Needed, with 10 characters or more, to correct a closed period'),
  override: z
    .string()
    .max(1000)
    .optional()
    .describe('Needed, with 10 characters or more, to close over an open check; frozen with the figures'),
  early: z
    .boolean()
    .default(true)
    .describe('Whether a period may be closed before its last day is over; it is then marked so everywhere'),
});
export const closeOutput = z.object({
  snapshotId: z.uuid(),
  periodId: z.string(),
  version: z.int(),
  sha256: z.string().describe('Of the canonical JSON (RFC 8785) of the content'),
  previousSha256: z.string().nullable().describe('Of the snapshot closed before this one, of any period'),
  closedEarly: z.boolean(),
  closedAt: z.iso.datetime(),
});
export const periodsOutput = z.object({
  periods: z.array(
    z.object({
      id: z.string(),
      from: day,
      to: day,
      state: z.enum(['open', 'closed']),
      versions: z.array(
        z.object({
          snapshotId: z.uuid(),
          version: z.int(),
          sha256: z.string(),
          reason: z.string().nullable(),
          closedAt: z.iso.datetime(),
        }),
      ),
    }),
  ),
});

const file = (extension: string, contentType: string, what: string): Operation => ({
  method: 'GET',
  path: `/api/v1/reports/{snapshot}.${extension}`,
  summary: what,
  operationId: `download${extension[0]?.toUpperCase()}${extension.slice(1)}`,
  request: {
    params: z.object({ snapshot: z.uuid() }),
    ...(extension === 'proof'
      ? {}
      : {
          query: z.object({
            table: z
              .enum(tableCodes)
              .optional()
              .describe('One annex alone; PL-06 names people and is only had so. CSV is PL-02 when left out'),
          }),
        }),
  },
  responses: {
    200: {
      description: 'The file; the header `x-snapshot-sha256` holds the checksum of the content',
      contentType,
    },
  },
});

export const operations: readonly Operation[] = [
  {
    method: 'GET',
    path: '/api/v1/periods',
    summary: 'The reporting periods and their closed versions',
    operationId: 'listPeriods',
    responses: { 200: { description: 'The newest first', schema: periodsOutput } },
  },
  {
    method: 'POST',
    path: '/api/v1/periods/{id}/close',
    summary: 'Freezes a period; closing again makes a correction',
    operationId: 'closePeriod',
    request: { params: z.object({ id: z.string() }), body: closeInput },
    responses: { 201: { description: 'Closed', schema: closeOutput } },
  },
  file(
    'xlsx',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'The annexes PL-01 to PL-05 as a workbook',
  ),
  file('csv', 'text/csv', 'One table as CSV (UTF-8 with a byte-order mark)'),
  file(
    'docx',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'The draft report by Decree 30/2020 with its annexes',
  ),
  file('pdf', 'application/pdf', 'The same for reading, letters embedded'),
  file('json', 'application/json', 'The canonical text that was hashed, or one annex as rows'),
  file('proof', 'application/json', 'That text, the people behind it by pseudonym, and the signed seal'),
];

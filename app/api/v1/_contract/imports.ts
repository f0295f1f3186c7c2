import { z } from 'zod';
import { importKinds } from '#domain/imports/kind.ts';
import { rowFilters, rowStatuses } from '#domain/imports/preview.ts';
import { importModes, leaverKinds } from '#domain/imports/sync.ts';
import type { Operation } from './operation.ts';

export const importParams = z.object({ id: z.uuid() });
export const importQuery = z.object({
  status: z.enum(rowFilters).optional().describe('With this, a page of 100 rows is given as `rows`'),
  after: z.coerce
    .number()
    .int()
    .min(0)
    .optional()
    .describe('The row number that `next` of the page before gave'),
});
export const uploadForm = z.object({
  kind: z.enum(importKinds),
  file: z.file(),
  unitId: z.uuid().optional().describe('The unit whose subtree the file is bound to; unit HR must name one'),
  mode: z
    .enum(importModes)
    .optional()
    .describe('`full`: a roster of everybody who stands in the unit on `asOf`; who is missing leaves'),
  asOf: z.iso.date().optional().describe('The day of a full list, not after today'),
});
export const applyBody = z.object({
  closing: z.int().min(0).optional().describe('Of a full list: how many posts you agree to close'),
});
export const leaversQuery = z.object({ after: z.uuid().optional() });
export const leaversPage = z.object({
  leavers: z.array(
    z.object({
      positionId: z.uuid(),
      fullName: z.string().nullable(),
      title: z.string(),
      unitName: z.string(),
      kind: z.enum(leaverKinds).describe('`post-closed`: she is in the list, but not in this post'),
      closesOn: z.iso.date().describe('The last day of the post'),
    }),
  ),
  next: z.uuid().nullable(),
});
export const leavingConfirmation = z.object({
  unitId: z.uuid(),
  reason: z.string().min(10).max(500),
});
const people = z.int();

const params = z.record(z.string(), z.union([z.string(), z.number()]));
const rowError = z.object({
  row: z.int().describe('The row number in the file'),
  column: z.string().nullable().describe('The letter of the column: A, B, …'),
  field: z.string(),
  code: z.string(),
  message: z.string(),
  params,
});
const row = z.object({
  row: z.int(),
  status: z.enum(rowStatuses),
  label: z.string().describe('What a human recognises the row by; ID numbers by their last three digits'),
  problems: z.array(rowError),
  changes: z.array(
    z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
});

export const importPreview = z.object({
  id: z.uuid(),
  kind: z.enum(importKinds),
  state: z.enum(['checking', 'refused', 'previewed', 'applying', 'applied']),
  fileName: z.string(),
  sha256: z.string(),
  counts: z
    .object({
      new: z.int(),
      changed: z.int(),
      unchanged: z.int(),
      wrong: z.int(),
      ignored: z.int().describe('Headings, totals and signatures that are no records'),
      unknownPeople: z.int().describe('Of the wrong rows, those about people whom the roster does not know'),
      total: z.int().describe('New, changed, unchanged and wrong together'),
    })
    .nullable(),
  unitId: z.uuid().nullable(),
  mode: z.enum(importModes),
  asOf: z.iso.date().nullable(),
  sync: z
    .object({
      ...{ joined: people, changed: people, moved: people, unchanged: people, left: people },
      standing: z.int().describe('Who stood in the unit and below it on the day'),
      closing: z.int().describe('Posts to be closed'),
      withoutNumber: z.int().describe('Who cannot be compared for want of an ID number'),
      heldBack: z.int().describe('Who stays because a wrong row may be about her'),
    })
    .nullable()
    .describe('How the people of a full list compare with those who stand'),
  unitsAboveLimit: z
    .array(
      z.object({
        unitId: z.uuid(),
        unitName: z.string(),
        standing: z.int(),
        leaving: z.int(),
        confirmed: z.boolean(),
      }),
    )
    .describe('Units that more than 5% would leave; each has to be confirmed before the list is applied'),
  refusal: z.object({ code: z.string(), message: z.string(), params }).nullable(),
  columns: z.array(z.object({ field: z.string(), header: z.string(), column: z.string() })),
  ignoredColumns: z.array(z.string()),
  errors: z.array(rowError).describe('The problems of the first wrong rows, at most 1,000'),
  rowsDone: z.int(),
  rowsTotal: z.int().nullable(),
  alreadyApplied: z.boolean().describe('The same file was applied before; nothing was done'),
  applied: z
    .object({
      new: z.int(),
      changed: z.int(),
      otherwise: z
        .int()
        .describe('Rows that the preview would have written and that stood already, or no longer could'),
      closed: z.int().optional().describe('Posts that a full list closed'),
    })
    .nullable(),
  rows: z.array(row).optional(),
  next: z.int().nullable().optional(),
});
export type ImportPreview = z.infer<typeof importPreview>;

const refused = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  importId: z.uuid(),
  params,
});

export const operations: readonly Operation[] = [
  {
    method: 'POST',
    path: '/api/v1/imports',
    summary: 'Uploads a file, checks every row and says what it would change; writes nothing',
    operationId: 'uploadImport',
    request: { multipart: uploadForm },
    responses: {
      201: { description: 'Checked', schema: importPreview },
      202: { description: 'Still being checked; ask again with GET', schema: importPreview },
      413: { description: 'The file is larger than 25 MB' },
      422: {
        description: 'The file cannot be read; `type` ends with the reason, `title` says what to do',
        schema: refused,
        contentType: 'application/problem+json',
      },
    },
  },
  {
    method: 'GET',
    path: '/api/v1/imports/{id}',
    summary: 'How far an import has come, what it would change or has changed, and its rows by page',
    operationId: 'readImport',
    request: { params: importParams, query: importQuery },
    responses: { 200: { description: 'The import', schema: importPreview } },
  },
  {
    method: 'POST',
    path: '/api/v1/imports/{id}/apply',
    summary: 'Writes all good rows of a checked file, once; again: the same answer',
    operationId: 'applyImport',
    request: { params: importParams, body: applyBody },
    responses: {
      200: { description: 'Applied', schema: importPreview },
      202: { description: 'Still being applied; ask again with GET', schema: importPreview },
      409: {
        description:
          'Not checked yet, refused, or a full list whose closed posts nobody has agreed to; `type` says which',
      },
    },
  },
  {
    method: 'GET',
    path: '/api/v1/imports/{id}/leavers',
    summary: 'The posts that a full list closes, 100 a page',
    operationId: 'listLeavers',
    request: { params: importParams, query: leaversQuery },
    responses: { 200: { description: 'A page', schema: leaversPage } },
  },
  {
    method: 'POST',
    path: '/api/v1/imports/{id}/leaving-confirmations',
    summary: 'Confirms, with the reason, that more than 5% really leave one unit by a full list',
    operationId: 'confirmLeaving',
    request: { params: importParams, body: leavingConfirmation },
    responses: {
      200: { description: 'Confirmed', schema: importPreview },
      409: { description: 'The list is not waiting to be applied' },
    },
  },
];

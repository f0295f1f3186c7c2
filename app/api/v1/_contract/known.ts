import { z } from 'zod';
import { figureArms } from '#domain/indicators/figure.ts';
import { changeCauses } from '#domain/indicators/known-change.ts';
import { rowChangeKinds } from '#domain/indicators/row-change.ts';
import { segments } from '#domain/plan/rule.ts';
import { isDay } from '#domain/time/day.ts';
import { indicatorsQuery } from './indicators.ts';
import type { Operation } from './operation.ts';

const day = z.string().refine(isDay, 'not a day').meta({ format: 'date' });
const text = z.object({ vi: z.string(), en: z.string() });

const row = z.object({
  segment: z.enum(segments).nullable(),
  denominator: z.int().nullable(),
  population: z.int(),
  participations: z.int().describe('Enrolments (lượt); all others count people'),
  tookPart: z.int(),
  completed: z.int(),
  assessed: z.int(),
  passed: z.int(),
  counted: z.int(),
});
const figure = z.object({
  arm: z.enum(figureArms),
  counted: z.int().nullable().describe('Null: nobody has reported, which is never zero'),
  denominator: z.int().nullable(),
  denominatorSource: z.object({ source: text, on: day }).nullable(),
  notReported: z.int(),
  interval: z.object({ low: z.int(), high: z.int() }).nullable().describe('In ten-thousandths'),
  estimate: z.int().nullable().optional(),
});
const side = z
  .object({
    indicatorVersion: z.int(),
    recordedUpTo: z.iso.datetime().describe('Facts recorded later are not in the numbers'),
    rows: z.array(row).describe('Of indicators counted from people; one per segment'),
    figures: z.array(figure).describe('Of the others; one per arm, never added up'),
  })
  .nullable()
  .describe('Null when the plan did not have the indicator');

const verdict = z.enum(['outside', 'not-counted', 'counted']);
const sum = z
  .object({ before: z.int(), added: z.int(), removed: z.int(), after: z.int() })
  .describe('before − removed + added = after');
const changes = z.object({
  plan: z.string(),
  indicator: z.string(),
  period: z.object({ id: z.string(), from: day, to: day }),
  unitCode: z.string().nullable(),
  snapshot: z.object({ id: z.uuid(), version: z.int() }).nullable(),
  knownOn: day,
  until: day,
  sums: z.object({ counted: sum, population: sum }),
  total: z.int().describe('People of all pages'),
  changes: z.array(
    z.object({
      personId: z.uuid(),
      name: z.string().nullable().describe('Null when the identity was erased'),
      before: verdict,
      after: verdict,
      causes: z.array(
        z.object({
          cause: z.enum(changeCauses),
          recordedAt: z.iso.datetime().nullable(),
          by: z.string().nullable(),
          document: z.string().nullable(),
          what: z.string().nullable(),
        }),
      ),
    }),
  ),
  next: z.uuid().nullable(),
});

const rowState = z
  .object({
    status: z.enum(['counted', 'not-counted', 'not-reported', 'excluded']),
    amount: z.int(),
    reason: text,
  })
  .nullable()
  .describe('Null: the row was not there');
const rows = changes.omit({ snapshot: true, sums: true, changes: true }).extend({
  arm: z.enum(figureArms),
  sums: sum,
  changes: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      kind: z.enum(rowChangeKinds),
      before: rowState,
      after: rowState,
      source: z
        .object({
          recordedAt: z.iso.datetime(),
          by: z.string().nullable(),
          document: z.string().nullable(),
        })
        .nullable(),
    }),
  ),
  next: z.string().nullable(),
});

export const operations: readonly Operation[] = [
  {
    method: 'GET',
    path: '/api/v1/indicators/{code}/as-known',
    summary: 'An indicator for any days as recorded up to any day, beside what is recorded now',
    operationId: 'readAsKnown',
    request: {
      params: z.object({ code: z.string() }),
      query: indicatorsQuery.extend({
        knownOn: day.optional().describe('As recorded up to the end of this day; now when left out'),
      }),
    },
    responses: {
      200: {
        description: 'Both views of one unit with all below it',
        schema: z.object({
          plan: z.object({ code: z.string(), version: z.int() }),
          indicator: z.string(),
          period: z.object({ id: z.string(), from: day, to: day }),
          unitCode: z.string().nullable(),
          knownOn: day,
          known: side,
          now: side,
        }),
      },
    },
  },
  {
    method: 'GET',
    path: '/api/v1/indicators/{code}/changes',
    summary:
      'Why a number changed between two days of knowledge, or since a period was closed: people and reasons',
    operationId: 'readChanges',
    request: {
      params: z.object({
        code: z.string().describe('Of an indicator that is counted from people’s learning'),
      }),
      query: indicatorsQuery.extend({
        knownOn: day.optional().describe('The first day; needed without `snapshot`'),
        snapshot: z.uuid().optional().describe('A closed snapshot in place of the first day'),
        until: day.optional().describe('The second day; now when left out'),
        after: z.uuid().optional().describe('What `next` of the page before gave'),
        limit: z.coerce.number().int().min(1).max(500).optional(),
      }),
    },
    responses: { 200: { description: 'The sums and one page of people, by given name', schema: changes } },
  },
  {
    method: 'GET',
    path: '/api/v1/indicators/{code}/row-changes',
    summary: 'Which rows of an arm came, went or count otherwise between two days of knowledge',
    operationId: 'readRowChanges',
    request: {
      params: z.object({ code: z.string().describe('Of an indicator that is not counted from learning') }),
      query: indicatorsQuery.extend({
        knownOn: day.describe('The first day'),
        until: day.optional().describe('The second day; now when left out'),
        arm: z.enum(figureArms).optional().describe('The first of the indicator when left out'),
        after: z.string().optional().describe('What `next` of the page before gave'),
        limit: z.coerce.number().int().min(1).max(500).optional(),
      }),
    },
    responses: { 200: { description: 'The sums and one page of rows, by id', schema: rows } },
  },
];

import { z } from 'zod';
import { ledgerSeries } from '#domain/ledger/series.ts';
import { isDay } from '#domain/time/day.ts';
import type { Operation } from './operation.ts';

const day = z.string().refine(isDay, 'not a day').meta({ format: 'date' });
const localText = z.object({ vi: z.string(), en: z.string() });

export const ledgerQuery = z.object({
  series: z.enum(ledgerSeries).optional().describe('`population` when left out'),
  on: day.optional().describe('The day the values hold on; today when left out'),
  knownOn: day.optional().describe('As recorded up to the end of this day; as known now when left out'),
  search: z.string().max(200).optional().describe('Words of the name or code of a unit'),
  after: z.string().max(100).optional().describe('What `next` of the page before gave'),
});

const claim = z.object({ value: z.int(), source: localText, sourceOn: day, from: day, to: day });

export const ledgerOutput = z.object({
  series: z.enum(ledgerSeries),
  on: day,
  knownOn: day.nullable(),
  cells: z.array(
    z.object({
      unitId: z.uuid(),
      unitCode: z.string(),
      unitName: z.string(),
      value: z.int().nullable().describe('Null: nobody says, or sources disagree; never zero for not known'),
      source: localText.nullable(),
      sourceOn: day.nullable(),
      definition: z.string().nullable().describe('How the source says it counted'),
      conflict: z.array(claim).describe('What each source says while nobody has decided; else empty'),
    }),
  ),
  next: z.string().nullable(),
});

export const operations: readonly Operation[] = [
  {
    method: 'GET',
    path: '/api/v1/ledger',
    summary: 'Denominators of one series on a day, each with its source, or with the sources that disagree',
    operationId: 'listLedger',
    request: { query: ledgerQuery },
    responses: { 200: { description: 'One page of 50 units, by code', schema: ledgerOutput } },
  },
];

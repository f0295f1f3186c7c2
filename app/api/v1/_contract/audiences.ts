import { z } from 'zod';
import { isDay } from '#domain/time/day.ts';
import type { Operation } from './operation.ts';

const day = z.string().refine(isDay, 'not a day').meta({ format: 'date' });
const localText = z.object({ vi: z.string(), en: z.string() });

export const audiencesOutput = z.object({
  audiences: z.array(
    z.object({
      id: z.uuid(),
      name: localText,
      unitId: z.uuid().nullable().describe('Null: of the whole province'),
      version: z.int(),
      rule: z.object({ language: z.literal(1), anyOf: z.array(z.object({}).loose()) }),
      sentence: z.string().describe('The rule in the language of the request'),
      peopleToday: z.int(),
      closedAt: z.iso.datetime().nullable(),
    }),
  ),
});

export const membersQuery = z.object({
  on: day.optional().describe('The day to ask for; today when left out'),
  after: z.uuid().optional().describe('What `next` of the page before gave'),
});
export const membersOutput = z.object({
  on: day,
  version: z.int().describe('The version of the rule that the members follow'),
  total: z.int().describe('People of all pages whom the caller may see'),
  people: z.array(z.object({ personId: z.uuid(), name: z.string(), idTail: z.string().nullable() })),
  next: z.uuid().nullable(),
});

export const operations: readonly Operation[] = [
  {
    method: 'GET',
    path: '/api/v1/audiences',
    summary: 'The audiences the caller may see, each with its rule as data and as a sentence',
    operationId: 'listAudiences',
    responses: { 200: { description: 'Open ones first', schema: audiencesOutput } },
  },
  {
    method: 'GET',
    path: '/api/v1/audiences/{id}/members',
    summary: 'Who is in an audience on a day',
    operationId: 'listAudienceMembers',
    request: { params: z.object({ id: z.uuid() }), query: membersQuery },
    responses: { 200: { description: 'One page of 50, by given name', schema: membersOutput } },
  },
];

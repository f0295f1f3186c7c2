import { z } from 'zod';
import { figureArms } from '#domain/indicators/figure.ts';
import { measures } from '#domain/indicators/people-filter.ts';
import { standingStatuses } from '#domain/indicators/standing.ts';
import { countedUnits, indicatorKinds, planCalendars } from '#domain/plan/plan.ts';
import { segments } from '#domain/plan/rule.ts';
import { targetLevels } from '#domain/plan/target-level.ts';
import { reportScopes } from '#domain/reporting/snapshot.ts';
import { isDay } from '#domain/time/day.ts';
import type { Operation } from './operation.ts';

const day = z.string().refine(isDay, 'not a day').meta({ format: 'date' });
const localText = z.object({ vi: z.string(), en: z.string() });

const window = {
  plan: z.string().optional().describe('Code of the plan; kh-183-hau-giang when left out'),
  from: day.optional().describe('With `to`: any days. Without both: the reporting year of today'),
  to: day.optional().describe('The cut-off day, counted whole'),
  unit: z.string().optional().describe('Code of a unit: that unit and all below it'),
};
export const indicatorsQuery = z.object(window);
export const peopleQuery = z.object({
  ...window,
  scope: z.enum(reportScopes).optional().describe('`subtree` when left out'),
  segment: z.enum(segments).optional(),
  status: z.enum(standingStatuses).optional(),
  measure: z.enum(measures).optional().describe('Only the people that this number counts'),
  knownOn: day.optional().describe('As recorded up to the end of this day; now when left out'),
  after: z.uuid().optional().describe('What `next` of the page before gave'),
  limit: z.coerce.number().int().min(1).max(1000).optional(),
});

const period = z.object({ id: z.string(), from: day, to: day });
const provenance = z.object({
  plan: z.string(),
  planVersion: z.int(),
  indicatorVersion: z.int(),
  numerator: z.literal('counted').describe('The field that the rate divides by the denominator'),
  denominatorSource: z.string(),
  denominatorOn: day,
  periodId: z.string(),
  cutOff: day,
  recordedUpTo: z.iso.datetime().describe('Facts recorded later are not in the numbers'),
  treeDay: day.describe('The organisation as on this day'),
});
const line = z.object({
  indicator: z.string(),
  unitCode: z.string(),
  unitName: z.string(),
  scope: z.enum(reportScopes),
  segment: z.enum(segments).nullable(),
  denominator: z.int().nullable().describe('I-07: the target of the plan'),
  population: z.int(),
  participations: z.int().describe('Enrolments (lượt); all others count people'),
  tookPart: z.int(),
  completed: z.int(),
  assessed: z.int(),
  passed: z.int(),
  counted: z.int(),
  provenance,
});

const figure = z.object({
  indicator: z.string(),
  unitCode: z.string().describe('`TOAN-TINH` is the whole province'),
  unitName: z.string(),
  arm: z.enum(figureArms).describe('Where the figure comes from; arms of one indicator are never added up'),
  state: z
    .enum(['reported', 'not-reported'])
    .describe('`not-reported`: nobody has reported, which is never zero'),
  counted: z.int().nullable().describe('Null when not reported'),
  denominator: z.int().nullable().describe('Null: not known'),
  notReported: z
    .int()
    .describe('Members of the denominator (schools, units, communes …) that have not reported'),
  estimate: z
    .object({
      perTenThousand: z.int().nullable(),
      low: z.int(),
      high: z.int(),
      confidencePercent: z.literal(95),
    })
    .nullable()
    .describe('What a survey estimates, in ten-thousandths of the rate, with its interval'),
  provenance: z.object({
    ...provenance.omit({ denominatorSource: true, denominatorOn: true }).shape,
    denominatorSource: z.string().nullable(),
    denominatorOn: day.nullable(),
  }),
});

export const indicatorsOutput = z.object({
  plan: z.object({ code: z.string(), version: z.int(), title: localText }),
  period,
  cutOff: day,
  populationRule: localText.describe('The joiner and leaver rule in force'),
  rows: z.array(line).describe('One per indicator, segment, unit and scope'),
  totals: z
    .array(line.omit({ unitCode: true, unitName: true, scope: true }))
    .describe('The whole province, each person once; empty for a unit or for who may not read the province'),
  figures: z
    .array(figure)
    .describe(
      'What is not counted from learning: one per indicator, arm and unit that has it, and one at least',
    ),
});

const target = z.object({
  year: z.int(),
  unit: z.enum(['percent', 'count', 'all']),
  value: z.int().nullable().describe('Null for `all`'),
  wording: localText.optional(),
  level: z.enum(targetLevels).optional().describe('Only of units of this level; left out: of all others'),
});
export const indicatorOutput = indicatorsOutput.extend({
  definition: z.object({
    code: z.string(),
    version: z.int(),
    title: localText,
    wording: localText.describe('The plan’s own words'),
    unit: z.enum(countedUnits).nullable(),
    kind: z.enum(indicatorKinds),
    targets: z.array(target).describe('Empty: the documents at hand give none'),
    everyYear: z.boolean(),
    calendar: z.enum(planCalendars),
    owner: localText,
    counting: localText,
    cumulativeFrom: day.nullable(),
    rule: z.object({ kind: z.string() }).loose().describe('docs/counting-rules.md'),
    sentence: localText.describe('The rule said aloud'),
  }),
});

export const peopleOutput = z.object({
  people: z.array(
    z.object({
      personId: z.uuid(),
      name: z.string().nullable().describe('Null when the identity was erased'),
      idTail: z.string().nullable(),
      unitCodes: z.array(z.string()),
      status: z.enum(standingStatuses),
      tookPart: z.boolean(),
      completed: z.boolean(),
      assessed: z.boolean(),
      passed: z.boolean(),
      counted: z.boolean(),
      participations: z.int(),
      reason: z.object({ kind: z.string() }).loose(),
      sentence: z.string().describe('The reason in the language of the request'),
    }),
  ),
  total: z.object({ people: z.int(), participations: z.int() }).describe('Of all pages'),
  next: z.uuid().nullable(),
});

export const operations: readonly Operation[] = [
  {
    method: 'GET',
    path: '/api/v1/indicators/{code}',
    summary: 'One indicator: its definition in force on the cut-off day, its numbers and its figures',
    operationId: 'readIndicator',
    request: { params: z.object({ code: z.string() }), query: indicatorsQuery },
    responses: { 200: { description: 'As for all indicators, of this one', schema: indicatorOutput } },
  },
  {
    method: 'GET',
    path: '/api/v1/indicators',
    summary: 'Every indicator of a plan for the units the caller may see',
    operationId: 'readIndicators',
    request: { query: indicatorsQuery },
    responses: { 200: { description: 'The numbers and where they come from', schema: indicatorsOutput } },
  },
  {
    method: 'GET',
    path: '/api/v1/indicators/{code}/people',
    summary:
      'The exact people behind a number, counted, not counted and excluded, each with the deciding fact',
    operationId: 'readIndicatorPeople',
    request: {
      params: z.object({
        code: z.string().describe('Code of an indicator that is counted from people’s learning'),
      }),
      query: peopleQuery,
    },
    responses: { 200: { description: 'One page, by given name', schema: peopleOutput } },
  },
];

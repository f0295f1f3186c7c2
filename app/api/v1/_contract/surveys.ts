import { z } from 'zod';
import { responseFaults } from '#domain/surveys/delivery.ts';
import { ageBands, respondentGenders } from '#domain/surveys/questionnaire.ts';
import type { Operation } from './operation.ts';

export const surveyParams = z.object({ id: z.uuid() });

/** What `POST /api/v1/surveys/{id}/responses` takes. No field names, reaches or identifies who was asked. */
export const responsesInput = z.object({
  responses: z
    .array(
      z.object({
        id: z.uuid().describe('Made by the device; sending it again changes nothing'),
        unitId: z.uuid().describe('A commune of the plan'),
        answeredOn: z.iso.date(),
        ageBand: z.enum(ageBands),
        gender: z.enum(respondentGenders),
        answers: z.record(z.string(), z.string()).describe('The choice of each question'),
      }),
    )
    .min(1)
    .max(200),
});
export const responsesOutput = z.object({
  responses: z.array(
    z.object({
      id: z.uuid(),
      outcome: z.enum(['recorded', 'known', 'refused']),
      reason: z.enum(responseFaults).nullable(),
    }),
  ),
});

export const operations: readonly Operation[] = [
  {
    method: 'POST',
    path: '/api/v1/surveys/{id}/responses',
    summary:
      'Keeps what volunteers were answered; the same answers again, in any order or pieces, change nothing',
    operationId: 'recordSurveyResponses',
    request: { params: surveyParams, body: responsesInput },
    responses: { 200: { description: 'What became of each answer', schema: responsesOutput } },
  },
];

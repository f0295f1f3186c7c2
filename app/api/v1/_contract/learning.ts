import { z } from 'zod';
import { clientId, responseSchema, sentEvent } from '#content/courses/event-schema.ts';
import type { Operation } from './operation.ts';

/** What `POST /api/v1/learning-events` takes. */
export const deliveryInput = z.object({ events: z.array(sentEvent).min(1).max(200) });

const mark = z.object({ right: z.int(), total: z.int(), passed: z.boolean() }).nullable();
const attemptState = z.enum(['open', 'waiting', 'marked']);
export const deliveryOutput = z.object({
  events: z.array(z.object({ id: z.uuid(), outcome: z.enum(['recorded', 'known']) })),
  attempts: z.array(
    z.object({
      id: z.uuid(),
      enrolmentId: z.uuid(),
      state: attemptState,
      started: z.boolean(),
      missing: z.int().describe('Answers that the submit names and that have not arrived'),
      savedQuestionIds: z.array(z.string()),
      mark,
    }),
  ),
  enrolments: z.array(
    z.object({ id: z.uuid(), percent: z.int().min(0).max(100), completedAt: z.iso.datetime().nullable() }),
  ),
});

const localText = z.object({ vi: z.string(), en: z.string() });
const choices = z.array(z.object({ id: z.string(), text: localText }));
const question = { id: z.string(), prompt: localText };
export const attemptOutput = z.object({
  id: z.uuid(),
  enrolmentId: z.uuid(),
  courseCode: z.string(),
  state: attemptState,
  missing: z.int(),
  questions: z.array(
    z.discriminatedUnion('kind', [
      z.object({ ...question, kind: z.literal('single'), choices }),
      z.object({ ...question, kind: z.literal('multiple'), choices }),
      z.object({ ...question, kind: z.literal('ordering'), choices }),
      z.object({ ...question, kind: z.literal('matching'), lefts: choices, rights: choices }),
    ]),
  ),
  answers: z.array(
    z.object({
      questionId: z.string(),
      response: responseSchema,
      eventId: z.uuid(),
      savedAt: z.iso.datetime(),
    }),
  ),
  mark,
});
export const attemptParams = z.object({ id: clientId });

export const enrolmentInput = z.object({ courseCode: z.string().min(1).max(100) });
export const enrolmentOutput = z.object({
  enrolmentId: z.uuid(),
  year: z.int(),
  fresh: z.boolean().describe('False when she was enrolled already'),
});
export const enrolmentsOutput = z.object({
  enrolments: z.array(
    z.object({
      id: z.uuid(),
      courseCode: z.string(),
      courseVersion: z.int(),
      year: z.int(),
      enrolledAt: z.iso.datetime(),
      percent: z.int().min(0).max(100),
      lessonsDone: z.array(z.string()),
      completedAt: z.iso.datetime().nullable(),
    }),
  ),
});

export const operations: readonly Operation[] = [
  {
    method: 'POST',
    path: '/api/v1/learning-events',
    summary: 'Keeps what a device reports; the same events again, in any order or pieces, change nothing',
    operationId: 'recordLearningEvents',
    request: { body: deliveryInput },
    responses: {
      200: { description: 'What became of each event, and where things stand', schema: deliveryOutput },
    },
  },
  {
    method: 'GET',
    path: '/api/v1/attempts/{id}',
    summary: 'An attempt of one’s own: questions without key, answers as they stand, state',
    operationId: 'readAttempt',
    request: { params: attemptParams },
    responses: { 200: { description: 'The attempt', schema: attemptOutput } },
  },
  {
    method: 'POST',
    path: '/api/v1/enrolments',
    summary: 'Enrols in a course for this reporting year; again: the same enrolment',
    operationId: 'startCourse',
    request: { body: enrolmentInput },
    responses: { 200: { description: 'The enrolment', schema: enrolmentOutput } },
  },
  {
    method: 'GET',
    path: '/api/v1/enrolments',
    summary: 'What one is enrolled in and how far',
    operationId: 'listEnrolments',
    responses: { 200: { description: 'The enrolments, newest year first', schema: enrolmentsOutput } },
  },
];

import { z } from 'zod';
import { factKinds, notCountedReasons } from '#domain/obligations/judge-facts.ts';
import { nextStepKinds } from '#domain/obligations/next-step.ts';
import { memberStates } from '#domain/obligations/terms.ts';
import { ruleKinds } from '#domain/obligations/why.ts';
import type { Operation } from './operation.ts';

const day = z.iso.date();
const localText = z.object({ vi: z.string(), en: z.string() });
const line = {
  kind: z.enum(ruleKinds),
  met: z.boolean(),
  on: day.nullable().describe('The day that met it'),
  need: z.enum(['all', 'any']).nullable().describe('How many of the parts are needed; null for a leaf'),
};
/** The rule is four lines deep: settled, done, the course, the ways to it. Unrolled, for readers without references. */
const leafLine = z.object({ ...line, parts: z.array(z.never()) });
const wayLine = z.object({ ...line, parts: z.array(leafLine) });
const askedLine = z.object({ ...line, parts: z.array(wayLine) });
const ruleNode = z.object({ ...line, parts: z.array(askedLine) });

export const whyParams = z.object({ id: z.uuid(), obligation: z.uuid() });
export const whyOutput = z.object({
  obligation: z.object({ id: z.uuid(), code: z.string(), title: localText, legalSource: localText }),
  state: z.enum(memberStates).nullable().describe('Null: the duty has nothing to do with this person'),
  overdue: z.boolean(),
  dueOn: day,
  metOn: day.nullable(),
  member: z.object({ enteredOn: day, leftOn: day.nullable(), unitId: z.uuid() }).nullable(),
  rule: ruleNode,
  facts: z.array(
    z.object({
      what: z.enum(factKinds),
      id: z.uuid(),
      on: day,
      to: day.nullable(),
      name: z.string().nullable(),
      counts: z.boolean(),
      because: z.enum(notCountedReasons).nullable().describe('Why it does not count; null when it does'),
    }),
  ),
  next: z.object({
    kind: z.enum(nextStepKinds),
    courseCode: z.string().optional(),
    evidenceId: z.uuid().optional(),
  }),
});

export const operations: readonly Operation[] = [
  {
    method: 'GET',
    path: '/api/v1/people/{id}/obligations/{obligation}/why',
    summary: 'Why a person is or is not complete in a duty: rule, facts, next step, as the pages show it',
    operationId: 'explainDuty',
    request: { params: whyParams },
    responses: { 200: { description: 'The decision and its reasons', schema: whyOutput } },
  },
];

import { z } from 'zod';
import { taskGroups } from '#domain/plan/task.ts';
import { taskFaults, taskReportStates, taskStates } from '#domain/tasks/report.ts';
import type { Operation } from './operation.ts';

const day = z.string().meta({ format: 'date' });
const words = z.object({ vi: z.string(), en: z.string().nullable().describe('Null: not translated') });

export const tasksQuery = z.object({
  plan: z.string().max(80).optional().describe('The first plan when left out'),
  group: z.enum(taskGroups).optional(),
  unit: z.uuid().optional().describe('Tasks this unit leads or co-operates in, by today’s tree'),
  state: z
    .enum([...taskStates, 'ended'])
    .optional()
    .describe('All but ended ones when left out'),
  fault: z
    .enum(taskFaults)
    .optional()
    .describe('`overdue`: the term is over; `late`: the lead unit’s report was not sent by the deadline'),
});

const unit = z.object({
  unitId: z.uuid().nullable().describe('Null: no unit of today’s tree answers for it'),
  name: z.string(),
  formerly: z.string().nullable().describe('How the plan names it, when another way than today’s tree'),
});

export const tasksOutput = z.object({
  plan: z.string(),
  period: z.object({ id: z.string(), from: day, to: day, reportsDueOn: day }).nullable(),
  tasks: z.array(
    z.object({
      id: z.uuid(),
      code: z.string(),
      group: z.enum(taskGroups),
      wording: words,
      reference: words,
      lead: unit,
      together: z.array(unit),
      assigned: z.enum(['plan', 'proposed', 'province']),
      dueOn: day.nullable().describe('Null: every year'),
      product: words,
      indicators: z.array(z.string()),
      state: z.enum(taskStates).describe('By the newest accepted report of the lead unit'),
      report: z.enum(taskReportStates).describe('The lead unit’s report of the period'),
      overdue: z.boolean(),
      late: z.boolean(),
    }),
  ),
});

export const operations: readonly Operation[] = [
  {
    method: 'GET',
    path: '/api/v1/tasks',
    summary: 'The tasks of a plan, with the units that answer for them and how they stand',
    operationId: 'listTasks',
    request: { query: tasksQuery },
    responses: { 200: { description: 'The tasks one may see, by code', schema: tasksOutput } },
  },
];

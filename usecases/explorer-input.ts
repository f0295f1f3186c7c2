import { z } from 'zod';
import { datasetNames, dimensions, measures } from '#domain/explorer/layer.ts';
import { mostMeasures, mostRows, type Question, questionFaults } from '#domain/explorer/question.ts';
import { isDay } from '#domain/time/day.ts';

const day = z.string().refine(isDay, 'not-a-day').nullable();
const value = z
  .string()
  .min(1)
  .max(200)
  .refine((text) => !text.includes('\u0000'), 'unreadable');

/** A question as it comes in from an address or from where it was kept; what cannot be asked is named at its field. */
export const questionInput: z.ZodType<Question, Question> = z
  .object({
    dataset: z.enum(datasetNames),
    measures: z.array(z.enum(measures)).max(mostMeasures),
    rows: z.array(z.enum(dimensions)).max(mostRows),
    column: z.enum(dimensions).nullable(),
    unit: z.uuid().nullable(),
    filters: z.array(z.object({ dimension: z.enum(dimensions), values: z.array(value).max(50) })).max(12),
    from: day,
    to: day,
    sort: z.enum(['names', 'largest']),
  })
  .superRefine((question, context) => {
    for (const { path, code } of questionFaults(question))
      context.addIssue({ code: 'custom', path: [path], message: code });
  });

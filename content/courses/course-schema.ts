import { z } from 'zod';
import { questionSchema } from '#content/courses/question-schema.ts';
import { itemId, localText } from '#content/courses/text-schema.ts';
import { type CourseContent, contentGroups, trainingForms } from '#domain/catalogue/course.ts';
import { skillAreas } from '#domain/catalogue/skill-area.ts';
import { isDay } from '#domain/time/day.ts';

/** Checks a course file and gives it back typed. Throws one Error with every fault and its place. */
export const loadCourse = (data: unknown): CourseContent => {
  const parsed = courseSchema.safeParse(data);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(
    (issue) => `${issue.path.join('.') || 'the whole file'}: ${issue.message}.`,
  );
  throw new Error(`The course cannot be used. ${faults.join(' ')}`);
};

const items = z.array(localText).min(2, 'a list of fewer than two items');

const block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), id: itemId, text: localText }),
  z.strictObject({ kind: z.literal('paragraph'), text: localText }),
  z.strictObject({ kind: z.literal('list'), items }),
  z.strictObject({ kind: z.literal('steps'), items }),
  z.strictObject({
    kind: z.literal('callout'),
    tone: z.enum(['note', 'warning', 'law', 'example']),
    title: localText,
    text: localText,
  }),
  z
    .strictObject({
      kind: z.literal('table'),
      caption: localText,
      head: z.array(localText).min(2),
      rows: z.array(z.array(localText)).min(1),
    })
    .refine((table) => table.rows.every((row) => row.length === table.head.length), {
      path: ['rows'],
      message: 'a row is not as wide as the head',
    }),
]);

const lesson = z
  .strictObject({
    code: itemId,
    title: localText,
    durationMinutes: z.int().min(1).max(120),
    lastCheckedOn: z.string().refine(isDay, 'not a day written YYYY-MM-DD'),
    legalBasis: z.array(localText).min(1, 'no legal basis is named'),
    blocks: z.array(block).min(1),
  })
  .refine((one) => isUnique(one.blocks.flatMap((each) => (each.kind === 'heading' ? [each.id] : []))), {
    path: ['blocks'],
    message: 'two headings have the same id',
  });

const courseSchema = z
  .strictObject({
    code: itemId,
    title: localText,
    summary: localText,
    contentGroup: z.enum(contentGroups),
    form: z.enum(trainingForms),
    hoursPeriods: z.int().min(1),
    skillArea: z.enum(skillAreas).optional(),
    lessons: z.array(lesson).min(5, 'fewer than five lessons'),
    quiz: z
      .strictObject({
        draw: z.int().min(1),
        passPercent: z.int().min(1).max(100),
        questions: z.array(questionSchema).min(20, 'fewer than twenty questions'),
      })
      .refine((quiz) => quiz.draw <= quiz.questions.length, {
        path: ['draw'],
        message: 'more than there are',
      })
      .refine((quiz) => isUnique(quiz.questions.map((question) => question.id)), {
        path: ['questions'],
        message: 'two questions have the same id',
      }),
  })
  .refine((course) => isUnique(course.lessons.map((one) => one.code)), {
    path: ['lessons'],
    message: 'two lessons have the same code',
  });

const isUnique = (values: readonly string[]): boolean => new Set(values).size === values.length;

import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { addSchedule } from '#db/queries/explorer/deliveries.ts';
import { addQuestion, addQuestionVersion } from '#db/queries/explorer/saved.ts';
import { account } from '#db/schema/people.ts';
import type { Question } from '#domain/explorer/question.ts';
import { env } from '#lib/env.ts';

const plain = { column: null, unit: null, filters: [], from: null, to: null, sort: 'names' } as const;
const questions: readonly { readonly name: string; readonly question: Question }[] = [
  {
    name: 'Cán bộ lãnh đạo theo loại và giới tính (minh họa)',
    question: {
      ...plain,
      dataset: 'posts',
      measures: ['people'],
      rows: ['category'],
      column: 'gender',
      filters: [{ dimension: 'leader', values: ['yes'] }],
    },
  },
  {
    name: 'Tiến độ học theo đơn vị (minh họa)',
    question: {
      ...plain,
      dataset: 'enrolments',
      measures: ['people', 'completed-people', 'completion-rate', 'average-progress'],
      rows: ['top-unit'],
      sort: 'largest',
    },
  },
];

/** Questions that the province's HR of the demo kept, the last of them sent to her every Monday. */
export const seedDemoQuestions = async (tx: Tx, { now }: { now: Date }): Promise<void> => {
  const [hr] = await tx
    .select({ id: account.id })
    .from(account)
    .where(and(eq(account.tenantId, env.tenant), eq(account.email, 'nhan-su@demo.example')));
  if (!hr) return;
  const by = { recordedBy: hr.id, recordedAt: now };
  let questionId = '';
  for (const { name, question } of questions) {
    questionId = await addQuestion(tx, { ownerId: hr.id, unitId: null, recordedAt: now });
    await addQuestionVersion(tx, { questionId, number: 1, name, question, ...by });
  }
  const weekly = { cadence: 'weekly', day: 1, hour: 7, format: 'xlsx' } as const;
  await addSchedule(tx, { questionId, recipients: [hr.id], ...weekly, ...by });
};

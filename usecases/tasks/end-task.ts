import { z } from 'zod';
import { addTaskVersion, tasksOf } from '#db/queries/tasks.ts';
import { permits } from '#domain/access/permission.ts';
import { Refused } from '#domain/refusal.ts';
import { command } from '../usecase.ts';

/** Ends a task, with the reason: nobody is asked about it any more, what was reported stays. Refused: `task-changed`, `task-ended`. */
export const endTask = command({
  name: 'tasks.end',
  input: z.object({
    taskId: z.uuid(),
    seen: z.int().min(1),
    reason: z.string().trim().min(10, 'reason-too-short').max(500, 'too-long'),
  }),
  subject: async (tx, { input }) => (await tasksOf(tx, { taskId: input.taskId }))[0] ?? null,
  may: (actor) => permits(actor, 'tasks.manage', 'province'),
  run: async (tx, { actor, input, subject: task, now }) => {
    if (task.ended) throw new Refused('task-ended');
    if (task.number !== input.seen) throw new Refused('task-changed');
    const {
      id: taskId,
      planCode: _plan,
      code: _code,
      demo: _demo,
      number,
      ended: _ended,
      reason: _reason,
      ...content
    } = task;
    const written = await addTaskVersion(tx, {
      ...{ taskId, number: number + 1, content, ended: true, reason: input.reason },
      ...{ recordedBy: actor.kind === 'account' ? actor.accountId : null, recordedAt: now },
    });
    if (!written) throw new Refused('task-changed');
    return { taskId };
  },
  audit: ({ input }) => ({ subjectKind: 'task', subjectId: input.taskId, detail: { reason: input.reason } }),
});

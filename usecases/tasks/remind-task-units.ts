import { z } from 'zod';
import { remindDesks } from '#db/queries/desk-reminders.ts';
import { taskReportsFor } from '#db/queries/task-reports.ts';
import { permits } from '#domain/access/permission.ts';
import { Refused } from '#domain/refusal.ts';
import { dayOf } from '#domain/time/day.ts';
import { taskRegister } from '../task-register.ts';
import { command } from '../usecase.ts';

/**
 * Reminds the lead unit of every task whose report of the plan's newest round was not sent, each task once in 24 hours.
 * Refused: `task-units-reminded-today`.
 */
export const remindTaskUnits = command({
  name: 'tasks.remind',
  input: z.object({ planCode: z.string().max(80) }),
  subject: (tx, { input, now }) => taskRegister(tx, input, { day: dayOf(now) }),
  may: (actor) => permits(actor, 'tasks.manage', 'province'),
  run: async (tx, { actor, subject: { round, tasks, reports, today }, now }) => {
    const waiting = tasks.flatMap(({ id: taskId, owed, report, lead: { unitId } }) =>
      round && owed && unitId && (report === 'none' || report === 'returned')
        ? [{ taskId, roundId: round.id, unitId }]
        : [],
    );
    // What a unit sent before it was merged is its heir's to go on with.
    const begun = reports.filter(({ roundId }) => roundId === round?.id);
    const missing = waiting.filter(
      ({ taskId, unitId }) => !begun.some((one) => one.taskId === taskId && today(one.unitId) === unitId),
    );
    const made = await taskReportsFor(tx, missing, now);
    const owed = waiting.flatMap(({ taskId, unitId }) => {
      const report =
        begun.find((one) => one.taskId === taskId && today(one.unitId) === unitId) ??
        made.find((one) => one.taskId === taskId && one.unitId === unitId);
      return report ? [{ about: { taskReportId: report.id }, unitId }] : [];
    });
    const recordedBy = actor.kind === 'account' ? actor.accountId : null;
    const reminded = await remindDesks(tx, owed, { role: 'unit-hr', recordedBy, today: dayOf(now), now });
    if (reminded === 0) throw new Refused('task-units-reminded-today');
    return { reminded };
  },
  audit: ({ input, result }) => ({
    subjectKind: 'plan',
    subjectId: input.planCode,
    detail: { reminded: result.reminded },
  }),
});

import { z } from 'zod';
import { taskVersions } from '#db/queries/tasks.ts';
import { permits } from '#domain/access/permission.ts';
import { periodById } from '#domain/reporting/period.ts';
import { dayOf } from '#domain/time/day.ts';
import { holdsTask, taskRegister, unitsOfTask } from '../task-register.ts';
import { query } from '../usecase.ts';

/** A task with its units of today, what each of them reported in every round, and its versions. */
export const showTask = query({
  name: 'tasks.show',
  input: z.object({ taskId: z.uuid() }),
  subject: async (db, { input, now }) => {
    const register = await taskRegister(db, input, { day: dayOf(now) });
    const [task] = register.tasks;
    return task ? { register, task } : null;
  },
  may: (actor, { task }) => holdsTask(actor, 'tasks.read', task),
  run: async (db, { actor, subject: { register, task } }) => {
    const sides = unitsOfTask(task);
    const sent = register.reports.filter(({ number }) => number > 0);
    return {
      ...{ task, round: register.round },
      versions: await taskVersions(db, task.id),
      /** Whom the newest round asks, and how each report stands. */
      asked: register.round
        ? sides.flatMap(({ unitId, name }, at) =>
            unitId
              ? [
                  {
                    ...{ unitId, name, leads: at === 0 },
                    state:
                      register.reports.find(
                        (one) => one.roundId === register.round?.id && register.today(one.unitId) === unitId,
                      )?.state ?? ('none' as const),
                  },
                ]
              : [],
          )
        : [],
      /** What was sent, the newest period first. */
      reports: sent
        .flatMap((report) => {
          const unitId = register.today(report.unitId);
          const side = sides.find((one) => one.unitId !== null && one.unitId === unitId);
          const period = periodById(report.periodId);
          return unitId && side && period
            ? [{ ...report, unitId, unitName: side.name, leads: side === task.lead, period }]
            : [];
        })
        .toReversed(),
      mayManage: permits(actor, 'tasks.manage', 'province'),
    };
  },
});

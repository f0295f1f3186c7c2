import { endpoint } from '#app/_http/problem.ts';
import { InvalidInput } from '#domain/refusal.ts';
import { listTasks } from '#usecases/tasks/list-tasks.ts';
import { tasksQuery } from '../_contract/tasks.ts';

export const GET = endpoint(async (request, caller) => {
  const asked = tasksQuery.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  if (!asked.success)
    throw new InvalidInput(asked.error.issues.map(({ path, code }) => ({ path: path.join('.'), code })));
  const { plan, unit, ...filter } = asked.data;
  const { planCode, round, tasks } = await listTasks(caller, { planCode: plan, unitId: unit, ...filter });
  return Response.json({
    plan: planCode,
    period: round && {
      ...{ id: round.period.id, from: round.period.from, to: round.period.to, reportsDueOn: round.dueOn },
    },
    tasks: tasks.map(({ id, code, group, wording, reference, assigned, dueOn, product, ...task }) => ({
      ...{
        id,
        code,
        group,
        wording,
        reference,
        lead: unitOf(task.lead),
        together: task.together.map(unitOf),
      },
      ...{ assigned, dueOn, product, indicators: task.indicators, state: task.state, report: task.report },
      ...{ overdue: task.overdue, late: task.late },
    })),
  });
});

const unitOf = ({
  unitId,
  name,
  formerly,
}: {
  unitId: string | null;
  name: string;
  formerly: string | null;
}) => ({
  ...{ unitId, name, formerly },
});

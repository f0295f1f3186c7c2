import { taskGroups } from '#domain/plan/task.ts';
import { taskFaults, taskStates } from '#domain/tasks/report.ts';

export type TaskSearch = Partial<Record<'plan' | 'round' | 'group' | 'unit' | 'state' | 'fault', string>>;

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const idIn = (text: string | undefined): string | null => (text && uuid.test(text) ? text : null);

/** What an address asks for; a value that is none asks for everything. */
export const askedTasks = (search: TaskSearch) => ({
  ...(search.plan ? { planCode: search.plan } : {}),
  roundId: idIn(search.round),
  group: taskGroups.find((known) => known === search.group) ?? null,
  unitId: idIn(search.unit),
  state: ([...taskStates, 'ended'] as const).find((known) => known === search.state) ?? null,
  fault: taskFaults.find((known) => known === search.fault) ?? null,
});

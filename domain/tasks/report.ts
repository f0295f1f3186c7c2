import type { Day } from '#domain/time/day.ts';

/** How a unit says a task stands. */
export const taskStatuses = ['not-started', 'under-way', 'done', 'hindered'] as const;
export type TaskStatus = (typeof taskStatuses)[number];

/** How a task stands: the status of the newest accepted report of its lead unit; without one, nobody has said. */
export const taskStates = ['not-reported', ...taskStatuses] as const;
export type TaskState = (typeof taskStates)[number];

/** How one report stands. `none`: not sent. */
export const taskReportStates = ['none', 'submitted', 'returned', 'accepted'] as const;
export type TaskReportState = (typeof taskReportStates)[number];

export const taskReportActs = ['submit', 'return', 'accept'] as const;
export type TaskReportAct = (typeof taskReportActs)[number];

const moves: Readonly<Record<TaskReportState, { readonly [Act in TaskReportAct]?: TaskReportState }>> = {
  none: { submit: 'submitted' },
  submitted: { return: 'returned', accept: 'accepted' },
  returned: { submit: 'submitted' },
  accepted: { return: 'returned' },
};

/** The state an act leads to; null when it cannot be done from here. */
export const afterTaskAct = (state: TaskReportState, act: TaskReportAct): TaskReportState | null =>
  moves[state][act] ?? null;

/** What a report says. `reason`: what hinders, for `hindered`. */
export type TaskSaid = {
  readonly status: TaskStatus;
  readonly text: string;
  readonly product: string | null;
  readonly reason: string | null;
};

/** What is missing in a report, each at its field. A hindrance names its reason, a finished task its product. */
export const missingInReport = ({ status, product, reason }: TaskSaid) => [
  ...(status === 'hindered' && reason === null ? [{ path: 'reason', code: 'missing' as const }] : []),
  ...(status === 'done' && product === null ? [{ path: 'product', code: 'missing' as const }] : []),
];

/** What may be wrong with a task: its term is over, or its lead unit's report was not sent by the deadline. */
export const taskFaults = ['overdue', 'late'] as const;

/** The term is over and nobody has accepted that it is done. A task of every year has no such day. */
export const isOverdue = (
  task: { readonly dueOn: Day | null; readonly ended: boolean; readonly state: TaskState },
  today: Day,
): boolean => !task.ended && task.dueOn !== null && task.dueOn < today && task.state !== 'done';

/** The lead unit's report of a round is owed and its day is over; what is done is not asked about again. */
export const isReportLate = (
  task: { readonly ended: boolean; readonly state: TaskState; readonly report: TaskReportState },
  roundDueOn: Day | null,
  today: Day,
): boolean =>
  roundDueOn !== null &&
  roundDueOn < today &&
  owesReport(task) &&
  (task.report === 'none' || task.report === 'returned');

/** Whether a round still asks for a task. */
export const owesReport = (task: { readonly ended: boolean; readonly state: TaskState }): boolean =>
  !task.ended && task.state !== 'done';

/** An accepted report of the lead unit, by the period it is about. */
export type AcceptedStatus = {
  readonly status: TaskStatus;
  readonly period: { readonly to: Day; readonly year: number };
};

/**
 * How a task stands at the end of a period (null: nothing was asked yet): what was accepted for the latest period up to
 * then. Of a task of every year only the same year's reports speak.
 */
export const stateOfTask = (
  task: { readonly dueOn: Day | null },
  accepted: readonly AcceptedStatus[],
  at: { readonly to: Day; readonly year: number } | null,
): TaskState => {
  if (at === null) return 'not-reported';
  const spoken = accepted.filter(
    ({ period }) => period.to <= at.to && (task.dueOn !== null || period.year === at.year),
  );
  const latest = spoken.reduce<AcceptedStatus | null>(
    (best, one) => (best === null || one.period.to > best.period.to ? one : best),
    null,
  );
  return latest?.status ?? 'not-reported';
};

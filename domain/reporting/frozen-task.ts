import type { TaskGroup } from '#domain/plan/task.ts';
import type { TaskState, TaskStatus } from '#domain/tasks/report.ts';
import type { Day } from '#domain/time/day.ts';

/** What a unit said of a task for the period, as it was accepted. */
export type FrozenTaskReport = {
  /** By its name of the cut-off day. */
  readonly unit: string;
  readonly leads: boolean;
  readonly status: TaskStatus;
  readonly text: string;
  readonly product: string | null;
  readonly reason: string | null;
};

/** A task of the plan as it stood at the end of a period. */
export type FrozenTask = {
  readonly code: string;
  readonly group: TaskGroup;
  readonly wording: string;
  /** The lead unit by its name of the cut-off day, and as the plan names it where that is another. */
  readonly lead: string;
  readonly formerly: string | null;
  readonly dueOn: Day | null;
  readonly state: TaskState;
  readonly reports: readonly FrozenTaskReport[];
};

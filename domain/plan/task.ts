import type { LocalText } from '#domain/catalogue/course.ts';
import type { Day } from '#domain/time/day.ts';

/** The plan's three groups of tasks: raise awareness, spread skills, develop people. */
export const taskGroups = ['awareness', 'skills', 'people'] as const;
export type TaskGroup = (typeof taskGroups)[number];

/** Who gave a task its units, term and product: the plan's own text, or the product where the text at hand is silent. */
export const taskAssignments = ['plan', 'proposed'] as const;

/** One task as a plan's file says it. `wording.vi` is the plan's own text, word for word. */
export type PlanTask = {
  readonly code: string;
  readonly group: TaskGroup;
  readonly wording: LocalText;
  /** Where in the plan it stands. */
  readonly reference: LocalText;
  /** Names of units as they were when the plan was signed. */
  readonly lead: string;
  readonly together: readonly string[];
  readonly assigned: (typeof taskAssignments)[number];
  /** The last day of the term; null: every year anew. */
  readonly dueOn: Day | null;
  readonly product: LocalText;
  /** Indicators by which it can be told how far it has come. */
  readonly indicators: readonly string[];
};

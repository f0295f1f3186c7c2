import type { TaskGroup } from '#domain/plan/task.ts';
import type { Day } from '#domain/time/day.ts';

/** Words in Vietnamese, with the English ones where there are any: what is entered here is not translated. */
export type TaskText = { readonly vi: string; readonly en: string | null };

/** A unit as the plan names it; `unitId` is what bore the name in the tree, null while nobody has said which it is. */
export type NamedUnit = { readonly name: string; readonly unitId: string | null };

/** `province`: somebody at the province has said or confirmed it. */
export type Assigned = 'plan' | 'proposed' | 'province';

/** All that a version of a task says. */
export type TaskContent = {
  readonly group: TaskGroup;
  readonly wording: TaskText;
  readonly reference: TaskText;
  readonly lead: NamedUnit;
  readonly together: readonly NamedUnit[];
  readonly assigned: Assigned;
  /** The last day of the term; null: every year anew. */
  readonly dueOn: Day | null;
  readonly product: TaskText;
  readonly indicators: readonly string[];
};

/** The words for a reader of a language. */
export const textIn = (text: TaskText, language: 'vi' | 'en'): string =>
  language === 'en' ? (text.en ?? text.vi) : text.vi;

/** Words as corrected: the English ones stay only where the Vietnamese ones did. */
export const corrected = (before: TaskText | null, vi: string): TaskText =>
  before?.vi === vi ? before : { vi, en: null };

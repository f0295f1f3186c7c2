import type { KnownPosition } from '#domain/imports/roster-world.ts';
import type { Day, DayRange } from '#domain/time/day.ts';

/** `supplement` adds and corrects what the file names; `full` is everybody who stands in a unit on a day. */
export const importModes = ['supplement', 'full'] as const;
export type ImportMode = (typeof importModes)[number];

/** What a good row of a full list does to its person. */
export const rowEffects = ['joined', 'changed', 'moved', 'unchanged'] as const;
export type RowEffect = (typeof rowEffects)[number];

/** `left`: the person is not in the list; `post-closed`: she is, but not in this post. */
export const leaverKinds = ['left', 'post-closed'] as const;
export type LeaverKind = (typeof leaverKinds)[number];

/** How a full list compares with who stands: people, but for `closing`, which counts posts. */
export type SyncCounts = { readonly [Effect in RowEffect]: number } & {
  /** Who stood in the unit and all below it on the day. */
  readonly standing: number;
  readonly left: number;
  readonly closing: number;
  /** Who stands but has no ID number on record, and so cannot be compared; nothing happens to her. */
  readonly withoutNumber: number;
  /** Who is missing, but a wrong row without a readable ID number has her name; nothing happens to her. */
  readonly heldBack: number;
};

/** Above this share of those who stand in a unit a full list stops and asks. */
export const leavingLimitPercent = 5;

/** Whether more than five in a hundred of a unit would leave; whole numbers, nothing rounded. */
export const isAboveLeavingLimit = ({ standing, leaving }: { standing: number; leaving: number }): boolean =>
  leaving * 100 > standing * leavingLimitPercent;

/**
 * Whether a post is compared with a list of the day: held that day and begun before it. Who begins that very day is
 * never closed by a list of that day, because she would have no day left.
 */
export const isCompared = (post: DayRange, day: Day): boolean =>
  post.from < day && (post.to === null || post.to >= day);

/**
 * What a row does to its person, whose compared posts in the unit are `standing`. `claimed` are the posts that any row
 * is about; `after` are the days of the row's own post when it is written, null when nothing is.
 */
export const effectOf = (
  row: { readonly after: DayRange | null; readonly stands: string | null },
  standing: readonly KnownPosition[],
  claimed: ReadonlySet<string>,
  day: Day,
): RowEffect => {
  if (row.after === null) return 'unchanged';
  if (row.after.to !== null && row.after.to < day) return 'changed';
  if (standing.length === 0) return 'joined';
  if (row.stands !== null) return 'changed';
  return standing.some(({ id }) => !claimed.has(id)) ? 'moved' : 'changed';
};

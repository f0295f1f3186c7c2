import type { Day } from '#domain/time/day.ts';

/** What stands on a life line, in the order of one day from the latest on. */
export const lifeKinds = [
  'post-ended',
  'result',
  'completion',
  'training',
  'duty-met',
  'duty-due',
  'post-began',
] as const;
export type LifeKind = (typeof lifeKinds)[number];

export type LifeFact = {
  readonly key: string;
  readonly kind: LifeKind;
  readonly day: Day;
  /** Of a post's first and last day: the post. */
  readonly postId?: string;
};

export type LifePost = { readonly id: string; readonly validFrom: Day; readonly validTo: Day | null };

/** A post as a bar beside the rows: from one row up to another (rows count from the newest), in a lane of its own. */
export type LifeBar = {
  readonly postId: string;
  readonly lane: number;
  readonly fromRow: number;
  readonly toRow: number;
};

export type LifeLine<Fact extends LifeFact> = {
  /** Newest first. */
  readonly rows: readonly Fact[];
  readonly lanes: number;
  readonly bars: readonly LifeBar[];
};

/**
 * Puts what happened to somebody in one line, newest first, and every post beside it as a bar over its days; posts held
 * on one day stand in lanes beside each other. An open post reaches up to the newest row.
 */
export const lifeLine = <Fact extends LifeFact>(
  facts: readonly Fact[],
  posts: readonly LifePost[],
): LifeLine<Fact> => {
  const rows = facts.toSorted(
    (a, b) =>
      b.day.localeCompare(a.day) ||
      lifeKinds.indexOf(a.kind) - lifeKinds.indexOf(b.kind) ||
      a.key.localeCompare(b.key),
  );
  const row = (kind: LifeKind, postId: string) =>
    rows.findIndex((fact) => fact.kind === kind && fact.postId === postId);
  const ends: (Day | null)[] = [];
  const bars: LifeBar[] = [];
  for (const post of posts.toSorted((a, b) => a.validFrom.localeCompare(b.validFrom))) {
    const fromRow = row('post-began', post.id);
    if (fromRow < 0) continue;
    const free = ends.findIndex((end) => end !== null && end < post.validFrom);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = post.validTo;
    bars.push({ postId: post.id, lane, fromRow, toRow: Math.max(0, row('post-ended', post.id)) });
  }
  return { rows, lanes: ends.length, bars };
};

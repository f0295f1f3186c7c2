import { fold } from '#domain/text/vietnamese.ts';
import { type DayRange, rangesOverlap } from '#domain/time/day.ts';

/** A merge that holds: who is read as whom. */
export type Merge = { readonly personId: string; readonly otherId: string };

/**
 * Whom everybody merged counts for in the end: chains (A into B, B into C) are followed to the last. Merges join people
 * who are nobody's alias, so each person is merged once and the chains have ends; a circle would be a fault.
 */
export const keptPeople = (merges: readonly Merge[]): ReadonlyMap<string, string> => {
  const into = new Map(merges.map(({ personId, otherId }) => [personId, otherId]));
  const kept = new Map<string, string>();
  for (const [personId, first] of into) {
    let last = first;
    for (let steps = 0; ; steps++) {
      const next = into.get(last);
      if (next === undefined) break;
      if (steps > into.size) throw new Error('people were merged in a circle');
      last = next;
    }
    kept.set(personId, last);
  }
  return kept;
};

type JoinedPost = DayRange & {
  readonly personId: string;
  readonly recordedFor: string;
  readonly unitId: string;
  readonly title: string;
};

/**
 * Posts of people and of those merged into them (`recordedFor`), each once: a post that was recorded for both is the one
 * of the person kept. The order is kept.
 */
export const postsOnce = <Post extends JoinedPost>(posts: readonly Post[]): Post[] => {
  const taken = new Map<string, Post[]>();
  const own = (post: Post): boolean => post.recordedFor === post.personId;
  const stays = new Set<Post>();
  for (const post of [...posts.filter(own), ...posts.filter((each) => !own(each))]) {
    const key = [post.personId, post.unitId, fold(post.title)].join(' ');
    const same = taken.get(key) ?? [];
    if (same.some((other) => other.recordedFor !== post.recordedFor && rangesOverlap(other, post))) continue;
    taken.set(key, [...same, post]);
    stays.add(post);
  }
  return posts.filter((post) => stays.has(post));
};

/** Everybody whom a change of one merge concerns: the two, and all that count for either. */
export const concerned = (kept: ReadonlyMap<string, string>, people: readonly string[]): string[] => {
  const ends = new Set(people.flatMap((id) => [id, kept.get(id) ?? id]));
  for (const [personId, end] of kept) if (ends.has(end)) ends.add(personId);
  return [...ends];
};

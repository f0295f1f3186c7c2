import { describe, expect, it } from 'vitest';
import { lifeLine } from './life-line.ts';

const post = (id: string, validFrom: string, validTo: string | null = null) => ({ id, validFrom, validTo });
const facts = (...posts: ReturnType<typeof post>[]) =>
  posts.flatMap(({ id, validFrom, validTo }) => [
    { key: `${id} from`, kind: 'post-began' as const, day: validFrom, postId: id },
    ...(validTo ? [{ key: `${id} to`, kind: 'post-ended' as const, day: validTo, postId: id }] : []),
  ]);

describe('a life line', () => {
  it('is empty for somebody of whom nothing is known', () => {
    expect(lifeLine([], [])).toEqual({ rows: [], lanes: 0, bars: [] });
  });

  it('has one lane for posts that follow each other, and the newest row first', () => {
    const posts = [post('a', '2020-01-01', '2024-02-28'), post('b', '2024-02-29')];
    const line = lifeLine(facts(...posts), posts);
    expect(line.rows.map((row) => row.key)).toEqual(['b from', 'a to', 'a from']);
    expect(line.lanes).toBe(1);
    expect(line.bars).toEqual([
      { postId: 'a', lane: 0, fromRow: 2, toRow: 1 },
      { postId: 'b', lane: 0, fromRow: 0, toRow: 0 },
    ]);
  });

  it('puts posts of one day beside each other, also when one ends as the other begins', () => {
    const posts = [post('a', '2020-01-01', '2024-02-29'), post('b', '2024-02-29'), post('c', '2025-01-01')];
    const line = lifeLine(facts(...posts), posts);
    expect(line.bars.map(({ postId, lane }) => [postId, lane])).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 0],
    ]);
    expect(line.lanes).toBe(2);
  });

  it('keeps other facts between the days of a post', () => {
    const posts = [post('a', '2020-01-01')];
    const line = lifeLine([...facts(...posts), { key: 'x', kind: 'completion', day: '2026-12-14' }], posts);
    expect(line.rows.map((row) => row.key)).toEqual(['x', 'a from']);
    expect(line.bars[0]).toMatchObject({ fromRow: 1, toRow: 0 });
  });
});

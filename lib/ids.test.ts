import { expect, test, vi } from 'vitest';
import { newId, timeOfId } from '#lib/ids.ts';

test('ids of one process are unique and sort in the order they were made', () => {
  const made = Array.from({ length: 20_000 }, newId);
  expect(new Set(made).size).toBe(made.length);
  expect([...made].sort()).toEqual(made);
});

test('ids keep their order when the clock is set back', () => {
  const before = newId();
  const clock = vi.spyOn(Date, 'now').mockReturnValue(1_000_000);
  const after = newId();
  clock.mockRestore();
  expect(after > before).toBe(true);
});

test('an id tells when it was made, to about the millisecond', () => {
  const earliest = Date.now() - 1000;
  const time = timeOfId(newId())?.getTime() ?? 0;
  expect(time).toBeGreaterThan(earliest);
  expect(time).toBeLessThan(earliest + 60_000);
});

test.each(['', 'abc', '3f2504e0-4f89-41d3-9a0c-0305e82c3301', '017f22e2-79b0-7cc3-18c4-dc0c0c07398f'])(
  'no time is read from %j, which is no UUIDv7',
  (text) => {
    expect(timeOfId(text)).toBeUndefined();
  },
);

test('the example of RFC 9562 is read as its time', () => {
  expect(timeOfId('017F22E2-79B0-7CC3-98C4-DC0C0C07398F')?.toISOString()).toBe('2022-02-22T19:22:22.000Z');
});

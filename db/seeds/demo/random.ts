/** A small seeded generator (mulberry32): the same seed makes the same demo province everywhere. */
export type Dice = {
  /** A whole number from 0 to below `sides`. */
  readonly roll: (sides: number) => number;
  readonly chance: (percent: number) => boolean;
  readonly pick: <T>(items: readonly T[]) => T;
  /** A UUID of version 7 shape with a fixed time part. */
  readonly id: () => string;
};

export const diceOf = (seed: number): Dice => {
  let state = seed >>> 0;
  let made = 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  };
  const roll = (sides: number): number => next() % sides;
  return {
    roll,
    chance: (percent) => roll(100) < percent,
    pick: (items) => {
      const item = items[roll(items.length)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
    id: () => {
      made += 1;
      const hex = (value: number, width: number): string =>
        value.toString(16).padStart(width, '0').slice(-width);
      const time = hex(0x0184_0000_0000 + made, 12);
      return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(next(), 3)}-8${hex(next(), 3)}-${hex(next(), 8)}${hex(next(), 4)}`;
    },
  };
};

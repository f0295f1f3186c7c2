import type { UnitTimeline } from '#domain/imports/unit-timeline.ts';
import type { Day, DayRange } from '#domain/time/day.ts';

const meet = (a: DayRange, b: DayRange): DayRange | null => {
  const from = a.from > b.from ? a.from : b.from;
  const to = earlier(a.to, b.to);
  return to !== null && to < from ? null : { from, to };
};
const earlier = (a: Day | null, b: Day | null): Day | null => {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
};

/** Whether a unit stands above itself on some day. */
export const isAboveItself = (key: string, timelines: ReadonlyMap<string, UnitTimeline>): boolean => {
  const open: { readonly key: string; readonly range: DayRange }[] = [
    { key, range: { from: '0000-01-01', to: null } },
  ];
  const seen = new Set<string>();
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const parent of timelines.get(at.key)?.parents ?? []) {
      const range = meet(at.range, parent);
      if (range === null) continue;
      if (parent.value === key) return true;
      const mark = `${parent.value} ${range.from} ${range.to}`;
      if (seen.has(mark)) continue;
      seen.add(mark);
      open.push({ key: parent.value, range });
    }
  }
  return false;
};

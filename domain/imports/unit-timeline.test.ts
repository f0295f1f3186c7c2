import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/time/day.ts';
import { emptyTimeline, type Segment, sameTimeline, type UnitTimeline, withRow } from './unit-timeline.ts';
import type { UnitRow } from './units.ts';

const row = (from: string, more: Partial<UnitRow> = {}): UnitRow => ({
  ...{ code: 'A', name: 'Một', kind: 'Phòng', parentCode: null, sector: 'state', from, to: null, ...more },
});
const timelineOf = (...rows: readonly (readonly [UnitRow, string | null])[]): UnitTimeline =>
  rows.reduce((timeline, [each, parent]) => withRow(timeline, each, parent), emptyTimeline);
const told = <Value>(segments: readonly Segment<Value>[]): string[] =>
  segments.map(({ from, to, value }) => `${from}…${to ?? ''} ${JSON.stringify(value)}`);

describe('a unit after rows of a file', () => {
  it('closes a name the day before the next begins', () => {
    const timeline = timelineOf([row('2022-01-01'), null], [row('2025-07-01', { name: 'Hai' }), null]);
    expect(told(timeline.names)).toEqual(['2022-01-01…2025-06-30 "Một"', '2025-07-01… "Hai"']);
    expect(timeline.kinds).toHaveLength(1);
  });

  it('puts an earlier name before what stands, up to the day before', () => {
    const timeline = timelineOf([row('2025-07-01'), null], [row('2022-01-01', { name: 'Xưa' }), null]);
    expect(told(timeline.names).toSorted()).toEqual(['2022-01-01…2025-06-30 "Xưa"', '2025-07-01… "Một"']);
  });

  it('begins earlier when the value is the same', () => {
    const timeline = timelineOf([row('2025-07-01'), 'p'], [row('2022-01-01'), 'p']);
    expect(told(timeline.names)).toEqual(['2022-01-01… "Một"']);
    expect(told(timeline.parents)).toEqual(['2022-01-01… "p"']);
  });

  it('corrects what begins on the same day', () => {
    const timeline = timelineOf([row('2022-01-01'), 'p'], [row('2022-01-01', { name: 'Mốt' }), 'q']);
    expect([...told(timeline.names), ...told(timeline.parents)]).toEqual([
      '2022-01-01… "Mốt"',
      '2022-01-01… "q"',
    ]);
  });

  it('ends by a last day, and a blank one does not open it again', () => {
    const timeline = timelineOf([row('2022-01-01', { to: '2025-12-31' }), 'p'], [row('2022-01-01'), null]);
    expect([timeline.names, timeline.kinds, timeline.parents].map(([first]) => first?.to)).toEqual(
      Array.from({ length: 3 }, () => '2025-12-31'),
    );
  });
});

const day = fc.integer({ min: 0, max: 12 }).map((count) => addDays('2022-01-01', count));
const rows = fc.array(
  fc.record({
    from: day,
    days: fc.option(fc.integer({ min: 0, max: 6 })),
    name: fc.constantFrom('Một', 'Hai', 'Ba'),
    parent: fc.constantFrom('p', 'q', null),
  }),
  { minLength: 1, maxLength: 6 },
);

it('never has two values on one day, whatever rows come in whatever order', () => {
  fc.assert(
    fc.property(rows, (given) => {
      let timeline = emptyTimeline;
      for (const { from, days, name, parent } of given) {
        const made = row(from, { name, to: days === null ? null : addDays(from, days) });
        timeline = withRow(timeline, made, parent);
        // What a row says holds on its first day, and saying it again changes nothing.
        expect(
          timeline.names.find((segment) => segment.from <= from && (segment.to ?? '9') >= from)?.value,
        ).toBe(name);
        expect(sameTimeline(withRow(timeline, made, parent), timeline)).toBe(true);
      }
      for (const segments of [timeline.names, timeline.kinds, timeline.parents]) {
        const sorted = [...segments].sort((a, b) => (a.from < b.from ? -1 : 1));
        sorted.forEach((segment, at) => {
          const next = sorted[at + 1];
          expect(segment.to === null || segment.to >= segment.from).toBe(true);
          if (next !== undefined) expect(segment.to !== null && segment.to < next.from).toBe(true);
        });
      }
    }),
    { numRuns: 500 },
  );
});

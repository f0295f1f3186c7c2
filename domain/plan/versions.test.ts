import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { IndicatorVersion } from '#domain/plan/versions.ts';
import { versionOn } from '#domain/plan/versions.ts';
import { addDays } from '#domain/time/day.ts';

const change: IndicatorVersion['change'] = {
  definition: { vi: 'chữ', en: 'words' },
  targets: [],
  owner: { vi: 'chữ', en: 'words' },
  calendar: 'reporting-year',
  everyYear: false,
  cumulativeFrom: null,
  rule: { kind: 'residents', essentialNeeded: 3 },
};
const version = (number: number, inForceFrom: string): IndicatorVersion => ({
  ...{ indicator: 'I-06', number, inForceFrom, change },
});

it.each([
  ['2025-12-31', null],
  ['2026-01-01', 4],
  ['2026-05-31', 4],
  ['2026-06-01', 3],
  ['2027-01-01', 2],
])('on %s version %s is in force', (day, number) => {
  const versions = [
    version(2, '2027-01-01'),
    version(3, '2026-06-01'),
    version(4, '2026-01-01'),
    { ...version(9, '2026-01-01'), indicator: 'I-07' },
  ];
  expect(versionOn(versions, 'I-06', day)?.number ?? null).toBe(number);
});

const days = fc.array(fc.nat({ max: 60 }), { maxLength: 8 });

it('a version recorded later changes no day before it begins, nor any from which a later one is in force', () => {
  fc.assert(
    fc.property(days, fc.nat({ max: 60 }), fc.nat({ max: 60 }), (starts, newStart, asked) => {
      const at = (offset: number) => addDays('2026-01-01', offset);
      const before = starts.map((offset, n) => version(n + 2, at(offset)));
      const after = [...before, version(before.length + 2, at(newStart))];
      const was = versionOn(before, 'I-06', at(asked));
      const is = versionOn(after, 'I-06', at(asked));
      const untouched = asked < newStart || (was !== null && was.inForceFrom > at(newStart));
      expect(is?.number).toBe(untouched ? was?.number : before.length + 2);
    }),
  );
});

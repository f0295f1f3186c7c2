import fc from 'fast-check';
import { expect, it } from 'vitest';
import { portionsOf } from './portions.ts';
import type { ImportedRow } from './repeats.ts';

const row = (number: number, person: string | null): ImportedRow<'roster'> => ({
  ...{ number, repeatOf: null },
  parsed:
    person === null
      ? { ok: false, errors: [] }
      : {
          ok: true,
          warnings: [],
          row: {
            ...{ idNumber: person, fullName: 'A', bornOn: null, gender: null, title: '', email: null },
            ...{ unit: { code: 'U', name: null }, category: 'worker', phone: null, leader: false },
            ...{ dxSpecialist: false, coreOfficer: false, from: '2024-01-01', to: null },
          },
        },
});

it('portions hold every row once, with its record, and never part the rows of one person', () => {
  const people = fc.array(
    fc.option(
      fc.integer({ min: 0, max: 12 }).map((n) => `p${n}`),
      { nil: null },
    ),
    {
      maxLength: 60,
    },
  );
  fc.assert(
    fc.property(people, fc.integer({ min: 1, max: 20 }), (sent, size) => {
      const entries = sent.map((person, at) => row(at + 2, person));
      const records = entries.map(({ number }) => ({ number, cells: [] }));
      const portions = portionsOf('roster', entries, records, size);
      const numbers = portions.flatMap((portion) => portion.entries.map(({ number }) => number));
      expect(numbers.toSorted((a, b) => a - b)).toEqual(entries.map(({ number }) => number));
      for (const portion of portions)
        expect(portion.records.map(({ number }) => number)).toEqual(
          portion.entries.map(({ number }) => number),
        );
      const homes = new Map<string, number>();
      for (const [at, portion] of portions.entries())
        for (const { number } of portion.entries) {
          const person = sent[number - 2];
          if (person === null || person === undefined) continue;
          expect(homes.get(person) ?? at).toBe(at);
          homes.set(person, at);
        }
    }),
  );
});

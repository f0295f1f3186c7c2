import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownAt } from './recorded.ts';

const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second));

describe('what was known at an instant', () => {
  it('has a row from the instant it was written to the one before it was replaced', () => {
    const row = { recordedAt: at(10), supersededAt: at(20) };
    expect([9, 10, 19, 20].map((second) => knownAt([row], at(second)).length)).toEqual([0, 1, 1, 0]);
  });

  it('stays the answer it was, whatever is written later', () => {
    const writes = fc.array(fc.record({ replaces: fc.nat(), gap: fc.integer({ min: 1, max: 5 }) }), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(writes, (script) => {
        const rows: { id: number; recordedAt: Date; supersededAt: Date | null }[] = [];
        const answers: { at: Date; ids: number[] }[] = [];
        let second = 0;
        for (const [id, { replaces, gap }] of script.entries()) {
          second += gap;
          const standing = rows.filter((row) => row.supersededAt === null);
          const old = standing[replaces % (standing.length + 1)];
          if (old) old.supersededAt = at(second);
          rows.push({ id, recordedAt: at(second), supersededAt: null });
          answers.push({ at: at(second), ids: knownAt(rows, at(second)).map((row) => row.id) });
        }
        for (const answer of answers)
          expect(knownAt(rows, answer.at).map((row) => row.id)).toEqual(answer.ids);
      }),
    );
  });
});

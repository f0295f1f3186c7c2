import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SkillArea, skillAreas } from '#domain/catalogue/skill-area.ts';
import { type EvidenceGrade, evidenceGrades, type SkillEvidence, standingOf } from './grade.ts';
import { proposedSkillRule, strictSkillRule } from './skill-area.ts';

const day = '2026-11-24';
const shown = (grade: EvidenceGrade, areas: readonly (SkillArea | null)[], on = '2026-05-01') =>
  areas.map((area, index): SkillEvidence => ({ id: `${grade}-${area}-${index}`, area, grade, on }));
const base = ['public-services'] as const;
const three = ['health', 'land', 'banking'] as const;
const rest = ['education', 'transport', 'tourism'] as const;

describe('the grade of a resident', () => {
  it.each([
    ['nothing is known of her', [], null, false],
    ['she took part in everything', shown('D', skillAreas), 'D', false],
    ['she was assessed in the base alone', shown('B', base), 'D', false],
    ['she was assessed in three services without the base', shown('B', three), 'D', false],
    ['she was assessed in the base and two', shown('B', [...base, 'health', 'land']), 'D', false],
    ['she was assessed in the base and three', shown('B', [...base, ...three]), 'B', true],
    ['a part of it is assisted practice', [...shown('B', base), ...shown('C', three)], 'C', true],
    ['a part of it is only her word', [...shown('B', base), ...shown('D', three)], 'D', false],
    ['the national system confirmed her', shown('A', [null]), 'A', true],
    ['one area was confirmed, which is not the whole', shown('A', base), 'D', false],
    ['it happens after the day', shown('B', skillAreas, '2026-11-25'), null, false],
    ['it happened on the day', shown('B', skillAreas, day), 'B', true],
  ] as const)('%s', (_says, evidence, grade, counted) => {
    const standing = standingOf(evidence, proposedSkillRule, day);
    expect([standing.grade, standing.counted]).toEqual([grade, counted]);
  });

  it('needs all six by the strict rule', () => {
    const some = shown('B', [...base, ...three]);
    expect(standingOf(some, strictSkillRule, day).counted).toBe(false);
    expect(standingOf([...some, ...shown('C', rest)], strictSkillRule, day).grade).toBe('C');
  });

  it('never falls by more evidence, and counts by the strict rule only whom the proposed one counts', () => {
    const evidence = fc.array(
      fc.record({
        id: fc.uuid(),
        area: fc.constantFrom(null, ...skillAreas),
        grade: fc.constantFrom(...evidenceGrades),
        on: fc.constantFrom('2026-01-01', '2026-06-01', '2026-12-01'),
      }),
    );
    const rankOf = (grade: EvidenceGrade | null) => (grade === null ? 4 : evidenceGrades.indexOf(grade));
    fc.assert(
      fc.property(evidence, evidence, (some, more) => {
        const before = standingOf(some, proposedSkillRule, day);
        const after = standingOf([...some, ...more], proposedSkillRule, day);
        expect(rankOf(after.grade)).toBeLessThanOrEqual(rankOf(before.grade));
        if (standingOf(some, strictSkillRule, day).counted) expect(before.counted).toBe(true);
        expect(before.counted).toBe(before.grade !== null && before.grade !== 'D');
      }),
    );
  });
});

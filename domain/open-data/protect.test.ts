import { describe, expect, it } from 'vitest';
import { type Cells, type ProtectedUnit, withheldUnits } from './protect.ts';

describe('what is withheld', () => {
  const table = (cells: readonly (readonly [number, number])[]): ProtectedUnit[] => {
    const total = [0, 1].map((part) => cells.reduce((sum, one) => sum + (one[part] ?? 0), 0));
    return [
      { unitId: 'top', parentId: null, cells: total, hasOwn: false },
      ...cells.map((one, index) => ({ unitId: `u${index}`, parentId: 'top', cells: one, hasOwn: false })),
    ];
  };
  it.each([
    [
      'nothing, when every number is large or nobody',
      [
        [10, 10],
        [20, 0],
        [0, 30],
      ],
      [],
    ],
    [
      'the small one and the smallest that hides it',
      [
        [3, 10],
        [6, 7],
        [50, 50],
      ],
      ['u0', 'u1'],
    ],
    [
      'who is not counted, when they are few',
      [
        [40, 2],
        [60, 9],
        [50, 50],
      ],
      ['u0', 'u1'],
    ],
    [
      'enough others that their sum is not small either',
      [
        [1, 9],
        [2, 9],
        [9, 9],
      ],
      ['u0', 'u1', 'u2'],
    ],
    [
      'nobody is no hiding place',
      [
        [3, 9],
        [0, 0],
        [9, 9],
        [30, 30],
      ],
      ['u0', 'u2'],
    ],
  ] as const)('%s', (_, cells, expected) => {
    expect([...withheldUnits(table(cells), [])].toSorted()).toEqual(expected);
  });
  it('everything, when the whole is small', () => {
    expect(
      withheldUnits(
        table([
          [1, 20],
          [2, 20],
        ]),
        [],
      ).size,
    ).toBe(3);
  });
  it('everything, when a correction moved fewer than five', () => {
    const before = new Map(
      table([
        [10, 10],
        [20, 20],
      ]).map(({ unitId, cells }) => [unitId, cells]),
    );
    expect(
      withheldUnits(
        table([
          [11, 9],
          [20, 20],
        ]),
        [before],
      ).size,
    ).toBe(3);
  });
  it('two units, when one lost to the other what can be seen', () => {
    const before = new Map(
      table([
        [10, 10],
        [20, 20],
        [40, 40],
      ]).map(({ unitId, cells }) => [unitId, cells]),
    );
    const hidden = withheldUnits(
      table([
        [12, 10],
        [18, 20],
        [40, 40],
      ]),
      [before],
    );
    expect([...hidden]).toEqual(['u0', 'u1']);
  });
  it('a second unit, when the one that hid with it before is gone', () => {
    const before = new Map<string, Cells | null>([
      ['top', [40, 40]],
      ...(['u0', 'gone'] as const).map((unitId) => [unitId, null] as const),
      ...(['u1', 'u2'] as const).map((unitId) => [unitId, [17, 17]] as const),
    ]);
    expect([
      ...withheldUnits(
        table([
          [6, 6],
          [17, 17],
          [17, 17],
        ]),
        [before],
      ),
    ]).toEqual(['u0', 'u1']);
  });
  it('a third unit, when the second has nobody to change places with', () => {
    // Nobody of u1 is counted any more, so the women counted who are left would all be those of u0.
    const women = table([
      [12, 8],
      [0, 9],
      [20, 20],
      [30, 30],
    ]);
    const before = new Map<string, Cells>([
      ...women.map(({ unitId, cells }) => [unitId, cells] as const),
      ['u0', [10, 8]],
      ['u1', [2, 9]],
    ]);
    const all = new Map(women.map(({ unitId, cells }) => [unitId, cells]));
    const hidden = withheldUnits(women, [before], { sumOf: [0, 1], of: (unitId) => all.get(unitId) ?? null });
    expect([...hidden]).toEqual(['u0', 'u1', 'u2']);
  });
});

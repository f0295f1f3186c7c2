import { describe, expect, it } from 'vitest';
import { readAddresses } from '#db/seeds/reference-addresses.ts';
import { tilePlaces } from './tile-grid.ts';

describe('the tile grid', () => {
  it('has one square for every commune and ward of Cần Thơ, and no other', () => {
    const codes = readAddresses().wards.map(({ code }) => code);
    expect([...tilePlaces.keys()].toSorted()).toEqual(codes.toSorted());
    const squares = new Set([...tilePlaces.values()].map(({ column, row }) => `${column} ${row}`));
    expect(squares.size).toBe(codes.length);
  });

  it('keeps old neighbours side by side', () => {
    const at = (code: string) => tilePlaces.get(code) ?? { column: Number.NaN, row: Number.NaN };
    // Ninh Kiều and Tân An; Vĩnh Châu and Khánh Hòa; Ninh Kiều lies north of Vĩnh Châu.
    expect(Math.abs(at('31135').column - at('31147').column)).toBe(1);
    expect(Math.abs(at('31783').row - at('31789').row)).toBe(1);
    expect(at('31135').row).toBeLessThan(at('31783').row);
  });
});

import { expect, it } from 'vitest';
import { subtreeInOrder } from './subtree.ts';

const units = [
  { id: 'education', parentId: 'province' },
  { id: 'health', parentId: 'province' },
  { id: 'hospital', parentId: 'health' },
  { id: 'province', parentId: null },
  { id: 'school', parentId: 'education' },
  { id: 'ward', parentId: 'hospital' },
];
const read = (roots: readonly string[] | 'province') =>
  subtreeInOrder(units, roots).map((unit) => `${unit.depth} ${unit.id}`);

it('lists the whole tree with children under their parents', () => {
  expect(read('province')).toEqual([
    '0 province',
    '1 education',
    '2 school',
    '1 health',
    '2 hospital',
    '3 ward',
  ]);
});
it('lists only what is at or below the roots, each once, counted from the root', () => {
  expect(read(['hospital', 'ward', 'school'])).toEqual(['0 school', '0 hospital', '1 ward']);
});
it('lists nothing for no root and for a unit nobody knows', () => {
  expect(read([])).toEqual([]);
  expect(read(['elsewhere'])).toEqual([]);
});
it('takes a unit whose parent is gone for a top', () => {
  expect(subtreeInOrder([{ id: 'a', parentId: 'gone' }], 'province')).toEqual([
    { id: 'a', parentId: 'gone', depth: 0 },
  ]);
});

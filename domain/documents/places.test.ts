import { expect, it } from 'vitest';
import { filledIn, unknownPlaces } from './places.ts';

const values = new Map([
  ['chi-tieu.I-04.ty-le', '87,4%'],
  ['ky.ten', 'năm 2026'],
]);

it('fills in what is in the list, spaces or not, as often as it stands', () => {
  expect(filledIn('{{ky.ten}}: {{ chi-tieu.I-04.ty-le }}, {{ky.ten}}.', values)).toBe(
    'năm 2026: 87,4%, năm 2026.',
  );
});

it('leaves an unknown place as it is written, and names its line', () => {
  const text = 'Dòng đầu\n{{ky.ten}} và {{chi-tieu.I-99.ty-le}}\n{{}}';
  expect(filledIn(text, values)).toBe('Dòng đầu\nnăm 2026 và {{chi-tieu.I-99.ty-le}}\n{{}}');
  expect(unknownPlaces(text, values)).toEqual([
    { line: 2, name: 'chi-tieu.I-99.ty-le' },
    { line: 3, name: '' },
  ]);
});

it('names a bracket that is not closed, or was never opened', () => {
  expect(unknownPlaces('{{ky.ten\nky.ten}}\n{{ky.ten}}', values)).toEqual([
    { line: 1, name: '{{' },
    { line: 2, name: '}}' },
  ]);
});

it('what is filled in is not read again', () => {
  expect(
    filledIn(
      '{{a}}',
      new Map([
        ['a', '{{b}}'],
        ['b', 'x'],
      ]),
    ),
  ).toBe('{{b}}');
});

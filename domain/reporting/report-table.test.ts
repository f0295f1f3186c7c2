import { expect, test } from 'vitest';
import { rate } from '#domain/indicators/rate.ts';
import { cellText, cellValue } from './report-table.ts';

test('a spreadsheet shows the very rate that is printed, for every ratio up to 400', () => {
  for (let denominator = 1; denominator <= 400; denominator += 1)
    for (let counted = 0; counted <= denominator; counted += 1) {
      const cell = rate({ counted, denominator });
      // What a spreadsheet makes of the fraction with the format 0.0%: half up, by its decimal digits.
      const perThousand = Math.floor(Math.round(Number(cellValue(cell)) * 1e7) / 1e4 + 0.5);
      const shown = `${Math.floor(perThousand / 10)},${perThousand % 10}%`;
      if (shown !== cellText(cell, 'percent'))
        expect.fail(`${counted} of ${denominator}: ${shown}, not ${cellText(cell, 'percent')}`);
    }
});

test('an absent rate is no number', () => {
  expect(cellValue(rate({ counted: 0, denominator: 0 }))).toBe('–');
  expect(cellValue(null)).toBeNull();
});

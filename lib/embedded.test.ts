import { expect, it } from 'vitest';
import { isEmbedded } from './embedded.ts';

it.each([
  ['/open-data/embed/I-04', true],
  ['/open-data/embed/I-04?lang=en&plan=x', true],
  ['/open-data/embed/', false],
  ['/open-data/embed/I-04/../../../sign-in', false],
  ['/open-data/embed/..%2f..%2fsign-in', false],
  ['/open-data/embed/I-04/more', false],
  ['/open-data', false],
  ['/sign-in?x=/open-data/embed/I-04', false],
])('%s may stand in a frame of another site: %s', (url, expected) => {
  expect(isEmbedded(url)).toBe(expected);
});

import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { auditActionsEn } from './audit-actions.en.ts';
import { auditActionsVi } from './audit-actions.vi.ts';

const folder = new URL('../../usecases/', import.meta.url).pathname;
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  .flatMap((path) =>
    [...readFileSync(folder + path, 'utf8').matchAll(/^ {2}name: '([^']+)',$/gm)].map(
      (found) => found[1] ?? '',
    ),
  )
  .sort();

it.each([
  ['Vietnamese', auditActionsVi],
  ['English', auditActionsEn],
])('every use case has its words for the audit log in %s, and no words are left over', (_language, words) => {
  expect(names.length).toBeGreaterThan(20);
  expect(Object.keys(words).sort()).toEqual(names);
});

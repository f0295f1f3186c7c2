import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '#lib/postgres/testing/child.ts';
import { playwrightCounts, vitestCounts } from '#scripts/test-reports.ts';

const vitest = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0, testResults: [] };
const notLoaded = { status: 'failed', assertionResults: [] };

test.each([
  ['all passed', 0, vitest, { passed: 3, failed: 0, skipped: 1 }],
  ['a failed test', 1, { ...vitest, numFailedTests: 2 }, { passed: 3, failed: 2, skipped: 1 }],
  [
    'a file that does not load',
    1,
    { ...vitest, testResults: [notLoaded] },
    { passed: 3, failed: 1, skipped: 1 },
  ],
  ['an error outside of the tests', 1, vitest, { passed: 3, failed: 1, skipped: 1 }],
  ['no test at all', 0, { ...vitest, numPassedTests: 0 }, { passed: 0, failed: 1, skipped: 1 }],
])('%s is counted truthfully', (_name, exitCode, report, counts) => {
  using folder = temporaryFolder();
  const path = join(folder.path, 'report.json');
  writeFileSync(path, JSON.stringify(report));
  expect(vitestCounts(exitCode, path)).toEqual(counts);
});

test('a missing report is a failure', () => {
  expect(vitestCounts(0, 'nowhere.json')).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(playwrightCounts(0, 'nowhere.json')).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('a journey that passed only when repeated has failed', () => {
  using folder = temporaryFolder();
  const path = join(folder.path, 'report.json');
  writeFileSync(path, JSON.stringify({ stats: { expected: 2, unexpected: 1, flaky: 1, skipped: 0 } }));
  expect(playwrightCounts(1, path)).toEqual({ passed: 2, failed: 2, skipped: 0 });
});

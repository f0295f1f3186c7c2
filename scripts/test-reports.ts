import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** How many tests of a suite passed, failed and were skipped. */
export type Counts = { passed: number; failed: number; skipped: number };

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
});

const playwrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
});

/** Counts of a vitest JSON report. A file that failed to load counts as one failed test: its tests are unknown. */
export function vitestCounts(exitCode: number, path: string): Counts {
  const report = vitestReport.safeParse(read(path));
  if (!report.success) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = report.data;
  const notLoaded = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((each) => each.status === 'failed'),
  ).length;
  return honest(exitCode, {
    passed: numPassedTests,
    failed: numFailedTests + notLoaded,
    skipped: numPendingTests + numTodoTests,
  });
}

/** Counts of a Playwright JSON report. A journey that passed only when repeated has failed. */
export function playwrightCounts(exitCode: number, path: string): Counts {
  const report = playwrightReport.safeParse(read(path));
  if (!report.success) return { passed: 0, failed: 1, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = report.data.stats;
  return honest(exitCode, { passed: expected, failed: unexpected + flaky, skipped });
}

/** A suite that ran nothing, or ended badly without saying which test failed, has failed once. */
function honest(exitCode: number, counts: Counts): Counts {
  const ranNothing = counts.passed + counts.failed === 0;
  return counts.failed === 0 && (ranNothing || exitCode !== 0) ? { ...counts, failed: 1 } : counts;
}

function read(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

import { defineConfig } from '@playwright/test';
import { ensureBrowser } from '#scripts/browser.ts';

const firstPort = Number(process.env.E2E_PORT ?? 3217);
const { executablePath, args, env } = await ensureBrowser({
  named: process.env.CHROMIUM_PATH,
  mayInstall: true,
});

/**
 * Two lanes, one for each core: the year of those who count and report, and everybody else's days. Each has a system
 * of its own; within a lane the journeys go one after the other, as in a working day.
 */
const year = /(^|\/)(a-duty|a-school|hr-\d|reminders|trainer|unit-hr)[^/]*\.spec\.ts$/;
const lanes = [
  { name: 'year', port: firstPort, files: { testMatch: year } },
  { name: 'days', port: firstPort + 1, files: { testIgnore: year } },
];

/** Journeys against the production build, each lane on a database of its own. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  workers: lanes.length,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: process.env.E2E_REPORT ?? 'test-results/report.json' }]],
  use: {
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath,
      args,
      ...(env ? { env: { PATH: '/usr/bin:/bin', HOME: '/tmp', ...env } } : {}),
    },
  },
  projects: lanes.map(({ name, port, files }) => ({
    name,
    ...files,
    workers: 1,
    use: { baseURL: `http://localhost:${port}` },
  })),
  webServer: lanes.map(({ port }) => ({
    command: 'node e2e/system.ts',
    url: `http://localhost:${port}/api/health`,
    env: { ...process.env, PORT: String(port), E2E_SYSTEM_DIR: `.cache/e2e-${port}` } as Record<
      string,
      string
    >,
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    stdout: 'pipe',
    stderr: 'pipe',
  })),
});

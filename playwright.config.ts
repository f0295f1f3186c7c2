import { defineConfig } from '@playwright/test';
import { ensureBrowser } from '#scripts/browser.ts';

const port = Number(process.env.E2E_PORT ?? 3217);
const { executablePath, args, env } = await ensureBrowser({
  named: process.env.CHROMIUM_PATH,
  mayInstall: true,
});

/** Journeys against the production build on a database of their own, one after the other as in a working day. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: process.env.E2E_REPORT ?? 'test-results/report.json' }]],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath,
      args,
      ...(env ? { env: { PATH: '/usr/bin:/bin', HOME: '/tmp', ...env } } : {}),
    },
  },
  webServer: {
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
  },
});

import { defineConfig } from 'vitest/config';

/** Two projects: `unit` needs nothing but Node; `database` runs on a real Postgres started by its global setup. */
export default defineConfig({
  test: {
    projects: [
      {
        resolve: {
          alias: { 'server-only': new URL('./node_modules/server-only/empty.js', import.meta.url).pathname },
        },
        test: {
          name: 'unit',
          include: ['{domain,standards,content,lib,components,docs,scripts}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        resolve: {
          alias: { 'server-only': new URL('./node_modules/server-only/empty.js', import.meta.url).pathname },
        },
        test: {
          name: 'database',
          include: ['**/*.db.test.ts', '{db,usecases,jobs}/**/*.test.ts'],
          exclude: ['node_modules/**', '.next/**', 'e2e/**'],
          globalSetup: ['./db/testing/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});

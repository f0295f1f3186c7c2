import { defineConfig } from 'vitest/config';

/** Tests that start servers or read large and hostile files: `npm test` runs them, `npm run check` does not. */
const heavy = ['lib/postgres/**/*.test.ts', 'standards/spreadsheet/read-*.test.ts'];

/**
 * `unit` needs nothing but Node; `database` runs on a real Postgres started by its global setup. Files of a worker share
 * their modules: nothing is mocked, and each file of `database` points the one pool at a database of its own.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{domain,standards,content,lib,components,docs,scripts}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts', ...heavy],
          isolate: false,
          testTimeout: 60_000,
        },
      },
      { test: { name: 'machine', include: heavy, testTimeout: 120_000, hookTimeout: 120_000 } },
      {
        test: {
          name: 'database',
          include: ['**/*.db.test.ts', '{db,usecases,jobs}/**/*.test.ts'],
          exclude: ['node_modules/**', '.next/**', 'e2e/**'],
          isolate: false,
          globalSetup: ['./db/testing/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});

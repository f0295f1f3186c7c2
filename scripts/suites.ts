import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { type Counts, playwrightCounts, vitestCounts } from '#scripts/test-reports.ts';

export type SuiteName = 'lint' | 'types' | 'architecture' | 'unit' | 'machine' | 'database' | 'e2e';
export type Outcome = Counts & { suite: SuiteName; seconds: number };

const bin = resolve('node_modules/.bin');
const reports = resolve('.cache/test-reports');
const longestSuiteMs = 45 * 60_000;

/** What each suite runs. The static ones count as one check each, the others by their own report. */
const suites: Record<SuiteName, (report: string) => Promise<Counts>> = {
  lint: () => single(['biome', 'check', '.']),
  types: () => single(['next', 'typegen'], ['tsc', '--noEmit']),
  architecture: () => single(['node', 'scripts/architecture.ts']),
  unit: (report) => vitest('unit', report),
  machine: (report) => vitest('machine', report),
  database: (report) => vitest('database', report),
  e2e: async (report) => playwrightCounts(await run(['playwright', 'test'], { E2E_REPORT: report }), report),
};

/** Runs the suites one after the other, all of them even when one fails, and prints a table and one closing line. */
export async function runSuites(names: SuiteName[]): Promise<number> {
  mkdirSync(reports, { recursive: true });
  const outcomes: Outcome[] = [];
  for (const suite of names) {
    if (suite === 'e2e' && !existsSync('playwright.config.ts')) continue;
    console.log(`\n── ${suite}`);
    const report = join(reports, `${suite}.json`);
    rmSync(report, { force: true });
    const start = performance.now();
    const counts = await suites[suite](report);
    outcomes.push({ suite, ...counts, seconds: (performance.now() - start) / 1000 });
  }
  return conclude(outcomes);
}

function conclude(outcomes: Outcome[]): number {
  const width = 14;
  const row = (cells: (string | number)[]) =>
    cells
      .map((cell) => String(cell).padEnd(width))
      .join('')
      .trimEnd();
  console.log(`\n${row(['suite', 'passed', 'failed', 'skipped', 'seconds'])}`);
  for (const { suite, passed, failed, skipped, seconds } of outcomes) {
    console.log(row([suite, passed, failed, skipped, seconds.toFixed(1)]));
  }
  const sum = (key: keyof Counts) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped}`);
  return sum('failed') > 0 || sum('passed') === 0 ? 1 : 0;
}

async function single(...commands: string[][]): Promise<Counts> {
  for (const command of commands) {
    if ((await run(command)) !== 0) return { passed: 0, failed: 1, skipped: 0 };
  }
  return { passed: 1, failed: 0, skipped: 0 };
}

async function vitest(project: string, report: string): Promise<Counts> {
  const flags = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return vitestCounts(await run(['vitest', 'run', '--project', project, ...flags]), report);
}

/** The exit code of a program of this project; 1 when it did not end by itself. */
function run([program = '', ...args]: string[], extra: Record<string, string> = {}): Promise<number> {
  const file = program === 'node' ? process.execPath : join(bin, program);
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`, ...extra };
  const child = spawn(file, args, { stdio: ['ignore', 'inherit', 'inherit'], env, timeout: longestSuiteMs });
  return new Promise((done) => {
    child.once('error', (error) => {
      console.error(error.message);
      done(1);
    });
    child.once('exit', (code) => done(code ?? 1));
  });
}

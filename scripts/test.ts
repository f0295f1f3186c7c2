/** `npm test`: everything. `--only unit|machine|database|e2e` (also lint, types, architecture) runs one suite. */
import { parseArgs } from 'node:util';
import { runSuites, type SuiteName } from '#scripts/suites.ts';

const all: SuiteName[] = ['lint', 'types', 'architecture', 'unit', 'machine', 'database', 'e2e'];
const { only } = parseArgs({ options: { only: { type: 'string' } } }).values;
const chosen = only === undefined ? all : all.filter((suite) => suite === only);

if (chosen.length === 0) console.error(`--only takes one of ${all.join(', ')}`);
process.exitCode = chosen.length === 0 ? 2 : await runSuites(chosen);

/** `npm run check`: what should be green before every commit, without database and browser. */
import { runSuites } from '#scripts/suites.ts';

process.exitCode = await runSuites(['lint', 'types', 'architecture', 'unit']);

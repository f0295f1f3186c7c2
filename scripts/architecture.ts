/**
 * Checks the direction of imports (`npm run architecture`). dependency-cruiser reads TypeScript through the compiler's
 * API, which version 7 no longer has: it is given version 6 under the name it asks for. See
 * docs/decisions/0004-architecture-checks.md.
 */
import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';

const reader = 'typescript-for-dependency-cruiser';
const rooms = [
  'app',
  'components',
  'content',
  'db',
  'domain',
  'jobs',
  'lib',
  'scripts',
  'standards',
  'usecases',
];
const loose = ['proxy.ts', 'instrumentation.ts'].filter((file) => existsSync(file));

registerHooks({
  resolve: (specifier, context, next) => next(specifier.replace(/^typescript(?=$|\/)/, reader), context),
});
process.argv.push('--config', '.dependency-cruiser.cjs', ...rooms, ...loose);
await import('../node_modules/dependency-cruiser/bin/dependency-cruiser.mjs' as string);

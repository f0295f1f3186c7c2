/**
 * Checks the direction of imports (`npm run architecture`). dependency-cruiser reads TypeScript through the compiler's
 * API, which version 7 no longer has: it is given the copy of version 6 that @ts-morph/common carries, under the name
 * it asks for. See docs/decisions/0004-architecture-checks.md.
 */
import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';

const compiler = pathToFileURL('node_modules/@ts-morph/common/dist/typescript.js').href;
const manifest = 'older-typescript:package.json';
const standIns = new Map([
  ['typescript', { url: compiler, format: 'commonjs' }],
  ['typescript/package.json', { url: manifest, format: 'json' }],
]);

registerHooks({
  resolve(specifier, context, next) {
    const standIn = standIns.get(specifier);
    return standIn ? { ...standIn, shortCircuit: true } : next(specifier, context);
  },
  load(url, context, next) {
    if (url !== manifest) return next(url, context);
    return { format: 'json', source: '{ "version": "6.0.2" }', shortCircuit: true };
  },
});

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
process.argv.push('--config', '.dependency-cruiser.cjs', ...rooms, ...loose);
await import(new URL('../node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', import.meta.url).href);

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** What imports cannot show of docs/architecture.md. Which room may import which is in .dependency-cruiser.cjs. */

type File = { path: string; text: string };
type Rule = {
  says: string;
  concerns: RegExp;
  except?: RegExp;
  broken: (file: File) => boolean;
  example: File;
};

const allowedAtRoot = new Set(
  `app components content db domain usecases standards jobs lib e2e docs public scripts .ci .gitignore .npmrc
  README.md CONTRIBUTING.md LICENSE package.json package-lock.json next.config.js tsconfig.json biome.json
  vitest.config.ts playwright.config.ts postcss.config.mjs drizzle.config.ts .dependency-cruiser.cjs proxy.ts
  instrumentation.ts`.split(/\s+/),
);
/** Made by tools and ignored by git. */
const built =
  /^(\.git|node_modules|\.next|\.data|\.cache|next-env\.d\.ts|.*\.tsbuildinfo|test-results|playwright-report)$/;

const source = /\.(ts|tsx|js|mjs|cjs)$/;
const testing = /\.test\.tsx?$|\/testing\//;
const directive = (name: string) => new RegExp(`^\\s*['"]use ${name}['"]`, 'm');
const exported = (text: string): string[] => text.match(/^export (?!type |interface ).*/gm) ?? [];
const made = (by: string) => new RegExp(`^export const \\w+ = ${by}(<|\\()`);

const rules: Rule[] = [
  {
    says: 'a file is named after what it holds',
    concerns: source,
    broken: ({ path }) => /(^|[/.-])(utils?|helpers?|common|misc|shared|types|index)\.\w+$/.test(path),
    example: { path: 'lib/date-utils.ts', text: '' },
  },
  {
    says: 'files are named in kebab case',
    concerns: /^(components|content|db|domain|jobs|lib|scripts|standards|usecases)\/.*\.tsx?$/,
    broken: ({ path }) => !/^[a-z0-9]+([-.][a-z0-9]+)*$/.test(path.slice(path.lastIndexOf('/') + 1)),
    example: { path: 'domain/MyRule.ts', text: '' },
  },
  {
    says: '"use client" stands only in components and error boundaries',
    concerns: source,
    except: /^components\/|^app\/(.*\/)?(global-)?error\.tsx$/,
    broken: ({ text }) => directive('client').test(text),
    example: { path: 'app/(hr)/page.tsx', text: "'use client';\n" },
  },
  {
    says: 'every export of a "use server" file is a formAction',
    concerns: source,
    broken: ({ text }) =>
      directive('server').test(text) &&
      !exported(text).every((line) => made('formAction(\\.\\w+)?').test(line)),
    example: { path: 'app/a.action.ts', text: "'use server';\nexport async function erase() {}\n" },
  },
  {
    says: 'every page that is not public asks who is there',
    concerns: /^app\/.*page\.tsx$/,
    // The start page only sends people on to theirs.
    except: /^app\/(\(public\)\/|page\.tsx$)/,
    broken: ({ text }) => !/\b(requireActor|signedIn)\(/.test(text),
    example: { path: 'app/(hr)/people/page.tsx', text: 'export default function Page() {}' },
  },
  {
    says: 'a use case file exports one verb, made by command or query',
    concerns: /^usecases\/[^/]+\/.*\.ts$/,
    except: testing,
    broken: ({ text }) =>
      exported(text).length !== 1 || !exported(text).every((line) => made('(command|query)').test(line)),
    example: {
      path: 'usecases/a/b.ts',
      text: 'export const open = query({});\nexport const shut = command({});\n',
    },
  },
  {
    says: 'the domain has neither clock nor dice',
    concerns: /^domain\//,
    except: testing,
    broken: ({ text }) => /new Date\(\s*\)|\bDate\.now\b|\bMath\.random\b|\bperformance\.now\b/.test(text),
    example: { path: 'domain/a.ts', text: 'export const today = () => new Date();' },
  },
  {
    says: 'the environment is read in lib/env.ts (launchers compose that of the processes they start)',
    concerns: source,
    except: /^lib\/env\.ts$|^[^/]+\.config\.\w+$|^(scripts|e2e)\/|\/testing\/|\.test\.ts$/,
    broken: ({ text }) => text.includes('process.env'),
    example: { path: 'lib/a.ts', text: 'export const url = process.env.URL;' },
  },
  {
    says: 'no file is longer than 250 lines',
    concerns: source,
    broken: ({ text }) => text.split('\n').length > 251,
    example: { path: 'lib/a.ts', text: '\n'.repeat(251) },
  },
  {
    says: 'nothing depends on where it was written',
    concerns: /\.(ts|tsx|js|mjs|cjs|json|md|css|sql|yml)$|^\.ci\//,
    except: /^package-lock\.json$|^docs\/architecture\.test\.ts$/,
    broken: ({ text }) => /(?<![\w.:/-])\/(work|root|home\/\w+)\/[\w.]/.test(text),
    example: { path: 'docs/a.md', text: 'see /work/main' },
  },
];

const files = ownFiles('');

test('every folder and file at the root has its place', () => {
  expect(readdirSync('.').filter((name) => !allowedAtRoot.has(name) && !built.test(name))).toEqual([]);
});

test.each(rules)('$says', (rule) => {
  expect(files.filter((file) => breaks(rule, file)).map((file) => file.path)).toEqual([]);
});

test.each(rules)('a violation would be seen: $says', (rule) => {
  expect(breaks(rule, rule.example)).toBe(true);
});

test('the rules were asked about the whole tree', () => {
  expect(files.length).toBeGreaterThan(100);
});

function breaks(rule: Rule, file: File): boolean {
  return rule.concerns.test(file.path) && !rule.except?.test(file.path) && rule.broken(file);
}

function ownFiles(folder: string): File[] {
  return readdirSync(folder || '.').flatMap((name) => {
    if (built.test(name) || /\.(woff2|ico|png|zip|mp4)$/.test(name)) return [];
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return ownFiles(path);
    return { path, text: readFileSync(path, 'utf8') };
  });
}

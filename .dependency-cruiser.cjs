/**
 * The direction of docs/architecture.md as an allow-list: an import that no line below names is an error, type-only
 * imports included. docs/decisions/0004-architecture-checks.md says which parser reads the files and why.
 */

const test = '\\.test\\.tsx?$|/testing/';

/** Room → the rooms below it that it may import. Every room may import itself. */
const below = {
  domain: [],
  content: ['domain'],
  components: ['domain', 'content'],
  lib: ['domain'],
  standards: ['domain'],
  db: ['domain', 'lib'],
  jobs: ['usecases', 'lib', 'domain'],
  app: ['usecases', 'components', 'content', 'lib', 'domain'],
};

const rooms = Object.entries(below).map(([room, others]) => ({
  from: { path: `^${room}/`, pathNot: test },
  to: { path: `^(${[room, ...others].join('|')})/`, pathNot: test },
}));

const verbs = [
  {
    comment: 'A use case never calls another; what two of them need is a rule (domain) or a question (db).',
    from: { path: '^usecases/', pathNot: test },
    to: { path: '^(usecases/[^/]+$|(db|standards|lib|domain|content)/)', pathNot: test },
  },
];

const doors = [
  {
    comment: 'The door asks who is there and what time it is before a use case can be called.',
    from: { path: '^app/_http/', pathNot: test },
    to: { path: '^db/', pathNot: test },
  },
  {
    comment: 'The worker knows the names of the jobs that commands enqueue.',
    from: { path: '^jobs/', pathNot: test },
    to: { path: '^db/queries/jobs\\.ts$' },
  },
  {
    comment: 'Seeds put our own plans and courses into tables.',
    from: { path: '^db/seeds/', pathNot: test },
    to: { path: '^(content|standards)/', pathNot: test },
  },
];

/** Files that stand outside of the rooms. */
const outside = [
  {
    from: { path: '^scripts/' },
    to: { path: '^(scripts|components|content|db|domain|jobs|lib|standards|usecases)/' },
  },
  {
    from: { path: test },
    to: { path: '^(components|content|db|domain|jobs|lib|public|standards|usecases)/' },
  },
  {
    comment: 'Browsers load these as they are; they know nothing of the rooms.',
    from: { path: '^public/' },
    to: { path: '^public/' },
  },
  { from: { path: `^app/.*(${test})` }, to: { path: '^app/' } },
];

const npm = '(^|/)node_modules/';
const database = `${npm}(postgres|drizzle-orm|pg|graphile-worker)/`;
const packages = [
  { from: { path: '^content/', pathNot: test }, to: { path: `${npm}zod/` } },
  { from: { path: '^components/', pathNot: test }, to: { path: npm, pathNot: database } },
  {
    comment: 'SQL is written in db; lib/postgres makes the database, jobs runs the queue.',
    from: { path: '^(db|jobs|lib/postgres|scripts)/' },
    to: { path: npm },
  },
  { from: { path: '^(app|lib|standards|usecases)/' }, to: { path: npm, pathNot: database } },
  { from: { path: '^(app|db|jobs|lib|scripts|standards|usecases)/' }, to: { dependencyTypes: ['core'] } },
  { from: { path: test }, to: { path: npm } },
  { from: { path: test }, to: { dependencyTypes: ['core'] } },
];

module.exports = {
  allowed: [...rooms, ...verbs, ...doors, ...outside, ...packages],
  allowedSeverity: 'error',
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-folder-cycle-in-domain',
      severity: 'error',
      scope: 'folder',
      from: { path: '^domain/' },
      to: { path: '^domain/', circular: true },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'declared-in-package-json',
      severity: 'error',
      from: { pathNot: `${test}|^scripts/` },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.d.ts'],
    },
  },
};

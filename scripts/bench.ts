import { execFileSync, fork } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { database, disconnect } from '#db/client.ts';
import { currentTime } from '#db/queries/clock.ts';
import { answersPair } from './bench/answers.ts';
import { audiencePair } from './bench/audience.ts';
import { boardPair } from './bench/board.ts';
import { exportPair } from './bench/export.ts';
import { ask } from './bench/http.ts';
import { lessonPair } from './bench/lesson.ts';
import { measure, type Outcome } from './bench/ratio.ts';
import { openDatabase } from './database.ts';

/** `npm run bench`: each workload beside its limit in one run; prints ratios and writes `docs/performance.md`. */
const folder = '.cache/bench';
const port = 3391;
const origin = `http://localhost:${port}`;
rmSync(folder, { recursive: true, force: true });
Object.assign(process.env, {
  DATA_DIR: `${folder}/main`,
  PORT: String(port),
  NODE_ENV: 'production',
  LOG_LEVEL: 'error',
});

const server = fork('scripts/start.ts', [], {
  env: process.env,
  stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
});
const outcomes: Outcome[] = [];
try {
  await untilHealthy();
  const running = await openDatabase();
  const now = await currentTime(database());
  const lesson = await lessonPair(origin, now);
  outcomes.push(await measure(lesson.pair));
  lesson.stop();
  outcomes.push(await measure(await answersPair(now)));
  outcomes.push(await measure(exportPair()));
  await disconnect();
  await running.stop();
} finally {
  const gone = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await gone;
}
const board = await boardPair(folder);
outcomes.push(await measure(board.pair));
await board.stop();
const audience = await audiencePair(folder);
outcomes.push(await measure(audience.pair));
await audience.stop();
const sync = execFileSync(process.execPath, ['--expose-gc', 'scripts/bench/roster-sync.ts'], {
  encoding: 'utf8',
});
const learners = execFileSync(process.execPath, ['--expose-gc', 'scripts/bench/course-learners.ts'], {
  encoding: 'utf8',
});
rmSync(folder, { recursive: true, force: true });

const rows = outcomes.map(
  ({ name, limit, ratio }) => `| ${name} | ${limit} | ${ratio.toFixed(3)} | ${(1 / ratio).toFixed(1)}× |`,
);
const page = `# Performance

Speed beside its limit, both in the same run on the same two cores; absolute times are noise on shared machines, ratios are not.
A ratio of 1 is as fast as the limit. Printed again by \`npm run bench\` (about 8 minutes).

| Work | Beside | Ratio | Costs |
|---|---|---|---|
${rows.join('\n')}

The board reads stored counts whose number grows with units, so its ratio should stay near 1 however many people there are. The bare page is
compressed once and looks nothing up; ours reads the session, the learner and her progress, renders and compresses at every request.
The preview asks the rule, and the standing rule beside it, of everybody, and gives counts and the first page of names, in one statement.

## The preview of a full list

A province's whole list is checked and compared with everybody who stands there; a hundredth each has left, joined, changed and moved. It must take
at most 60 s for 60,000 people, with statements that grow by portions of people only. The heap is that of the main thread, the cells of the file
included. Printed alone by \`node --expose-gc scripts/bench/roster-sync.ts\`.

| People | Seconds | Statements | MB sent | Heap grew by at most |
|---|---|---|---|---|
${sync.trim()}

## Course progress

The report of a course with 20,000 learners, and of all courses with 100,000 enrolments: a first page, and the whole as CSV. Queries include the
entry in the audit. Printed alone by \`node --expose-gc scripts/bench/course-learners.ts\`.

| Report | Enrolments | Queries a page | ms of CPU a page, application | database | Seconds of the file (2 queries) | Speed beside a bare COPY of the same rows | Process grew by |
|---|---|---|---|---|---|---|---|
${learners.trim()}
`;
writeFileSync('docs/performance.md', page);
console.log(rows.join('\n'));
process.exit(0);

async function untilHealthy(): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    const up = await ask(`${origin}/api/health`)
      .then((answer) => answer.status === 200)
      .catch(() => false);
    if (up) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('the server did not come up');
}

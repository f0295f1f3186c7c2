import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { expect, test } from 'vitest';
import { runningPostmaster } from '#lib/postgres/postmaster.ts';
import { startPostgres } from '#lib/postgres/start.ts';
import { asOrdinaryUser, inOwnProcess, temporaryFolder } from '#lib/postgres/testing/child.ts';

const databaseName = 'hocso_test';
const clusterOf = (dataDir: string) => join(dataDir, 'postgres', 'cluster');

test('owner and application can sign in, the application is no superuser, lists sort the Vietnamese way', async () => {
  using folder = temporaryFolder();
  const server = await startPostgres({ dataDir: folder.path, databaseName, durable: false });
  try {
    expect(server.startedByUs).toBe(true);
    const facts =
      'select current_user, current_database(), (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) as above_rules';
    expect(await ask(server.url, facts)).toEqual([
      { current_user: 'hocso', current_database: databaseName, above_rules: true },
    ]);
    expect(await ask(server.appUrl, facts)).toEqual([
      { current_user: 'hocso_app', current_database: databaseName, above_rules: false },
    ]);
    const sorted = `select word from unnest(array['Đức', 'Dũng', 'Em', 'Ân', 'Anh']) word order by word collate "vi-x-icu"`;
    const words = await ask(server.appUrl, sorted);
    expect(words.map((row) => row.word)).toEqual(['Anh', 'Ân', 'Dũng', 'Đức', 'Em']);
    await expect(ask(server.url.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow(/password/);
    const passwords = join(folder.path, 'postgres', 'passwords.json');
    expect(statSync(passwords).mode & 0o777).toBe(0o600);
  } finally {
    await server.stop();
  }
  expect(runningPostmaster(clusterOf(folder.path))).toBeUndefined();
});

test('what was committed is there after the server was killed', async () => {
  using folder = temporaryFolder();
  const first = await startPostgres({ dataDir: folder.path, databaseName });
  await ask(first.url, 'create table kept (word text)');
  await ask(first.url, "insert into kept values ('còn nguyên')");
  kill(runningPostmaster(clusterOf(folder.path))?.pid);
  const second = await startPostgres({ dataDir: folder.path, databaseName });
  try {
    expect(second.startedByUs).toBe(true);
    expect(await ask(second.url, 'select word from kept')).toEqual([{ word: 'còn nguyên' }]);
  } finally {
    await Promise.all([first.stop(), second.stop()]);
  }
});

test('a pid file that names a stranger does not keep the server from starting', async () => {
  using folder = temporaryFolder();
  const first = await startPostgres({ dataDir: folder.path, databaseName, durable: false });
  const pidFile = join(clusterOf(folder.path), 'postmaster.pid');
  const noted = readFileSync(pidFile, 'utf8');
  await first.stop();
  writeFileSync(pidFile, noted.replace(/^\d+/, String(process.pid)));
  const second = await startPostgres({ dataDir: folder.path, databaseName, durable: false });
  expect(await ask(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await second.stop();
});

test('five simultaneous first starts make one server, and the last to leave stops it', async () => {
  using folder = temporaryFolder();
  const program = `
    import { readdirSync } from 'node:fs';
    import postgres from 'postgres';
    import { startPostgres } from '#lib/postgres/start.ts';
    const server = await startPostgres({ dataDir: ${JSON.stringify(folder.path)}, databaseName: '${databaseName}', durable: false });
    const sql = postgres(server.url, { max: 1 });
    const [row] = await sql\`select pg_postmaster_start_time()::text as started\`;
    await sql.end();
    while (readdirSync(${JSON.stringify(join(folder.path, 'postgres', 'guests'))}).length < 5) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
    await server.stop();
    console.log(JSON.stringify({ started: row.started, byUs: server.startedByUs }));`;
  const answers = await Promise.all(Array.from({ length: 5 }, () => inOwnProcess(program)));
  const seen = answers.map((answer) => JSON.parse(answer));
  expect(seen.filter((answer) => answer.byUs)).toHaveLength(1);
  expect(new Set(seen.map((answer) => answer.started)).size).toBe(1);
  expect(runningPostmaster(clusterOf(folder.path))).toBeUndefined();
});

test('a server left by a killed process is joined and stopped by the next', async () => {
  using folder = temporaryFolder();
  const options = JSON.stringify({ dataDir: folder.path, databaseName, durable: false });
  const killed = inOwnProcess(`
    import { startPostgres } from '#lib/postgres/start.ts';
    await startPostgres(${options});
    process.kill(process.pid, 'SIGKILL');`);
  await expect(killed).rejects.toThrow();
  expect(runningPostmaster(clusterOf(folder.path))).toBeDefined();
  const next = await startPostgres({ dataDir: folder.path, databaseName, durable: false });
  expect(next.startedByUs).toBe(false);
  await next.stop();
  expect(runningPostmaster(clusterOf(folder.path))).toBeUndefined();
});

test.runIf(process.getuid?.() === 0)('an ordinary user starts it by a plain spawn', async () => {
  using folder = temporaryFolder();
  const answer = await asOrdinaryUser(
    65534,
    folder.path,
    `import { startPostgres } from '#lib/postgres/start.ts';
     import postgres from 'postgres';
     const server = await startPostgres({ dataDir: ${JSON.stringify(folder.path)}, databaseName: '${databaseName}', durable: false });
     const sql = postgres(server.appUrl, { max: 1 });
     const [row] = await sql\`select current_user as name\`;
     await sql.end();
     await server.stop();
     console.log(process.getuid(), row.name);`,
  );
  expect(answer).toBe('65534 hocso_app');
  expect(statSync(clusterOf(folder.path)).uid).toBe(65534);
});

async function ask(url: string, question: string): Promise<postgres.Row[]> {
  const sql = postgres(url, { max: 1 });
  try {
    return [...(await sql.unsafe(question))];
  } finally {
    await sql.end();
  }
}

function kill(pid: number | undefined): void {
  if (pid === undefined) throw new Error('no server to kill');
  process.kill(pid, 'SIGKILL');
}

import { expect, test } from 'vitest';
import { InstanceRunningError, instanceLock } from '#lib/postgres/instance-lock.ts';
import { tryLock, withLock } from '#lib/postgres/lock.ts';
import { inOwnProcess, temporaryFolder } from '#lib/postgres/testing/child.ts';

test('a second instance on the same data directory is refused and told which process has it', () => {
  using folder = temporaryFolder();
  const first = instanceLock(folder.path);
  expect(() => instanceLock(folder.path)).toThrow(InstanceRunningError);
  expect(() => instanceLock(folder.path)).toThrow(`process ${process.pid}`);
  first.release();
  instanceLock(folder.path).release();
});

test('an instance of another process is seen, and once killed is succeeded', async () => {
  using folder = temporaryFolder();
  const here = JSON.stringify(folder.path);
  const mine = instanceLock(folder.path);
  const refused = await inOwnProcess(`
    import { instanceLock } from '#lib/postgres/instance-lock.ts';
    try { instanceLock(${here}); } catch (error) { console.log(error.name, error.pid); }`);
  expect(refused).toBe(`InstanceRunningError ${process.pid}`);
  mine.release();
  const killed = inOwnProcess(`
    import { instanceLock } from '#lib/postgres/instance-lock.ts';
    instanceLock(${here});
    process.kill(process.pid, 'SIGKILL');`);
  await expect(killed).rejects.toThrow();
  instanceLock(folder.path).release();
});

test('of many processes that find a dead holder only one is inside at a time', async () => {
  using folder = temporaryFolder();
  const here = JSON.stringify(folder.path);
  const dies = inOwnProcess(`
    import { tryLock } from '#lib/postgres/lock.ts';
    tryLock(${here}, 'start');
    process.kill(process.pid, 'SIGKILL');`);
  await expect(dies).rejects.toThrow();
  const crowd = `
    import { mkdirSync, rmdirSync } from 'node:fs';
    import { withLock } from '#lib/postgres/lock.ts';
    for (let turn = 0; turn < 40; turn++) {
      await withLock(${here}, 'start', 60_000, async () => {
        mkdirSync(${here} + '/inside');
        await new Promise((resolve) => setImmediate(resolve));
        rmdirSync(${here} + '/inside');
      });
    }
    console.log('done');`;
  const answers = await Promise.all(Array.from({ length: 4 }, () => inOwnProcess(crowd)));
  expect(answers).toEqual(['done', 'done', 'done', 'done']);
});

test('a lock is free again when its work throws', async () => {
  using folder = temporaryFolder();
  const work = withLock(folder.path, 'start', 1000, () => Promise.reject(new Error('broken')));
  await expect(work).rejects.toThrow('broken');
  expect(tryLock(folder.path, 'start').held).toBe(true);
});

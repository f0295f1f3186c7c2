import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { pullThePlug, runScript, type System, startSystem, stopSystem } from './system-under-test.ts';

const dataDir = resolve('.cache/e2e-power-cut');
const port = 3221;
test.setTimeout(300_000);

test('"The power went off in the middle of my quiz, and every answer was still there"', async () => {
  rmSync(dataDir, { recursive: true, force: true });
  let system = await startSystem(dataDir, port);
  const token = (await runScript(system, 'token', ['--account', 'hoc-vien-01@demo.example'])).trim();
  const api = async (method: string, path: string, body?: unknown) => {
    const answer = await fetch(`${system.origin}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    expect(answer.status, `${method} ${path}`).toBeLessThan(300);
    return answer.json();
  };
  const { enrolmentId } = await api('POST', '/enrolments', { courseCode: 'nhap-mon-chuyen-doi-so' });
  const attemptId = randomUUID();
  let sequence = 0;
  const event = (kind: string, body: unknown, id: string = randomUUID()) => ({
    id,
    enrolmentId,
    deviceId: enrolmentId,
    sequence: sequence++,
    occurredAt: new Date().toISOString(),
    kind,
    body,
  });
  await api('POST', '/learning-events', { events: [event('attempt-started', {}, attemptId)] });
  const attempt = await api('GET', `/attempts/${attemptId}`);
  expect(attempt.questions).toHaveLength(10);

  const acknowledged = new Map<string, unknown>();
  for (const question of attempt.questions) {
    const response = anyResponse(question);
    await api('POST', '/learning-events', {
      events: [event('question-answered', { attemptId, questionId: question.id, response })],
    });
    acknowledged.set(question.id, response);
    if (acknowledged.size === 6) break;
  }
  await pullThePlug(system);
  system = await startSystem(dataDir, port);

  const after = await api('GET', `/attempts/${attemptId}`);
  const kept = new Map(
    after.answers.map((answer: { questionId: string; response: unknown }) => [
      answer.questionId,
      answer.response,
    ]),
  );
  for (const [questionId, response] of acknowledged) expect(kept.get(questionId)).toEqual(response);
  expect(await runScript(system, 'verify')).toContain('The database is whole');
  await refusesSecondInstance(system);
  await stopSystem(system);
  rmSync(dataDir, { recursive: true, force: true });
});

type PublicQuestion = {
  id: string;
  kind: string;
  choices?: { id: string }[];
  lefts?: { id: string }[];
  rights?: { id: string }[];
};

/** Some well-formed answer, right or not. */
const anyResponse = (question: PublicQuestion): unknown => {
  const ids = (items: { id: string }[] | undefined): string[] => (items ?? []).map((item) => item.id);
  if (question.kind === 'single') return { kind: 'single', choice: ids(question.choices)[0] };
  if (question.kind === 'multiple') return { kind: 'multiple', choices: ids(question.choices).slice(0, 2) };
  if (question.kind === 'ordering') return { kind: 'ordering', order: ids(question.choices) };
  const rights = ids(question.rights);
  return {
    kind: 'matching',
    pairs: Object.fromEntries(ids(question.lefts).map((left, index) => [left, rights[index]])),
  };
};

const refusesSecondInstance = async (system: System): Promise<void> => {
  const second = promisify(execFile)(process.execPath, ['scripts/start.ts'], {
    env: { ...process.env, DATA_DIR: system.dataDir, PORT: String(port + 1) },
  });
  await expect(second).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('Another instance'),
  });
};

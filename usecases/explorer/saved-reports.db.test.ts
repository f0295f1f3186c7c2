import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { insertWorld, now, world } from '#db/testing/world.ts';
import type { Actor } from '#domain/access/permission.ts';
import type { Question } from '#domain/explorer/question.ts';
import { Forbidden, InvalidInput, NotFound } from '#domain/refusal.ts';
import { env } from '#lib/env.ts';
import { deliverReport } from './deliver-report.ts';
import { listSavedQuestions } from './list-saved-questions.ts';
import { planReports } from './plan-reports.ts';
import { removeSavedQuestion } from './remove-saved-question.ts';
import { saveQuestion } from './save-question.ts';
import { scheduleReport } from './schedule-report.ts';
import { showSavedQuestion } from './show-saved-question.ts';
import { stopReport } from './stop-report.ts';

useTestDatabase();
const { actors, accounts } = world;
const as = (actor: Actor, at = now) => ({ actor, now: at });
const question: Question = {
  ...{ dataset: 'posts', measures: ['people'], rows: ['unit'], column: null, unit: null },
  ...{ filters: [], from: null, to: null, sort: 'names' },
};
const monday = new Date('2026-11-30T01:30:00Z');

beforeAll(async () => {
  await database().transaction(async (tx) => {
    await insertWorld(tx);
  });
});

const save = (actor: Actor, name: string, savedId: string | null = null) =>
  saveQuestion(as(actor), { savedId, name, question });
const weekly = (savedId: string, recipients: string[]) => ({
  ...{ savedId, cadence: 'weekly' as const, day: 1, hour: 8, format: 'csv' as const },
  recipients,
});
const run = async (at: Date): Promise<number> => {
  const { planned } = await planReports(as(actors.system, at), {});
  while ((await deliverReport(as(actors.system, at), {})).more);
  return planned;
};
const mails = (): string[] =>
  readdirSync(join(env.dataDir, 'mail')).map((name) => readFileSync(join(env.dataDir, 'mail', name), 'utf8'));
const fileIn = (mail: string): string => {
  const [, encoded = ''] =
    /filename="?so-lieu[^\n]*\n(?:[^\r\n]+\r?\n)*\r?\n([A-Za-z0-9+/=\r\n]+)/.exec(mail) ?? [];
  return Buffer.from(encoded, 'base64').toString('utf8');
};

it('is shared within its owner’s reach, and changed by its owner only, version by version', async () => {
  const { id } = await save(actors.unitHrHealth, 'Nhân sự y tế');
  await save(actors.unitHrHealth, 'Nhân sự ngành y tế', id);
  const names = async (actor: Actor) =>
    (await listSavedQuestions(as(actor), {})).filter((each) => each.id === id).map(({ name }) => name);
  expect(await names(actors.unitHrHealth)).toEqual(['Nhân sự ngành y tế']);
  expect(await names(actors.provinceHr)).toEqual(['Nhân sự ngành y tế']);
  expect(await names(actors.unitHrCommune)).toEqual([]);
  await expect(showSavedQuestion(as(actors.unitHrCommune), { savedId: id })).rejects.toThrow(NotFound);
  await expect(listSavedQuestions(as(actors.learner), {})).rejects.toThrow(Forbidden);
  await expect(save(actors.provinceHr, 'Khác', id)).rejects.toThrow(Forbidden);
  await expect(removeSavedQuestion(as(actors.provinceHr), { savedId: id })).rejects.toThrow(Forbidden);
  const { versions } = await showSavedQuestion(as(actors.unitHrHealth), { savedId: id });
  expect(versions.map(({ name }) => name)).toEqual(['Nhân sự ngành y tế', 'Nhân sự y tế']);
  await expect(scheduleReport(as(actors.unitHrHealth), weekly(id, [accounts.unitHrCommune]))).rejects.toThrow(
    InvalidInput,
  );
  await removeSavedQuestion(as(actors.unitHrHealth), { savedId: id });
  expect(await names(actors.unitHrHealth)).toEqual([]);
});

it('is sent once to each recipient, with what she may see herself, however often the job runs', async () => {
  const { id } = await save(actors.provinceHr, 'Số người theo đơn vị');
  await scheduleReport(as(actors.provinceHr), weekly(id, [accounts.provinceHr, accounts.unitHrHealth]));
  expect(await run(now)).toBe(0);
  expect(await run(monday)).toBe(2);
  expect(await run(monday)).toBe(0);
  const sent = mails();
  expect(sent).toHaveLength(2);
  const files = sent.map(fileIn);
  expect(files.filter((file) => file.includes('xã Vị Thủy'))).toHaveLength(1);
  expect(files.filter((file) => file.includes('Sở Y tế'))).toHaveLength(2);
  const { deliveries } = await showSavedQuestion(as(actors.provinceHr), { savedId: id });
  expect(deliveries.map(({ outcome, tries }) => [outcome, tries])).toEqual([
    ['handed-over', 1],
    ['handed-over', 1],
  ]);

  const shown = await showSavedQuestion(as(actors.unitHrHealth), { savedId: id });
  const scheduleId = shown.schedules[0]?.id ?? '';
  const stop = { savedId: id, scheduleId };
  await expect(stopReport(as(actors.unitHrHealth), { ...stop, whose: 'everybody' })).rejects.toThrow(
    Forbidden,
  );
  await expect(stopReport(as(actors.leader), { ...stop, whose: 'mine' })).rejects.toThrow(Forbidden);
  await stopReport(as(actors.unitHrHealth), { ...stop, whose: 'mine' });
  expect(await run(new Date(monday.getTime() + 7 * 86_400_000))).toBe(1);
  expect(mails()).toHaveLength(3);
  await removeSavedQuestion(as(actors.provinceHr), { savedId: id });
  expect(await run(new Date(monday.getTime() + 14 * 86_400_000))).toBe(0);
});

it('is not sent to who lost her role, and ends when its owner lost his', async () => {
  const { id } = await save(actors.unitHrHealth, 'Sở Y tế');
  await scheduleReport(as(actors.unitHrHealth), weekly(id, [accounts.unitHrHealth, accounts.leader]));
  const before = mails().length;
  const later = (weeks: number) => new Date(monday.getTime() + weeks * 7 * 86_400_000);
  await database().execute(sql`update role_grant set ended_at = now() where account_id = ${accounts.leader}`);
  expect(await run(later(3))).toBe(2);
  expect(mails()).toHaveLength(before + 1);
  await database().execute(
    sql`update role_grant set ended_at = now() where account_id = ${accounts.unitHrHealth}`,
  );
  expect(await run(later(4))).toBe(0);
  expect(mails()).toHaveLength(before + 1);
  const { schedules, deliveries } = await showSavedQuestion(as(actors.provinceHr), { savedId: id });
  expect(schedules.map(({ ended }) => ended)).toEqual(['no-role']);
  expect(deliveries).toEqual([]);
});

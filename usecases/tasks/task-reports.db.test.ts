import { beforeAll, describe, expect, it } from 'vitest';
import { kh183HauGiang } from '#content/plans/kh-183-hau-giang.ts';
import { database } from '#db/client.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { insertFormerHealth } from '#db/testing/task-world.ts';
import { insertWorld, now, world } from '#db/testing/world.ts';
import type { Actor } from '#domain/access/permission.ts';
import { readNotices } from '../reminders/read-notices.ts';
import { openRound } from '../unit-reports/open-round.ts';
import { downloadTaskFile } from './download-task-file.ts';
import { downloadTasks } from './download-tasks.ts';
import { endTask } from './end-task.ts';
import { listTasks } from './list-tasks.ts';
import { loadPlanTasks } from './load-plan-tasks.ts';
import { remindTaskUnits } from './remind-task-units.ts';
import { reviewTaskReport } from './review-task-report.ts';
import { showTaskReport } from './show-task-report.ts';
import { submitTaskReport } from './submit-task-report.ts';
import { writeTask } from './write-task.ts';

useTestDatabase();
const { actors, units } = world;
const planCode = kh183HauGiang.code;
const at = (actor: Actor, when = now) => ({ actor, now: when });
const hr = at(actors.provinceHr);
let roundId: string;

beforeAll(async () => {
  await database().transaction(insertWorld);
  await insertFormerHealth();
  await loadPlanTasks(hr, { planCode });
  const { id, number, group, wording, reference, product, dueOn } = await task('KN-01');
  await writeTask(hr, {
    ...{ planCode, taskId: id, seen: number, code: '', group, leadId: units.health, dueOn: dueOn ?? '' },
    ...{ wording: wording.vi, reference: reference.vi, product: product.vi, indicators: [], keep: [] },
    ...{ addIds: [units.communeA], reason: 'Theo văn bản phân công' },
  });
  ({ roundId } = await openRound(hr, { periodId: 'nd09-2026-q3', dueOn: '2026-11-20' }));
});

const tasks = async (actor: Actor = actors.provinceHr, asked = {}) =>
  (await listTasks(at(actor), asked)).tasks;
const task = async (code: string) => {
  const found = (await listTasks(hr, {})).tasks.find((one) => one.code === code);
  if (!found) throw new Error(`no task ${code}`);
  return found;
};
const said = { status: 'under-way' as const, text: 'Đã mở 3 lớp.', product: '', reason: '' };
const noFile = { keep: [], fileName: '', bytes: new Uint8Array() };
const report = async (
  actor: Actor,
  code: string,
  more: Partial<Parameters<typeof submitTaskReport>[1]> = {},
) =>
  submitTaskReport(at(actor), {
    ...{ taskId: (await task(code)).id, roundId, unitId: units.health, seen: 0, ...said, ...noFile, ...more },
  });

describe('what units report of a task', () => {
  it('is late until it was sent, overdue until it is done, and every count is the rows it opens', async () => {
    const { counts } = await listTasks(hr, {});
    for (const { key, count } of counts.states)
      expect((await tasks(actors.provinceHr, { state: key })).length).toBe(count);
    for (const { key, count } of counts.faults)
      expect((await tasks(actors.provinceHr, { fault: key })).length).toBe(count);
    for (const { key, count } of counts.groups)
      expect((await tasks(actors.provinceHr, { group: key })).length).toBe(count);
    expect(await task('KN-01')).toMatchObject({ state: 'not-reported', late: true, overdue: true });
    // Terms of 2030 and of every year are not over.
    expect(await task('KN-05')).toMatchObject({ overdue: false });
    expect(await task('KN-03')).toMatchObject({ overdue: false, dueOn: null });
  });

  it('is asked for in one step, once in 24 hours; HR of the lead unit finds the notice and the way to it', async () => {
    expect(await remindTaskUnits(hr, { planCode })).toEqual({ reminded: 1 });
    await expect(remindTaskUnits(hr, { planCode })).rejects.toMatchObject({
      code: 'task-units-reminded-today',
    });
    const { notices } = await readNotices(at(actors.unitHrHealth), { language: 'vi' });
    expect(notices).toMatchObject([
      {
        subject: 'Cần gửi hoặc sửa báo cáo nhiệm vụ KN-01, hạn 20/11/2026',
        to: `/tasks/${(await task('KN-01')).id}/reports/${roundId}/${units.health}`,
      },
    ]);
    // The row the reminder made is no report.
    expect(await task('KN-01')).toMatchObject({ report: 'none', late: true });
  });

  it('is sent by a unit of the task, returned with a comment, sent again and accepted; only then it counts', async () => {
    await expect(report(actors.unitHrCommune, 'KN-01')).rejects.toThrow('forbidden');
    await expect(report(actors.unitHrHealth, 'KN-01', { unitId: units.education })).rejects.toThrow('tasks.');
    await expect(report(actors.unitHrHealth, 'KN-01', { status: 'hindered' })).rejects.toMatchObject({
      fields: [{ path: 'reason', code: 'missing' }],
    });
    await expect(report(actors.unitHrHealth, 'KN-01', { status: 'done' })).rejects.toMatchObject({
      fields: [{ path: 'product', code: 'missing' }],
    });
    const bytes = new TextEncoder().encode('%PDF-1.7 quyết định');
    await report(actors.unitHrHealth, 'KN-01', { bytes, fileName: 'qd.pdf' });
    await expect(report(actors.unitHrHealth, 'KN-01')).rejects.toMatchObject({ code: 'task-report-changed' });
    expect(await task('KN-01')).toMatchObject({ state: 'not-reported', report: 'submitted', late: false });
    const which = { taskId: (await task('KN-01')).id, roundId, unitId: units.health };
    const act = (step: 'accept' | 'return', seen: number, comment = '') =>
      reviewTaskReport(hr, { ...which, seen, act: step, comment });
    await expect(
      reviewTaskReport(at(actors.unitHrHealth), { ...which, seen: 1, act: 'accept', comment: '' }),
    ).rejects.toThrow('forbidden');
    await expect(act('return', 1)).rejects.toMatchObject({ fields: [{ path: 'comment', code: 'missing' }] });
    await act('return', 1, 'Nêu rõ số người');
    expect((await readNotices(at(actors.unitHrHealth), { language: 'vi' })).notices).toHaveLength(2);
    const shown = await showTaskReport(at(actors.unitHrHealth), which);
    expect(shown).toMatchObject({ state: 'returned', maySubmit: true, reviews: [], seen: 2 });
    const [file] = shown.files;
    const download = { ...which, fileId: file?.id ?? '' };
    expect((await downloadTaskFile(at(actors.auditor), download)).bytes).toEqual(Buffer.from(bytes));
    // The commune works on the task together with the department and may read what it said.
    await downloadTaskFile(at(actors.unitHrCommune), download);
    await report(actors.unitHrHealth, 'KN-01', {
      seen: 2,
      keep: [file?.id ?? ''],
      text: 'Đã mở 3 lớp, 120 người.',
    });
    await act('accept', 3);
    expect(await task('KN-01')).toMatchObject({ state: 'under-way', report: 'accepted', late: false });
    expect((await showTaskReport(hr, which)).files).toHaveLength(1);
  });

  it('of a unit that co-operates says nothing of the task as a whole', async () => {
    const which = { taskId: (await task('KN-02')).id, roundId, unitId: units.health };
    await report(actors.unitHrHealth, 'KN-02', { status: 'done', product: 'Danh sách' });
    await reviewTaskReport(hr, { ...which, seen: 1, act: 'accept', comment: '' });
    expect(await task('KN-02')).toMatchObject({ state: 'not-reported', report: 'none' });
  });

  it('is not reviewed by whoever sent it', async () => {
    const which = { taskId: (await task('KN-04')).id, roundId, unitId: units.health };
    await report(actors.provinceHr, 'KN-04');
    await expect(
      reviewTaskReport(hr, { ...which, seen: 1, act: 'accept', comment: '' }),
    ).rejects.toMatchObject({ code: 'task-report-own' });
  });

  it('stands in the table that is downloaded, row by row as on the page', async () => {
    const { bytes } = await downloadTasks(hr, { state: 'under-way', format: 'csv' });
    const lines = new TextDecoder().decode(bytes).trim().split('\r\n');
    expect(lines).toHaveLength(1 + (await tasks(actors.provinceHr, { state: 'under-way' })).length);
    expect(lines[1]).toContain('Sở Y tế');
    expect(lines[1]).toContain('Đang thực hiện');
    await expect(downloadTasks(at(actors.trainer), { format: 'csv' })).rejects.toThrow('forbidden');
  });

  it('of a task that has ended is asked for no more', async () => {
    const { id: taskId, number: seen } = await task('KN-01');
    await endTask(hr, { taskId, seen, reason: 'Kế hoạch mới thay thế' });
    expect((await tasks()).map(({ code }) => code)).not.toContain('KN-01');
    expect((await tasks(actors.provinceHr, { state: 'ended' })).map(({ code }) => code)).toEqual(['KN-01']);
    await expect(
      submitTaskReport(at(actors.unitHrHealth), {
        ...{ taskId, roundId, unitId: units.health, seen: 4, ...said, ...noFile },
      }),
    ).rejects.toMatchObject({ code: 'task-ended' });
  });
});

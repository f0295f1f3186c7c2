import { eq } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { contentOf } from '#db/queries/snapshots.ts';
import { snapshot } from '#db/schema/reporting.ts';
import { seedPlans } from '#db/seeds/plans.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { insertWorld, now, world } from '#db/testing/world.ts';
import { reportSections } from '../report-sections.ts';
import { closePeriod } from '../reporting/close-period.ts';
import { openRound } from '../unit-reports/open-round.ts';
import { reviewTaskReport } from './review-task-report.ts';
import { submitTaskReport } from './submit-task-report.ts';
import { writeTask } from './write-task.ts';

useTestDatabase();
const hr = { actor: world.actors.provinceHr, now };
const unitId = world.units.health;
const planCode = 'kh-183-hau-giang';
const periodId = 'nd09-2026-q3';
const task = (code: string) =>
  writeTask(hr, {
    ...{
      planCode,
      taskId: null,
      seen: 0,
      code,
      group: 'skills',
      wording: `Mở lớp ${code}.`,
      reference: 'KH',
    },
    ...{
      leadId: unitId,
      keep: [],
      addIds: [],
      dueOn: '2025-12-31',
      product: 'Lớp',
      indicators: [],
      reason: '',
    },
  });
const close = async (over: { plan?: string; reason?: string } = {}) => {
  const closed = await closePeriod(hr, { periodId, override: 'Còn đơn vị chưa nộp báo cáo', ...over });
  const [row] = await database().select().from(snapshot).where(eq(snapshot.id, closed.snapshotId));
  if (!row) throw new Error('no snapshot');
  return { content: contentOf(row), differences: row.differences };
};

beforeAll(async () => {
  await database().transaction(insertWorld);
  await seedPlans(database(), now);
});

it('a closed period keeps what was accepted of the tasks, prints it in BC-01, and a later acceptance is a change', async () => {
  // A plan without tasks is frozen as it always was.
  expect((await close()).content).not.toHaveProperty('tasks');
  const { taskId } = await task('KN-91');
  await task('KN-92');
  const { roundId } = await openRound(hr, { periodId, dueOn: '2026-09-30' });
  const which = { taskId, roundId, unitId };
  await submitTaskReport(
    { actor: world.actors.unitHrHealth, now },
    {
      ...{ ...which, seen: 0, status: 'hindered', text: 'Đã mở 3 lớp.\nCòn 2 lớp.', product: '', keep: [] },
      ...{ reason: 'Thiếu giảng viên', fileName: '', bytes: new Uint8Array() },
    },
  );
  const waiting = await close({ reason: 'Bổ sung nhiệm vụ của kế hoạch' });
  expect(waiting.content.tasks).toMatchObject([
    { code: 'KN-91', state: 'not-reported', reports: [] },
    { code: 'KN-92', state: 'not-reported', reports: [] },
  ]);
  await reviewTaskReport(hr, { ...which, seen: 1, act: 'accept', comment: '' });
  const { content, differences } = await close({ reason: 'Đã duyệt báo cáo nhiệm vụ' });
  expect(differences?.tasks?.map(({ after }) => after?.code)).toEqual(['KN-91']);
  expect(content.tasks?.[0]).toMatchObject({
    state: 'hindered',
    lead: 'Sở Y tế',
    reports: [{ leads: true }],
  });
  const [section, ...others] = reportSections(content, 'results');
  expect(others).toEqual([]);
  expect(section).toEqual({
    ...{ place: 'results', heading: 'Nhiệm vụ: Phổ cập kỹ năng' },
    paragraphs: [
      'KN-91. Mở lớp KN-91. Chủ trì: Sở Y tế. Thời hạn: 31/12/2025. Tình hình: gặp vướng mắc.',
      'Sở Y tế: Đã mở 3 lớp.',
      'Còn 2 lớp.',
      'Vướng mắc: Thiếu giảng viên',
      'Chưa có báo cáo được duyệt trong kỳ: KN-92 (Sở Y tế).',
    ],
  });
  await expect(close({ reason: 'Không có gì thay đổi cả' })).rejects.toMatchObject({
    code: 'correction-without-change',
  });
});

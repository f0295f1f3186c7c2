import { beforeAll, describe, expect, it } from 'vitest';
import { kh183HauGiang } from '#content/plans/kh-183-hau-giang.ts';
import { database } from '#db/client.ts';
import { plan } from '#db/schema/reporting.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { insertWorld, now, world } from '#db/testing/world.ts';
import type { Actor } from '#domain/access/permission.ts';
import { afterAct, unitReportActs, unitReportStates } from '#domain/unit-reports/state.ts';
import { parentTotal } from '#domain/unit-reports/total.ts';
import { env } from '#lib/env.ts';
import { readNotices } from '../reminders/read-notices.ts';
import { listUnitReports } from './list-unit-reports.ts';
import { openRound } from './open-round.ts';
import { remindUnits } from './remind-units.ts';
import { reviewUnitReport } from './review-unit-report.ts';
import { showUnitReport } from './show-unit-report.ts';
import { submitUnitReport } from './submit-unit-report.ts';

useTestDatabase();
const { actors, units } = world;
const at = (actor: Actor, when = now) => ({ actor, now: when });
let roundId: string;
beforeAll(async () => {
  await database().transaction(insertWorld);
  const { code, version } = kh183HauGiang;
  await database()
    .insert(plan)
    .values({ tenantId: env.tenant, code, version, content: kh183HauGiang, sha256: 'x', recordedAt: now })
    .onConflictDoNothing();
  ({ roundId } = await openRound(at(actors.provinceHr), { periodId: 'nd09-2026', dueOn: '2026-12-10' }));
});

const all = async (actor: Actor = actors.provinceHr, state: 'none' | null = null) =>
  (await listUnitReports(at(actor), { roundId, state })).reports;
const reportOf = async (unitId: string) => {
  for (const state of unitReportStates) {
    const { reports } = await listUnitReports(at(actors.provinceHr), { roundId, state });
    const found = reports.find((each) => each.unitId === unitId);
    if (found) return found;
  }
  throw new Error('no such report');
};
const step = async (
  actor: Actor,
  unitId: string,
  act: 'accept' | 'return' | 'lock' | 'reopen',
  comment = '',
) => {
  const { id, number } = await reportOf(unitId);
  return reviewUnitReport(at(actor), { reportId: id, seen: number, act, comment });
};

describe('the report of a unit', () => {
  it('goes only the ways of this table', () => {
    expect(
      unitReportStates.map(
        (state) =>
          `${state}: ${unitReportActs.flatMap((act) => (afterAct(state, act) ? [`${act} ${afterAct(state, act)}`] : []))}`,
      ),
    ).toEqual([
      'none: submit submitted',
      'submitted: return returned,accept accepted',
      'returned: submit submitted',
      'accepted: return returned,lock locked',
      'locked: reopen returned',
    ]);
  });

  it('is submitted by its HR with the numbers of the moment, returned, accepted and locked above it', async () => {
    const { id } = await reportOf(units.health);
    await expect(
      submitUnitReport(at(actors.unitHrCommune), { reportId: id, seen: 0, comment: '' }),
    ).rejects.toThrow('forbidden');
    const both = await Promise.allSettled([
      submitUnitReport(at(actors.unitHrHealth), { reportId: id, seen: 0, comment: '' }),
      submitUnitReport(at(actors.provinceHr), { reportId: id, seen: 0, comment: '' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'unit-report-changed' },
    });
    const shown = await showUnitReport(at(actors.unitHrHealth), { reportId: id });
    expect(shown.report.numbers).toEqual(shown.counted);
    expect(shown.report.numbers.map(({ indicator }) => indicator)).toContain('I-04');
    expect(shown.reviews).toEqual([]);
    await expect(step(actors.unitHrHealth, units.health, 'accept')).rejects.toThrow('forbidden');
    await expect(step(actors.provinceHr, units.health, 'return')).rejects.toMatchObject({
      fields: [{ path: 'comment', code: 'missing' }],
    });
    await step(actors.provinceHr, units.health, 'return', 'Thiếu giải trình');
    const again = await reportOf(units.health);
    await submitUnitReport(at(actors.unitHrHealth), {
      reportId: id,
      seen: again.number,
      comment: 'Đã bổ sung',
    });
    await step(actors.provinceHr, units.health, 'accept');
    expect((await listUnitReports(at(actors.provinceHr), { roundId })).total?.numbers).toEqual([]);
    await step(actors.provinceHr, units.health, 'lock');
    const { total } = await listUnitReports(at(actors.provinceHr), { roundId });
    expect(total?.numbers).toEqual(
      [...shown.report.numbers].sort((a, b) => (a.indicator < b.indicator ? -1 : 1)),
    );
    expect(total?.notSubmitted).toContain('Sở Giáo dục và Đào tạo');
    expect(total?.notSubmitted).not.toContain('Sở Y tế');
  });

  it('of a unit below is reviewed by the unit above it', async () => {
    const { id } = await reportOf(units.hospital);
    await submitUnitReport(at(actors.unitHrHealth), { reportId: id, seen: 0, comment: '' });
    await step(actors.unitHrHealth, units.hospital, 'accept');
    await step(actors.unitHrHealth, units.hospital, 'lock');
    const above = await showUnitReport(at(actors.unitHrHealth), {
      reportId: (await reportOf(units.health)).id,
    });
    expect(above.below).toMatchObject({ locked: 1, notSubmitted: [] });
  });

  it('is seen within one’s own units only', async () => {
    expect((await all(actors.unitHrCommune)).map(({ unitId }) => unitId)).toEqual([units.communeA]);
    const { id } = await reportOf(units.health);
    await expect(showUnitReport(at(actors.unitHrCommune), { reportId: id })).rejects.toThrow('forbidden');
    await expect(showUnitReport(at(actors.nobody), { reportId: id })).rejects.toThrow('nobody is signed in');
    await expect(remindUnits(at(actors.unitHrHealth), { roundId })).rejects.toThrow('forbidden');
  });

  it('that is missing is asked for in one step, once in 24 hours, and its HR finds the notice', async () => {
    const missing = (await all(actors.provinceHr, 'none')).length;
    expect(await remindUnits(at(actors.provinceHr), { roundId })).toEqual({ reminded: missing });
    await expect(remindUnits(at(actors.provinceHr), { roundId })).rejects.toMatchObject({
      code: 'unit-reminded-today',
    });
    const { notices } = await readNotices(at(actors.unitHrCommune), { language: 'vi' });
    expect(notices.map(({ subject }) => subject)).toEqual(['Nhắc nộp báo cáo của đơn vị, hạn 10/12/2026']);
    expect((await readNotices(at(actors.unitHrHealth), { language: 'vi' })).notices).toEqual([]);
  });

  it('of a period is asked for once', async () => {
    await expect(
      openRound(at(actors.provinceHr), { periodId: 'nd09-2026', dueOn: '2026-12-10' }),
    ).rejects.toMatchObject({ code: 'unit-report-round-exists' });
  });
});

describe('the total of a parent', () => {
  it('adds locked reports only, names the others, and is not known where a part is not', () => {
    const child = (name: string, state: 'none' | 'locked' | 'accepted', denominator: number | null) => ({
      ...{ unitId: name, name, state, numbers: [{ indicator: 'I-04', counted: 3, denominator }] },
    });
    expect(
      parentTotal([child('a', 'locked', 5), child('b', 'locked', 7), child('c', 'accepted', 9)]),
    ).toEqual({
      ...{ numbers: [{ indicator: 'I-04', counted: 6, denominator: 12 }], locked: 2 },
      ...{ underWay: ['c'], notSubmitted: [] },
    });
    expect(
      parentTotal([child('a', 'locked', 5), child('b', 'locked', null), child('c', 'none', 1)]),
    ).toMatchObject({
      ...{ numbers: [{ counted: 6, denominator: null }], notSubmitted: ['c'] },
    });
  });
});

import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { contentOf, snapshotById } from '#db/queries/snapshots.ts';
import { markPeople } from '#db/queries/standings.ts';
import { declaration, declarationStep } from '#db/schema/declarations.ts';
import { externalTraining } from '#db/schema/learning.ts';
import { seedPlans } from '#db/seeds/plans.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { addLedgerValue, insertPlaces } from '#db/testing/ledger-world.ts';
import { insertWorld, world } from '#db/testing/world.ts';
import { declaredPeriodOf } from '#domain/declarations/form.ts';
import { Forbidden, Refused } from '#domain/refusal.ts';
import { brokenLines } from '#domain/reporting/closing-lines.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';
import { rebuildPeriod } from '../indicators/rebuild-period.ts';
import { defaultPlan } from '../report-input.ts';
import { openRound } from '../unit-reports/open-round.ts';
import { closePeriod } from './close-period.ts';
import { exportSnapshot } from './export-snapshot.ts';
import { readClosingChecks } from './read-closing-checks.ts';

useTestDatabase();

const { actors, now, accounts } = world;
const hr = { actor: actors.provinceHr, now };
const year = 'nd09-2026';
const open = async () =>
  Object.fromEntries(
    (await readClosingChecks(hr, { periodId: year })).checks.map(({ check, open }) => [check, open]),
  );
const override = 'Thành phố gửi báo cáo đúng hạn';

const declarationId = newId();
/** The unit's own declaration of the period that holds the cut-off day. */
const declare = async (act: 'save' | 'submit', number: number) => {
  const of = { tenantId: env.tenant, recordedAt: now };
  await database()
    .insert(declaration)
    .values({
      ...{ ...of, id: declarationId, register: 'units' as const, subjectId: world.units.communeA },
      periodId: declaredPeriodOf('units', '2026-12-14').id,
    })
    .onConflictDoNothing();
  await database()
    .insert(declarationStep)
    .values({ ...of, declarationId, number, act, answers: {}, fileIds: [], recordedBy: null });
};

beforeAll(async () => {
  await database().transaction(async (tx) => {
    await insertWorld(tx);
    await insertPlaces(tx);
    await seedPlans(tx, now);
  });
});

describe('before a period is closed', () => {
  it('everything that can be open is found, each by itself', async () => {
    const none = {
      ...{ 'ledger-conflicts': 0, 'unit-reports-missing': 0, 'declarations-waiting': 0 },
      ...{ 'counted-above-denominator': 0, 'board-differs': 0 },
    };
    expect(await open()).toEqual(none);
    await database().transaction(async (tx) => {
      await addLedgerValue(tx, 1, 1000);
      await addLedgerValue(tx, 2, 1001);
    });
    expect(await open()).toEqual({ ...none, 'ledger-conflicts': 1 });
    await openRound(hr, { periodId: year, dueOn: '2026-12-10' });
    const missing = (await open())['unit-reports-missing'];
    expect(missing).toBeGreaterThan(3);
    await declare('save', 1);
    expect((await open())['declarations-waiting']).toBe(0);
    await declare('submit', 2);
    expect((await open())['declarations-waiting']).toBe(1);
  });

  it('a line with more counted than there are is named, reach aside', () => {
    const row = { indicator: 'I-03', segment: null, unitId: 'u', scope: 'own', denominator: 2, counted: 3 };
    const figure = { indicator: 'I-10', unitId: 'u', counted: 5, denominator: 4 };
    const found = brokenLines(
      [row, { ...row, counted: 2 }] as never,
      [
        { ...figure, arm: 'declared' },
        { ...figure, arm: 'reached' },
      ] as never,
    );
    expect(found.map(({ indicator }) => indicator)).toEqual(['I-03', 'I-10']);
  });

  it('it closes over an open check with a named reason alone, frozen and printed', async () => {
    await expect(closePeriod(hr, { periodId: year })).rejects.toThrow(Refused);
    await expect(closePeriod(hr, { periodId: year, override: 'vội' })).rejects.toMatchObject({
      code: 'closing-needs-reason',
    });
    // A stored count that somebody spoilt.
    await rebuildPeriod({ actor: actors.system, now }, { planCode: defaultPlan, periodId: year });
    await database().execute(sql`
      update indicator_count set own = jsonb_set(own, '{population}', '99')
       where period_id = ${year} and indicator = 'I-04' and segment = '' and unit_id = ${world.units.school}`);
    const { snapshotId } = await closePeriod(hr, { periodId: year, override });
    const row = await snapshotById(database(), snapshotId);
    const frozen = row && contentOf(row).closingChecks;
    expect(frozen?.override).toEqual({ by: accounts.provinceHr, reason: override });
    expect(frozen?.checks.find(({ check }) => check === 'ledger-conflicts')?.open).toBe(1);
    expect(frozen?.checks.find(({ check }) => check === 'board-differs')?.open).toBeGreaterThan(0);
    const file = await exportSnapshot(hr, { snapshotId, format: 'csv', table: 'PL-01' });
    const text = new TextDecoder().decode(file.bytes as Uint8Array);
    expect(text).toContain(override);
    expect(text).toContain(world.fullNames.binh);
    expect(text).toContain('1 số liệu nền có nguồn chưa thống nhất');
  });

  it('what the board said otherwise than the recount was open then, and is not once it is put right', async () => {
    await rebuildPeriod({ actor: actors.system, now }, { planCode: defaultPlan, periodId: year });
    await database()
      .insert(externalTraining)
      .values({
        ...{
          tenantId: env.tenant,
          id: newId(),
          personId: world.people.hoa,
          courseName: 'Lớp',
          courseKey: 'lop',
        },
        ...{ contentGroup: 'general' as const, completedOn: '2026-05-05', recordedAt: now },
      });
    await database().transaction((tx) => markPeople(tx, [world.people.hoa], now));
    const correction = { periodId: year, reason: 'Bổ sung một lớp tập huấn', override };
    const second = await closePeriod(hr, correction);
    const row = await snapshotById(database(), second.snapshotId);
    const board = row && contentOf(row).closingChecks?.checks.find(({ check }) => check === 'board-differs');
    expect(board?.open).toBe(0);
  });

  it('the checks are seen by who may download reports', async () => {
    await expect(readClosingChecks({ actor: actors.auditor, now }, { periodId: year })).resolves.toBeTruthy();
    await expect(readClosingChecks({ actor: actors.leader, now }, { periodId: year })).rejects.toThrow(
      Forbidden,
    );
  });
});

import { beforeAll, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { writeMerge } from '#db/queries/merges.ts';
import { markPeople } from '#db/queries/standings.ts';
import { externalTraining } from '#db/schema/learning.ts';
import { seedPlans } from '#db/seeds/plans.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { insertWorld, world } from '#db/testing/world.ts';
import { Forbidden, InvalidInput, NotFound, SignedOut } from '#domain/refusal.ts';
import { reportingYearOf } from '#domain/reporting/period.ts';
import { addDays, dayOf } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';
import { correctPosition } from '../people/correct-position.ts';
import { withdrawPosition } from '../people/withdraw-position.ts';
import { closePeriod } from '../reporting/close-period.ts';
import { exportChanges } from './export-changes.ts';
import { readAsKnown } from './read-as-known.ts';
import { readChanges } from './read-changes.ts';

useTestDatabase();

const { actors, people, unitCodes } = world;
// The world is recorded by the database's own clock; what follows happens on the days after.
const today = dayOf(new Date());
const day = (count: number): Date => new Date(Date.now() + count * 86_400_000);
const now = day(10);
const year = reportingYearOf(today);
const as = (actor: (typeof actors)[keyof typeof actors], at = now) => ({ actor, now: at });
const asked = { indicator: 'I-04', from: year.from, to: year.to };

const train = (personId: string, at: Date) =>
  database().transaction(async (tx) => {
    const id = newId();
    await tx.insert(externalTraining).values({
      ...{ tenantId: env.tenant, id, personId, courseName: 'Lớp tập huấn', courseKey: id },
      ...{ contentGroup: 'general' as const, completedOn: year.from, recordedAt: at },
    });
    await markPeople(tx, [personId], at);
  });
let snapshotId = '';

beforeAll(async () => {
  await database().transaction(async (tx) => {
    await insertWorld(tx);
    await seedPlans(tx, world.now);
  });
  await train(people.hoa, day(1));
  const closed = await closePeriod(as(actors.provinceHr, day(2)), { periodId: year.id, early: true });
  snapshotId = closed.snapshotId;
  await train(people.binh, day(3));
  const reason = 'Ghi nhầm loại khi nhập danh sách';
  await correctPosition(as(actors.provinceHr, day(4)), {
    ...{ positionId: world.postId('oanh'), unitId: world.units.school, title: 'Nhân viên hợp đồng' },
    ...{ category: 'part-time', leader: false, dxSpecialist: false, coreOfficer: false },
    ...{ validFrom: '2023-01-01', validTo: null, reason },
  });
  await withdrawPosition(as(actors.provinceHr, day(5)), { positionId: world.postId('lan'), reason });
  await database().transaction((tx) =>
    writeMerge(
      tx,
      {
        ...{ decision: 'same' as const, personId: people.hoa, otherId: people.khanh, reason: 'Một người' },
        ...{ recordedBy: world.accounts.provinceHr, recordedAt: day(6) },
      },
      day(6),
    ),
  );
});

it('names each person since the closing with cause, document, recorder and day; the sums hold', async () => {
  for (const from of [{ snapshot: snapshotId }, { knownOn: dayOf(day(2)) }]) {
    const found = await readChanges(as(actors.provinceHr), { ...asked, ...from });
    const causes = Object.fromEntries(
      found.changes.map(({ personId, causes }) => [personId, causes.map(({ cause }) => cause)]),
    );
    expect(causes).toEqual({
      [people.binh]: ['late-training'],
      [people.oanh]: ['post-changed'],
      [people.lan]: ['post-left'],
      [people.hoa]: ['merged'],
      [people.khanh]: ['merged'],
    });
    const { counted, population } = found.sums;
    // The numerator keeps the learning of the two who are one: khanh takes it over from hoa.
    expect(counted).toMatchObject({ added: 2, removed: 1, after: counted.before + 1 });
    expect(population).toMatchObject({ added: 0, removed: 3, after: population.before - 3 });
    const lan = found.changes.find(({ personId }) => personId === people.lan);
    expect(lan?.causes[0]).toMatchObject({ document: 'Ghi nhầm loại khi nhập danh sách' });
    expect(lan?.causes[0]?.by).toBeTruthy();
    expect(dayOf(lan?.causes[0]?.recordedAt ?? new Date(0))).toBe(dayOf(day(5)));
  }
});

it('pages by given name without losing or repeating anybody, and the file has the same people', async () => {
  const ids: string[] = [];
  for (let after: string | undefined; ; ) {
    const page = await readChanges(as(actors.provinceHr), {
      ...asked,
      snapshot: snapshotId,
      limit: 2,
      after,
    });
    ids.push(...page.changes.map(({ personId }) => personId));
    if (page.next === null) break;
    after = page.next;
  }
  expect(new Set(ids).size).toBe(5);
  const file = await exportChanges(as(actors.provinceHr), {
    ...{ ...asked, snapshot: snapshotId, format: 'csv', language: 'vi' },
  });
  const text = new TextDecoder().decode(file.bytes);
  expect(text.match(/Gộp hồ sơ trùng/g)).toHaveLength(2);
  expect(text).toContain('Ngô Thị Lan');
  const sheet = await exportChanges(as(actors.provinceHr), {
    ...{ ...asked, snapshot: snapshotId, format: 'xlsx', language: 'vi' },
  });
  expect(sheet.bytes.length).toBeGreaterThan(2000);
});

it('says what was being saved while a period was closed', async () => {
  await train(people.quyen, day(1));
  const found = await readChanges(as(actors.provinceHr), { ...asked, snapshot: snapshotId });
  const quyen = found.changes.find(({ personId }) => personId === people.quyen);
  expect(quyen?.causes.map(({ cause }) => cause)).toEqual(['saved-after-closing']);
  expect(found.sums.counted.after - found.sums.counted.before).toBe(2);
});

it('shows both views side by side, and what was asked for a day nobody knew anything', async () => {
  const found = await readAsKnown(as(actors.provinceHr), { ...asked, knownOn: dayOf(day(2)) });
  const [then] = found.known?.rows ?? [];
  const [is] = found.now?.rows ?? [];
  expect([then?.population, is?.population]).toEqual([17, 14]);
  const before = await readAsKnown(as(actors.provinceHr), { ...asked, knownOn: '2020-01-01' });
  expect(before.known?.rows.every(({ population }) => population === 0)).toBe(true);
});

it('keeps a unit to its HR and lets nobody else see people', async () => {
  const unit = unitCodes.health;
  const range = { ...asked, knownOn: addDays(today, 1) };
  await expect(readChanges(as(actors.unitHrHealth), { ...range, unit })).resolves.toBeTruthy();
  await expect(readChanges(as(actors.unitHrHealth), range)).rejects.toThrow(Forbidden);
  await expect(readChanges(as(actors.unitHrHealth), { ...range, unit: unitCodes.education })).rejects.toThrow(
    Forbidden,
  );
  await expect(readChanges(as(actors.leader), range)).rejects.toThrow(Forbidden);
  await expect(readChanges(as(actors.nobody), range)).rejects.toThrow(SignedOut);
  await expect(readChanges(as(actors.provinceHr), { ...range, indicator: 'I-10' })).rejects.toThrow(NotFound);
  await expect(readChanges(as(actors.provinceHr), asked)).rejects.toThrow(InvalidInput);
});

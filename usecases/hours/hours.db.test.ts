import { describe, expect, it } from 'vitest';
import type { Tx } from '#db/client.ts';
import { externalTraining } from '#db/schema/learning.ts';
import { inRollback, useTestDatabase } from '#db/testing/database.ts';
import { insertWorld, now, world } from '#db/testing/world.ts';
import type { Actor } from '#domain/access/permission.ts';
import { Forbidden } from '#domain/refusal.ts';
import { newId } from '#lib/ids.ts';
import { downloadHours } from './download-hours.ts';
import { listHoursPeople } from './list-hours-people.ts';
import { readHours } from './read-hours.ts';

useTestDatabase();
const { actors, people, units } = world;
const year = 2026;

type Given = {
  readonly hours: number | null;
  readonly on: string | null;
  readonly form?: 'refresher';
  readonly old?: string;
};
const train = async (
  tx: Tx,
  person: keyof typeof people,
  { hours, on, form, old }: Given,
): Promise<string> => {
  const id = newId();
  await tx.insert(externalTraining).values({
    ...{ tenantId: 'can-tho', id, personId: people[person], courseName: 'Khóa', courseKey: id },
    ...{ contentGroup: 'general', form: form ?? 'short', hoursPeriods: hours, enrolledOn: '2026-01-01' },
    ...{ completedOn: on, supersedesId: old ?? null },
  });
  return id;
};

const inHours = (
  work: (tx: Tx, as: (actor: Actor) => { actor: Actor; db: Tx; now: Date }) => Promise<void>,
) =>
  inRollback(async (tx) => {
    await insertWorld(tx);
    await train(tx, 'binh', { hours: 24, on: '2026-01-01', form: 'refresher' });
    await train(tx, 'binh', { hours: 16, on: '2026-12-31' });
    await train(tx, 'chau', { hours: 39.5, on: '2026-05-05' });
    await train(tx, 'dung', { hours: 80, on: '2025-12-31' });
    await train(tx, 'em', { hours: 40, on: null });
    const wrong = await train(tx, 'quyen', { hours: 8, on: '2026-02-02' });
    await train(tx, 'quyen', { hours: 44, on: '2026-02-02', old: wrong });
    await work(tx, (actor) => ({ actor, db: tx, now }));
  });

describe('the report of hours', () => {
  it('counts each fact once in its calendar year, as corrected, and not what is unfinished', () =>
    inHours(async (_tx, as) => {
      const { people: listed } = await listHoursPeople(as(actors.provinceHr), { year, standing: 'bound' });
      const periods = new Map(listed.map((person) => [person.personId, person.periods]));
      expect(periods.get(people.binh)).toBe(40);
      expect(periods.get(people.chau)).toBe(39.5);
      expect(periods.get(people.dung)).toBe(0);
      expect(periods.get(people.em)).toBe(0);
      expect(periods.get(people.quyen)).toBe(44);
      const { whole } = await readHours(as(actors.provinceHr), { year });
      expect(whole).toMatchObject({ reached: 2, reachedWomen: 2, refresher: 24, short: 16 + 39.5 + 44 });
    }));

  it('prints numbers that equal the rows behind them, for every unit, group and column', () =>
    inHours(async (_tx, as) => {
      const hr = as(actors.provinceHr);
      const report = await readHours(hr, { year });
      const lines = [
        { unitId: null, group: null, line: report.whole },
        ...report.units.map(({ id, line }) => ({ unitId: id, group: null, line })),
        ...report.groups.map(({ group, line }) => ({ unitId: null, group, line })),
      ];
      expect(lines.length).toBeGreaterThan(8);
      for (const { unitId, group, line } of lines) {
        const total = async (standing: 'all' | 'bound' | 'reached', women: boolean) =>
          (await listHoursPeople(hr, { year, unitId, group, standing, women })).total;
        expect(await total('all', false)).toBe(line.people);
        expect(await total('all', true)).toBe(line.women);
        expect(await total('bound', false)).toBe(line.bound);
        expect(await total('reached', false)).toBe(line.reached);
        expect(await total('reached', true)).toBe(line.reachedWomen);
      }
    }));

  it('is for those who read the board, its people for those who read people, each in their units', () =>
    inHours(async (_tx, as) => {
      const own = await readHours(as(actors.unitHrHealth), { year });
      expect(own.units.map(({ id }) => id)).toEqual([units.health]);
      await expect(readHours(as(actors.unitHrHealth), { year, unitId: units.communeA })).rejects.toThrow(
        Forbidden,
      );
      await expect(readHours(as(actors.learner), { year })).rejects.toThrow(Forbidden);
      await readHours(as(actors.leader), { year });
      await expect(listHoursPeople(as(actors.leader), { year })).rejects.toThrow(Forbidden);
      await expect(
        listHoursPeople(as(actors.unitHrHealth), { year, unitId: units.communeA }),
      ).rejects.toThrow(Forbidden);
    }));

  it('downloads with the numbers of the page', () =>
    inHours(async (_tx, as) => {
      const hr = as(actors.provinceHr);
      const report = await readHours(hr, { year });
      const csv = await downloadHours(hr, { year, format: 'csv' });
      const rows = new TextDecoder().decode(csv.bytes).trim().split('\r\n');
      expect(rows).toHaveLength(report.units.length + 2);
      expect(rows.at(-1)).toMatch(new RegExp(`^Tổng số,${report.whole.people},${report.whole.women},`));
      const xlsx = await downloadHours(hr, { year, format: 'xlsx' });
      expect(new TextDecoder().decode(xlsx.bytes.subarray(0, 2))).toBe('PK');
    }));
});

import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plans } from '#content/plans/plans.ts';
import type { Tx } from '#db/client.ts';
import { provinceId, unitsOfDay } from '#db/queries/reports/units-of-day.ts';
import { residentBoard } from '#db/queries/residents/board.ts';
import { residence } from '#db/schema/residents.ts';
import { inRollback, useTestDatabase } from '#db/testing/database.ts';
import { fixedId } from '#db/testing/fixed-id.ts';
import { addLedgerValue, insertPlaces, places } from '#db/testing/ledger-world.ts';
import { addResident, residentId } from '#db/testing/residents-world.ts';
import { insertWorld, world } from '#db/testing/world.ts';
import { skillAreas } from '#domain/catalogue/skill-area.ts';
import type { FigureRow } from '#domain/indicators/figure.ts';
import { calendarYear } from '#domain/reporting/period.ts';
import { proposedSkillRule } from '#domain/residents/skill-area.ts';
import { env } from '#lib/env.ts';
import { evidenceFigures, evidenceRows } from './evidence.ts';

useTestDatabase();

const inWorld = (work: (tx: Tx) => Promise<void>): Promise<void> =>
  inRollback(async (tx) => {
    await insertWorld(tx);
    await insertPlaces(tx);
    await work(tx);
  });

const [plan] = plans;
const indicator = plan?.indicators.find(({ code }) => code === 'I-06');
if (!plan || !indicator) throw new Error('the plan has no I-06');
const period = calendarYear(2026);
const asked = async (tx: Tx, recordedUpTo: Date | null = null) => ({
  ...{ plan, indicator, period, units: await unitsOfDay(tx, period.to), recordedUpTo },
});
const enough = ['public-services', 'health', 'land', 'banking'] as const;
const workingAge = (tx: Tx, number: number, value: number, unitId = places.communeA) =>
  addLedgerValue(tx, number, value, {
    series: 'working-age-population',
    unitId,
    definition: 'Bộ luật Lao động',
  });

it('counts whom the evidence shows, over the working-age population, at the agency of the commune', async () => {
  await inWorld(async (tx) => {
    await workingAge(tx, 1, 4000);
    await workingAge(tx, 2, 6000, places.communeB);
    await addResident(tx, 1, { unitId: places.communeA, practised: enough });
    await addResident(tx, 2, { unitId: places.communeA, practised: ['health'], tookPart: ['land'] });
    await addResident(tx, 3, { unitId: places.communeA, confirmedOn: '2026-06-01' });
    await addResident(tx, 4, { unitId: places.communeA, practised: enough, bornOn: '1950-01-01' });
    await addResident(tx, 5, { unitId: places.communeA, practised: enough, bornOn: null });
    const figures = await evidenceFigures(tx, await asked(tx));
    expect(figures.find(({ unitId }) => unitId === world.units.communeA)).toMatchObject({
      ...{ arm: 'evidence', counted: 2, denominator: 4000, notReported: 0, interval: null },
    });
    expect(figures.find(({ unitId }) => unitId === world.units.communeB)).toMatchObject({
      ...{ counted: null, denominator: 6000, notReported: 1 },
    });
    expect(figures.find(({ unitId }) => unitId === provinceId)).toMatchObject({
      ...{ counted: 2, denominator: 10_000, notReported: 1 },
    });
    const { total } = await residentBoard(tx, {
      day: period.to,
      rule: proposedSkillRule,
      recordedUpTo: null,
    });
    expect(total).toMatchObject({
      ...{ registered: 5, excluded: 2, learners: 3, skilled: 2, skilledInAll: 1 },
      byGrade: { A: 1, B: 0, C: 1, D: 1 },
    });
    expect(total.byArea).toMatchObject({ health: 3, land: 2, education: 1 });
  });
});

it('has no denominator while sources disagree, and never picks one', async () => {
  await inWorld(async (tx) => {
    await workingAge(tx, 1, 4000);
    await workingAge(tx, 2, 4100);
    await workingAge(tx, 3, 6000, places.communeB);
    await addResident(tx, 1, { unitId: places.communeA, practised: enough });
    const figures = await evidenceFigures(tx, await asked(tx));
    for (const unitId of [world.units.communeA, provinceId])
      expect(figures.find((one) => one.unitId === unitId)).toMatchObject({
        ...{ counted: 1, denominator: null, denominatorSource: null },
      });
  });
});

it('shows the past as it was recorded: what came later is not in it', async () => {
  await inWorld(async (tx) => {
    await addResident(tx, 1, { unitId: places.communeA, practised: enough });
    await addResident(tx, 2, {
      ...{ unitId: places.communeA, practised: enough, recordedAt: new Date('2026-08-01T00:00:00Z') },
    });
    const of = async (at: string | null) =>
      (await evidenceFigures(tx, await asked(tx, at === null ? null : new Date(at)))).find(
        ({ unitId }) => unitId === world.units.communeA,
      )?.counted;
    expect(await of('2026-05-01T00:00:00Z')).toBeNull();
    expect(await of('2026-07-31T00:00:00Z')).toBe(1);
    expect(await of(null)).toBe(2);
  });
});

it('counts two records of one person once, and who moved at her new home', async () => {
  await inWorld(async (tx) => {
    await addResident(tx, 1, { unitId: places.communeA, practised: enough.slice(0, 2) });
    await addResident(tx, 2, { unitId: places.communeA, practised: enough.slice(2) });
    await tx.execute(
      sql`insert into person_alias (tenant_id, person_id, kept_id) values (${env.tenant}, ${residentId(2)}, ${residentId(1)})`,
    );
    await tx.execute(sql`update residence set superseded_at = now() where person_id = ${residentId(1)}`);
    await tx.insert(residence).values({
      ...{ tenantId: env.tenant, id: fixedId(146, 1), personId: residentId(1), unitId: places.communeB },
      ...{ validFrom: '2026-06-01', recordedAt: world.now },
    });
    const figures = await evidenceFigures(tx, await asked(tx));
    const counted = (unitId: string) => figures.find((one) => one.unitId === unitId)?.counted;
    expect([counted(world.units.communeA), counted(world.units.communeB), counted(provinceId)]).toEqual([
      null,
      1,
      1,
    ]);
  });
});

it('keeps what was written, but for the moment a residence was superseded', async () => {
  await inWorld(async (tx) => {
    await addResident(tx, 1, { unitId: places.communeA, practised: enough });
    await expect(
      tx.transaction((inner) => inner.execute(sql`update resident_learning set area = 'health'`)),
    ).rejects.toThrow();
    await expect(
      tx.transaction((inner) => inner.execute(sql`update residence set unit_id = ${places.communeB}`)),
    ).rejects.toThrow();
    await expect(tx.transaction((inner) => inner.execute(sql`delete from residence`))).rejects.toThrow();
  });
});

it('opens every number to its rows: the counted ones add up, page by page, over random residents', async () => {
  const resident = fc.record({
    unitId: fc.constantFrom(places.communeA, places.communeB),
    practised: fc.subarray([...skillAreas]),
    tookPart: fc.subarray([...skillAreas]),
    bornOn: fc.constantFrom('1950-01-01', '1980-01-01', '2004-05-05', '2015-01-01', null),
    gender: fc.constantFrom('female' as const, 'male' as const, null),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(resident, { maxLength: 25 }), async (residents) => {
      await inWorld(async (tx) => {
        for (const [index, one] of residents.entries()) await addResident(tx, index, one);
        const ask = await asked(tx);
        for (const figure of await evidenceFigures(tx, ask)) {
          const rows: FigureRow[] = [];
          for (let after: string | undefined; ; ) {
            const page = await evidenceRows(tx, ask, {
              unitId: figure.unitId,
              limit: 7,
              ...(after ? { after } : {}),
            });
            rows.push(...page.rows);
            if (page.next === null) break;
            after = page.next;
          }
          const counted = rows.filter(({ status }) => status === 'counted');
          expect(counted.reduce((sum, { amount }) => sum + amount, 0)).toBe(figure.counted ?? 0);
          const { rows: only } = await evidenceRows(tx, ask, {
            unitId: figure.unitId,
            status: 'counted',
            limit: 100,
          });
          expect(only).toEqual(counted);
        }
      });
    }),
    { numRuns: 12 },
  );
});

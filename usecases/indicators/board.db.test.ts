import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { connect, type Database, database } from '#db/client.ts';
import { findStandingDifferences } from '#db/queries/reports/standing-differences.ts';
import { provinceId, unitsOfDay } from '#db/queries/reports/units-of-day.ts';
import { markPeople } from '#db/queries/standings.ts';
import { externalResult, externalTraining } from '#db/schema/learning.ts';
import { position } from '#db/schema/people.ts';
import { seedPlans } from '#db/seeds/plans.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { insertCourses, insertRandomPeople } from '#db/testing/random-facts.ts';
import { insertWorld, world } from '#db/testing/world.ts';
import { Forbidden, InvalidInput, NotFound, SignedOut } from '#domain/refusal.ts';
import { rowAt } from '#domain/reporting/board.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';
import { defaultPlan } from '../report-input.ts';
import { readBoard } from './read-board.ts';
import { readIndicatorFigures } from './read-figures.ts';
import { readIndicatorPeople } from './read-indicator-people.ts';
import { readSummary } from './read-summary.ts';
import { rebuildPeriod } from './rebuild-period.ts';
import { refreshStandings } from './refresh-standings.ts';

const urls = useTestDatabase();

const { actors, units, people, now } = world;
const as = (actor: (typeof actors)[keyof typeof actors]) => ({ actor, now });
const system = as(actors.system);
const year = 'nd09-2026';
const at = async (indicator: 'I-03' | 'I-04' | 'I-05', unitId: string) =>
  rowAt((await readBoard(as(actors.provinceHr), {})).rows, indicator, unitId, 'subtree');
const refreshAll = async () => {
  while ((await refreshStandings(system, {})).more);
};

beforeAll(async () => {
  await database().transaction(async (tx) => {
    await insertWorld(tx);
    await seedPlans(tx, now);
  });
  await rebuildPeriod(system, { planCode: defaultPlan, periodId: year });
});

const write = (
  personId: string,
  work: (tx: Parameters<Parameters<Database['transaction']>[0]>[0]) => Promise<unknown>,
) =>
  database().transaction(async (tx) => {
    await work(tx);
    await markPeople(tx, [personId], now);
  });
const training = (
  personId: string,
  completedOn: string,
  contentGroup: 'general' | 'technology' | 'leader',
) => ({
  tenantId: env.tenant,
  id: newId(),
  personId,
  courseName: 'Lớp tập huấn',
  courseKey: newId(),
  contentGroup,
  completedOn,
});

describe('the board', () => {
  it('shows what is true right after each kind of fact, before and after the refresh', async () => {
    const steps: [string, () => Promise<unknown>, Record<string, number>][] = [
      [
        'training',
        () =>
          write(people.dung, (tx) =>
            tx.insert(externalTraining).values(training(people.dung, '2026-05-05', 'technology')),
          ),
        { completed: 1, assessed: 0, counted: 0 },
      ],
      [
        'result',
        () =>
          write(people.dung, (tx) =>
            tx.insert(externalResult).values({
              tenantId: env.tenant,
              id: newId(),
              personId: people.dung,
              session: 'Kỳ 1',
              sessionKey: 'k1',
              takenOn: '2026-06-06',
              passed: false,
            }),
          ),
        { completed: 1, assessed: 1, passed: 0, counted: 1 },
      ],
      [
        'leaving',
        () =>
          write(people.dung, async (tx) => {
            await tx.execute(
              sql`update position set superseded_at = ${now.toISOString()}::timestamptz where person_id = ${people.dung}`,
            );
            await tx.insert(position).values({
              tenantId: env.tenant,
              id: newId(),
              personId: people.dung,
              unitId: units.health,
              title: 'Chuyên viên CNTT',
              titleFolded: 'chuyen vien cntt',
              category: 'civil-servant',
              leader: false,
              dxSpecialist: true,
              coreOfficer: false,
              validFrom: '2023-01-01',
              validTo: '2026-12-13',
            });
          }),
        { population: 0, counted: 0 },
      ],
    ];
    for (const [, act, expected] of steps) {
      await act();
      expect(await at('I-05', units.health)).toMatchObject(expected);
      await refreshAll();
      expect(await at('I-05', units.health)).toMatchObject(expected);
      expect(await findStandingDifferences(database())).toEqual([]);
    }
  });

  it('says where each number comes from', async () => {
    const { provenance, indicators, period } = await readBoard(as(actors.leader), {});
    expect(period).toMatchObject({ id: year, from: '2025-12-15', to: '2026-12-14' });
    expect(provenance).toMatchObject({
      plan: { code: 'kh-183-hau-giang', version: 1 },
      cutOff: '2026-12-14',
      treeDay: '2026-12-14',
      recordedUpTo: now.toISOString(),
    });
    expect(provenance.denominators.map((one) => one.indicator)).toEqual(['I-03', 'I-04', 'I-05', 'I-07']);
    expect(provenance.denominators[0]?.source.vi).toContain('chưa nhập danh sách');
    expect(indicators).toHaveLength(13);
    const core = rowAt((await readBoard(as(actors.leader), {})).rows, 'I-07', provinceId, 'subtree');
    expect(core).toMatchObject({ denominator: 30, population: 5 });
  });

  it('shows unit HR her own units and nothing else', async () => {
    const board = await readBoard(as(actors.unitHrHealth), {});
    expect(board.units.map((unit) => unit.code)).toEqual(['CT-YT', 'CT-YT-BV', 'CT-YT-BV-N']);
    expect(new Set(board.rows.map((row) => row.unitId))).toEqual(
      new Set([units.health, units.hospital, units.ward]),
    );
    expect(board.path.map((unit) => unit.code)).toEqual(['CT-YT', 'CT-YT-BV', 'CT-YT-BV-N']);
    await expect(readBoard(as(actors.unitHrHealth), { unit: 'CT-GD' })).rejects.toThrow(Forbidden);
    await expect(readBoard(as(actors.unitHrHealth), { unit: 'CT' })).rejects.toThrow(Forbidden);
    await expect(readBoard(as(actors.learner), {})).rejects.toThrow(Forbidden);
    await expect(readBoard(as(actors.nobody), {})).rejects.toThrow(SignedOut);
    expect((await readSummary(as(actors.unitHrHealth), {})).unit?.code).toBe('CT-YT');
  });

  it('knows no other plan, unit or impossible days', async () => {
    const hr = as(actors.provinceHr);
    await expect(readBoard(hr, { plan: 'kh-999' })).rejects.toThrow(NotFound);
    await expect(readBoard(hr, { unit: 'X' })).rejects.toThrow(NotFound);
    await expect(readBoard(hr, { from: '2026-02-30', to: '2026-03-01' })).rejects.toThrow(InvalidInput);
    await expect(readBoard(hr, { from: '2026-03-02', to: '2026-03-01' })).rejects.toThrow(InvalidInput);
    await expect(readBoard(hr, { from: '2026-03-02' })).rejects.toThrow(InvalidInput);
    await expect(readBoard(hr, { unit: 'SYT\u0000' })).rejects.toThrow(InvalidInput);
  });

  it('asks as many queries for many people as for few', async () => {
    const counted = async (): Promise<number> => {
      const { database: watched, sql: driver } = connect(urls.appUrl, { connections: 1 });
      let queries = 0;
      driver.options.debug = (_connection, _query) => {
        queries += 1;
      };
      const caller = { ...as(actors.provinceHr), db: watched };
      await readBoard(caller, {});
      await readIndicatorFigures(caller, {});
      await driver.end();
      return queries;
    };
    await refreshAll();
    const few = await counted();
    await database().transaction(async (tx) => {
      const places = (await unitsOfDay(tx, '2026-12-14')).printed.filter(
        (unit) => unit.unitId !== provinceId,
      );
      const courses = await insertCourses(tx);
      await insertRandomPeople(tx, { seed: 31, count: 120, units: places, courses, cutOff: '2026-12-14' });
    });
    await refreshAll();
    expect(few).toBeGreaterThan(3);
    expect(few).toBeLessThanOrEqual(45);
    expect(await counted()).toBe(few);
  });
});

describe('the people behind a number', () => {
  it('are read by unit HR in her units only, and by no leader or learner', async () => {
    const ask = (actor: (typeof actors)[keyof typeof actors], unit?: string) =>
      readIndicatorPeople(as(actor), { indicator: 'I-04', unit });
    await expect(ask(actors.unitHrHealth, 'CT-YT-BV')).resolves.toMatchObject({
      indicator: { code: 'I-04' },
    });
    for (const unit of [undefined, 'CT', 'CT-GD', 'CT-VT']) {
      await expect(ask(actors.unitHrHealth, unit)).rejects.toThrow(Forbidden);
    }
    await expect(ask(actors.leader)).rejects.toThrow(Forbidden);
    await expect(ask(actors.learner, 'CT-NK')).rejects.toThrow(Forbidden);
    await expect(ask(actors.nobody, 'CT-NK')).rejects.toThrow(SignedOut);
    await expect(readIndicatorPeople(as(actors.provinceHr), { indicator: 'I-10' })).rejects.toThrow(NotFound);
  });

  it('leave an entry in the audit', async () => {
    await readIndicatorPeople(as(actors.unitHrCommune), {
      indicator: 'I-04',
      unit: 'CT-VT',
      status: 'excluded',
    });
    const [entry] = await database().execute<{ action: string; detail: { unit: string } }>(
      sql`select action, detail from audit_entry where account_id = ${world.accounts.unitHrCommune} and outcome = 'done' order by sequence desc limit 1`,
    );
    expect(entry).toMatchObject({
      action: 'indicator.read-people',
      detail: { unit: 'CT-VT', status: 'excluded' },
    });
  });
});

describe('the year', () => {
  it('turns by itself: the new one becomes live and is counted', async () => {
    const later = { actor: actors.system, now: new Date('2026-12-15T01:00:00Z') };
    await refreshStandings(later, {});
    await rebuildPeriod(later, { planCode: defaultPlan, periodId: 'nd09-2027' });
    const live = await database().execute<{ id: string }>(sql`select distinct id from period where live`);
    expect(live.map((row) => row.id)).toEqual(['nd09-2027']);
    expect((await readBoard({ actor: actors.provinceHr, now: later.now }, {})).period.id).toBe('nd09-2027');
    expect(await findStandingDifferences(database())).toEqual([]);
    await expect(rebuildPeriod(later, { planCode: defaultPlan, periodId: year })).rejects.toThrow(NotFound);
  });
});

import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import postgres from 'postgres';
import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '#db/client.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import {
  asSent,
  courseCode,
  type Device,
  deviceFor,
  insertLearningWorld,
} from '#db/testing/learning-world.ts';
import { now, world } from '#db/testing/world.ts';
import type { Actor } from '#domain/access/permission.ts';
import type { SentEvent } from '#domain/learning/event.ts';
import { findProgressDifferences } from './find-progress-differences.ts';
import { rebuildProgress } from './rebuild-progress.ts';
import { recordLearningEvents } from './record-learning-events.ts';
import { startCourse } from './start-course.ts';

const { ownerUrl } = useTestDatabase();
beforeAll(insertLearningWorld);

const { learner, learnerHospital, trainer, system } = world.actors;
const record = (actor: Actor, events: readonly SentEvent[], at = now) =>
  recordLearningEvents({ actor, now: at }, { events: asSent(events) });
/** A year of its own for every run: an enrolment is never used twice. */
let year = 2027;
const enrol = async (actor: Actor): Promise<Device> => {
  year = year === 2049 ? 2027 : year + 1;
  const at = new Date(`${year}-05-05T03:00:00Z`);
  return deviceFor((await startCourse({ actor, now: at }, { courseCode })).enrolmentId);
};
const differences = () => findProgressDifferences({ actor: system }, {});
const completionsOf = async (enrolmentId: string) => [
  ...(await database().execute<{
    unit_id: string;
    position_id: string;
    met: Record<string, unknown>;
    evidence_grade: string;
  }>(
    sql`select unit_id, position_id, met, evidence_grade from completion where enrolment_id = ${enrolmentId}`,
  )),
];

/** What a delivery in any order must come to: everything but the instants at which it arrived. */
const stateOf = async ({ enrolmentId }: Device) => {
  const [row] = await database().execute<{ state: unknown }>(sql`
    select jsonb_build_object(
      'progress', (select to_jsonb(p) - 'began_at' from enrolment_progress p where p.enrolment_id = ${enrolmentId}),
      'events', (select count(*) from learning_event e where e.enrolment_id = ${enrolmentId}),
      'attempts', (select jsonb_agg(to_jsonb(a) - 'started_at' order by a.id) from attempt a where a.enrolment_id = ${enrolmentId}),
      'results', (select jsonb_agg(to_jsonb(r) - 'marked_at' order by r.attempt_id) from attempt_result r
                   join attempt a on a.id = r.attempt_id and a.year = r.year where a.enrolment_id = ${enrolmentId}),
      'completed', (select count(*) from completion c where c.enrolment_id = ${enrolmentId})) as state`);
  return row?.state;
};

/** Two attempts, an answer changed on the way, a second device, a lesson opened after the end: 40-odd events. */
const story = (device: Device, secondRight: number): SentEvent[] => {
  const [first, second] = [device.attempt(5), device.attempt(secondRight)];
  const changed = first[1];
  const again =
    changed?.kind === 'question-answered' ? [device.event({ kind: changed.kind, body: changed.body })] : [];
  const [opened] = device.version.content.lessons;
  const lesson = opened?.code ?? '';
  return [
    ...device.lessons(),
    ...first,
    ...again,
    ...second,
    device.event({ kind: 'lesson-opened', body: { lesson } }),
  ];
};

describe('the same events in any order, any pieces, any number of times', () => {
  test('come to the same state and rebuild without a difference', async () => {
    const actors = [learner, learnerHospital, trainer];
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 7, max: 9 }),
        fc.integer(),
        fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1 }),
        async (right, seed, pieces) => {
          const actor = actors[runs % actors.length] ?? learner;
          runs += 1;
          const device = await enrol(actor);
          const events = story(device, right);
          for (let round = 0; round < 5; round += 1) {
            const order = shuffled(events, seed + round);
            for (let at = 0, piece = 0; at < order.length; piece += 1) {
              const size = pieces[piece % pieces.length] ?? 1;
              await record(actor, order.slice(at, at + size), new Date(now.getTime() + round * 60_000 + at));
              at += size;
            }
            const state = await stateOf(device);
            expect(state).toMatchObject({
              events: events.length,
              completed: right >= 8 ? 1 : 0,
              progress: { passed: right >= 8, best_right: right, best_total: 10 },
            });
            expect((state as { results: unknown[] }).results).toHaveLength(2);
          }
        },
      ),
      { numRuns: 15 },
    );
    expect(await differences()).toEqual([]);
  });

  test('one delivery and one event at a time from the end come to the same', async () => {
    const device = await enrol(learner);
    const events = story(device, 8);
    await record(learner, events);
    const whole = await stateOf(device);
    const other = await enrol(trainer);
    const mirrored = events.map((event) => ({ ...event, enrolmentId: other.enrolmentId }));
    for (const event of mirrored.toReversed()) await record(trainer, [event], now);
    const strip = (state: unknown) =>
      JSON.stringify(state).replaceAll(/"(enrolment_id|year)": ?("[^"]*"|\d+)/g, '');
    expect(strip(await stateOf(other))).toBe(strip(whole));
  });
});

const shuffled = <T>(items: readonly T[], seed: number): T[] => {
  const rest = [...items];
  const result: T[] = [];
  let state = Math.abs(seed) + 1;
  while (rest.length > 0) {
    state = (state * 48_271) % 2_147_483_647;
    result.push(...rest.splice(state % rest.length, 1));
  }
  return result;
};

describe('fifty final answers at once', () => {
  test('the same submit fifty times makes one completion, and all fifty hear the same', async () => {
    const device = await enrol(learner);
    const events = [...device.lessons(), ...device.attempt(9)];
    await record(learner, events.slice(0, -1));
    const submit = events.slice(-1);
    const heard = await Promise.all(
      Array.from({ length: 50 }, (_, at) => record(learner, submit, new Date(now.getTime() + (at % 7) * 10))),
    );
    expect(
      new Set(heard.map(({ attempts, enrolments }) => JSON.stringify({ attempts, enrolments }))).size,
    ).toBe(1);
    expect(heard.filter(({ events: [event] }) => event?.outcome === 'recorded')).toHaveLength(1);
    expect(heard[0]).toMatchObject({
      enrolments: [{ percent: 100 }],
      attempts: [{ state: 'marked', mark: { right: 9, total: 10, passed: true } }],
    });
    expect(await completionsOf(device.enrolmentId)).toHaveLength(1);
    expect(await differences()).toEqual([]);
  });

  test('fifty different attempts that pass make one completion', async () => {
    const device = await enrol(trainer);
    await record(trainer, device.lessons());
    const tries = Array.from({ length: 50 }, () => device.attempt(8));
    for (const one of tries) await record(trainer, one.slice(0, -1));
    const heard = await Promise.all(
      tries.map((one, at) => record(trainer, one.slice(-1), new Date(now.getTime() - at * 10))),
    );
    expect(new Set(heard.map(({ enrolments }) => JSON.stringify(enrolments))).size).toBe(1);
    expect(await completionsOf(device.enrolmentId)).toHaveLength(1);
    expect(await differences()).toEqual([]);
  });

  test('fifty answers to one question at once are all kept', async () => {
    const device = await enrol(learnerHospital);
    const [start, answer] = device.attempt(1);
    if (!start || answer?.kind !== 'question-answered') throw new Error('an attempt has a start and answers');
    await record(learnerHospital, [start]);
    const { body, kind } = answer;
    await Promise.all(
      Array.from({ length: 50 }, () => record(learnerHospital, [device.event({ kind, body })])),
    );
    expect(await stateOf(device)).toMatchObject({ events: 51 });
  });
});

describe('rebuilding', () => {
  test('a planted difference is found and put right, planted facts are listed only', async () => {
    const device = await enrol(learner);
    await record(learner, [...device.lessons(), ...device.attempt(8)]);
    await database().execute(
      sql`update enrolment_progress set lessons_done = '{}', passed = false where enrolment_id = ${device.enrolmentId}`,
    );
    expect(await differences()).toMatchObject([{ enrolmentId: device.enrolmentId, row: 'progress' }]);
    expect(await rebuildProgress({ actor: system, now }, {})).toEqual({ rewritten: 1, remaining: [] });
    expect(await differences()).toEqual([]);

    const owner = postgres(ownerUrl, { max: 1 });
    await owner`alter table attempt_result disable trigger user`;
    await owner`insert into attempt_result select a.tenant_id, a.year, a.id, 10, 10, true, now() from attempt a
      where not exists (select 1 from attempt_result r where r.attempt_id = a.id) limit 1`;
    await owner`update attempt_result set right_count = 1 where attempt_id in (select id from attempt where enrolment_id = ${device.enrolmentId})`;
    await owner.end();
    const found = await differences();
    expect(found.length).toBeGreaterThanOrEqual(1);
    expect(found.every((each) => each.row === 'result')).toBe(true);
    expect(await rebuildProgress({ actor: system, now }, {})).toMatchObject({
      rewritten: 0,
      remaining: found,
    });
  });

  test('only the system may rebuild', async () => {
    await expect(rebuildProgress({ actor: learner, now }, {})).rejects.toThrow('forbidden');
    await expect(findProgressDifferences({ actor: learner, now }, {})).rejects.toThrow('forbidden');
  });
});

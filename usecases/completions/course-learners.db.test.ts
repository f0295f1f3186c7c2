import { text } from 'node:stream/consumers';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { connect, database } from '#db/client.ts';
import { learnerColumns } from '#db/queries/course-completions.ts';
import { standingIn } from '#db/queries/learning-standing.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { asSent, courseCode, deviceFor, insertLearningWorld } from '#db/testing/learning-world.ts';
import { now, world } from '#db/testing/world.ts';
import type { Actor } from '#domain/access/permission.ts';
import { learnerStates } from '#domain/learning/learner-state.ts';
import { percentOf, requirementOf } from '#domain/learning/requirement.ts';
import { Forbidden, NotFound } from '#domain/refusal.ts';
import { dayOf } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { recordLearningEvents } from '../learning/record-learning-events.ts';
import { startCourse } from '../learning/start-course.ts';
import { downloadCourseLearners } from './download-course-learners.ts';
import { listCourseLearners } from './list-course-learners.ts';

const urls = useTestDatabase();
const { actors, people } = world;
const as = (actor: Actor) => ({ actor, now });
const headings = Array.from({ length: learnerColumns }, (_, index) => `h${index}`);
const learners = ['em', 'hoa', 'khanh', 'thuy', 'yen', 'quyen'] as const;

/** Em finishes, Hoa is at two lessons, Khánh has every lesson and failed, the others have not begun. */
beforeAll(async () => {
  await insertLearningWorld();
  for (const [index, key] of learners.entries()) {
    const at = new Date(now.getTime() + index * 60_000);
    const actor = { kind: 'account', accountId: people[key], personId: people[key] } as const;
    const caller = { actor: { ...actor, displayName: '', grants: [] }, now: at };
    const { enrolmentId } = await startCourse(caller, { courseCode });
    const device = await deviceFor(enrolmentId);
    const lessons = device.lessons();
    const events = {
      em: [...lessons, ...device.attempt(99)],
      hoa: lessons.slice(0, 2),
      khanh: [...lessons, ...device.attempt(0)],
    };
    if (key in events)
      await recordLearningEvents(caller, { events: asSent(events[key as keyof typeof events]) });
  }
});

const list = (actor: Actor, asked: Parameters<typeof listCourseLearners>[1] = {}) =>
  listCourseLearners(as(actor), { course: courseCode, ...asked });
const csv = async (actor: Actor, course: string | null = courseCode) =>
  (await text(await downloadCourseLearners(as(actor), { course, headings }))).trim().split('\n');

describe('the learners of a course', () => {
  it('stand with the progress that the domain gives, newest enrolment first', async () => {
    const { rows, total, title } = await list(actors.provinceHr);
    expect(title).toContain('Nhập môn chuyển đổi số');
    expect(total).toEqual({ enrolled: 6, completed: 1 });
    expect(rows.map(({ personId }) => personId)).toEqual(learners.map((key) => people[key]).toReversed());
    for (const row of rows) {
      const [course] = await database().execute<{ id: string }>(
        sql`select id from course where code = ${courseCode}`,
      );
      const stands = await standingIn(database(), row.personId, course?.id ?? '', 2026);
      if (!stands) throw new Error('not enrolled');
      const { version, progress, completedAt } = stands;
      expect(row.percent).toBe(percentOf(requirementOf(version.content, progress)));
      expect(row.beganOn).toBe(progress.beganAt && dayOf(progress.beganAt));
      expect(row.completedOn).toBe(completedAt && dayOf(completedAt));
      expect(row.lastOn !== null).toBe(progress.beganAt !== null);
    }
    expect(rows.find(({ personId }) => personId === people.em)?.percent).toBe(100);
    const stuck = rows.find(({ personId }) => personId === people.khanh)?.percent ?? 0;
    expect(stuck).toBeGreaterThan(50);
    expect(stuck).toBeLessThan(100);
  });

  it('are in exactly one state, and the states and the pages add up to all', async () => {
    const parts = await Promise.all(learnerStates.map((state) => list(actors.provinceHr, { state })));
    expect(parts.map(({ rows }) => rows.length)).toEqual([3, 2, 1]);
    const all = await list(actors.provinceHr);
    const third = all.rows[2]?.enrolmentId ?? null;
    const rest = await list(actors.provinceHr, { after: third });
    expect(rest.rows).toEqual(all.rows.slice(3));
    expect((await listCourseLearners(as(actors.provinceHr), {})).rows).toEqual(all.rows);
  });

  it('are seen in one’s own units only, in the list, the totals and the file', async () => {
    const own = await list(actors.unitHrHealth);
    const names = ['em', 'hoa', 'khanh', 'yen'] as const;
    expect(new Set(own.rows.map(({ personId }) => personId))).toEqual(
      new Set(names.map((key) => people[key])),
    );
    expect(own.total).toEqual({ enrolled: 4, completed: 1 });
    expect(await csv(actors.unitHrHealth)).toHaveLength(5);
    await expect(list(actors.leader)).rejects.toThrow(Forbidden);
    await expect(csv(actors.trainer)).rejects.toThrow(Forbidden);
  });

  it('stand in the file as on the page, with a line of headings alone when there are none', async () => {
    const { rows } = await list(actors.provinceHr);
    const lines = await csv(actors.provinceHr);
    expect(lines[0]).toBe(headings.join(','));
    expect(lines).toHaveLength(rows.length + 1);
    for (const { name, percent } of rows)
      expect(
        lines.filter((line) => line.startsWith(`${name},`) && line.includes(`,${percent},`)),
      ).toHaveLength(1);
    await expect(list(actors.provinceHr, { course: "x' or true --" })).rejects.toThrow(NotFound);
    await expect(csv(actors.provinceHr, "x' or true --")).rejects.toThrow(NotFound);
    expect(await csv(actors.provinceHr, null)).toHaveLength(rows.length + 1);
  });

  it('cost three queries a page and two a file, however many they are', async () => {
    const counted = async (work: (db: ReturnType<typeof database>) => Promise<unknown>): Promise<number> => {
      const { database: watched, sql: driver } = connect(urls.appUrl, { connections: 1 });
      let queries = 0;
      driver.options.debug = () => {
        queries += 1;
      };
      await watched.execute(sql`select 'the driver asks once for the types it knows'`);
      queries = 0;
      await work(watched);
      await driver.end();
      return queries;
    };
    const page = (course: string | null) =>
      counted((db) => listCourseLearners({ ...as(actors.provinceHr), db }, { course }));
    // The COPY has a connection of its own and is not seen here: one query beside it is two in all.
    const file = (course: string | null) =>
      counted(async (db) =>
        text(await downloadCourseLearners({ ...as(actors.provinceHr), db }, { course, headings })),
      );
    const few = [await page(courseCode), await page(null), await file(courseCode), await file(null)];
    await database().execute(sql`
      with fresh as (insert into person (tenant_id, id, demo) select ${env.tenant}, gen_random_uuid(), true from generate_series(1, 2000) returning id)
      insert into enrolment (tenant_id, year, id, person_id, course_version_id, enrolled_at)
      select ${env.tenant}, 2026, gen_random_uuid(), fresh.id, v.id, ${now.toISOString()}::timestamptz - interval '1 day'
        from fresh, course_version v join course c on c.tenant_id = v.tenant_id and c.id = v.course_id and c.code = ${courseCode}`);
    const many = [await page(courseCode), await page(null), await file(courseCode), await file(null)];
    expect(many).toEqual(few);
    expect(Math.max(...many.slice(0, 2))).toBeLessThanOrEqual(3);
    expect(Math.max(...many.slice(2))).toBeLessThanOrEqual(1);
    expect(await csv(actors.provinceHr)).toHaveLength(2007);
    expect((await list(actors.provinceHr)).next).not.toBeNull();
  });
});

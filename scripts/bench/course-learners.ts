import { readFileSync, rmSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { connect, type Database, database, disconnect } from '#db/client.ts';
import { copyOut } from '#db/copy-out.ts';
import { learnerColumns, learnersCsvQuery } from '#db/queries/course-completions.ts';
import { insertUnits, units } from '#db/testing/world-units.ts';
import { env } from '#lib/env.ts';
import { downloadCourseLearners } from '#usecases/completions/download-course-learners.ts';
import { listCourseLearners } from '#usecases/completions/list-course-learners.ts';
import { openDatabase } from '../database.ts';

/**
 * What the report of a course with 20,000 learners and of all courses with 100,000 enrolments costs: queries, CPU of
 * the application and of the database for a first page, speed of the file beside a bare COPY of the same rows, and by
 * how much the process grew meanwhile. Prints lines for `docs/performance.md`.
 */
const folder = '.cache/bench-learners';
rmSync(folder, { recursive: true, force: true });
Object.assign(process.env, {
  DATA_DIR: folder,
  LOG_LEVEL: 'error',
  DATABASE_URL: '',
  OWNER_DATABASE_URL: '',
});
const running = await openDatabase();
const [learners, courses] = [20_000, 5];
const headings = Array.from({ length: learnerColumns }, (_, index) => `c${index}`);
const now = new Date('2026-11-24T03:00:00Z');
const system = { kind: 'system' } as const;

await database().transaction(insertUnits);
await fill(database());
for (const course of ['bench-1', null]) console.log(await line(course));
await disconnect();
await running.stop();
rmSync(folder, { recursive: true, force: true });
process.exit(0);

async function line(course: string | null): Promise<string> {
  const rows = course ? learners : learners * courses;
  const page = await pageCost(course);
  const asked = { course, state: null, language: 'vi' as const };
  const ours = await stream(() => downloadCourseLearners({ actor: system, now }, { ...asked, headings }));
  const bare = await stream(() =>
    copyOut(learnersCsvQuery({ ...asked, actor: system, today: '2026-11-24' }, headings, false)),
  );
  const cells = [
    course ? 'one course' : 'every course',
    rows.toLocaleString('en'),
    page.queries,
    page.application.toFixed(1),
    page.database.toFixed(1),
    ours.seconds.toFixed(2),
    (bare.seconds / ours.seconds).toFixed(2),
    `${ours.grew.toFixed(0)} MB`,
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Over 100 first pages after 20 to warm up: queries of one, milliseconds of CPU of the process and of its backend. */
async function pageCost(course: string | null) {
  const { database: db, sql: driver } = connect(env.databaseUrl ?? '', { connections: 1 });
  let queries = 0;
  driver.options.debug = () => {
    queries += 1;
  };
  const [backend] = await db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
  const ticks = (): number => {
    const fields = readFileSync(`/proc/${backend?.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  };
  const read = () => listCourseLearners({ actor: system, now, db }, { course });
  for (let warm = 0; warm < 20; warm += 1) await read();
  queries = 0;
  const rounds = 100;
  const [before, cpu] = [ticks(), process.cpuUsage()];
  for (let round = 0; round < rounds; round += 1) await read();
  const spent = process.cpuUsage(cpu);
  const after = ticks();
  await driver.end();
  return {
    queries: queries / rounds,
    application: (spent.user + spent.system) / 1000 / rounds,
    database: (after - before) / rounds,
  };
}

async function stream(open: () => Promise<AsyncIterable<unknown>>) {
  globalThis.gc?.();
  const resident = process.memoryUsage.rss();
  const begin = performance.now();
  let [most, portions] = [resident, 0];
  for await (const _portion of await open()) {
    portions += 1;
    if (portions % 50 === 0) most = Math.max(most, process.memoryUsage.rss());
  }
  return { seconds: (performance.now() - begin) / 1000, grew: (most - resident) / 1_048_576 };
}

/** 20,000 officials in five courses each, in the past year: one in four has not begun, two in four completed. */
async function fill(db: Database): Promise<void> {
  const unitIds = `{${Object.values(units).join(',')}}`;
  const person = sql`(select id, n from bench_person)`;
  await db.transaction(async (tx) => {
    await tx.execute(
      sql`create temporary table bench_person on commit drop as select gen_random_uuid() as id, n from generate_series(1, ${learners}::int) n`,
    );
    await tx.execute(
      sql`insert into person (tenant_id, id, demo) select ${env.tenant}, id, true from ${person} p`,
    );
    await tx.execute(sql`insert into identity (tenant_id, person_id, full_name, name_folded)
      select ${env.tenant}, id, 'Nguyễn Văn ' || n, 'nguyen van ' || n from ${person} p`);
    await tx.execute(sql`insert into position (tenant_id, id, person_id, unit_id, title, title_folded, category, leader, dx_specialist, core_officer, valid_from)
      select ${env.tenant}, gen_random_uuid(), id, (${unitIds}::uuid[])[1 + n % 10], 'Chuyên viên', 'chuyen vien', 'civil-servant', false, false, false, '2023-01-01' from ${person} p`);
    await tx.execute(
      sql`insert into course (tenant_id, id, code) select ${env.tenant}, gen_random_uuid(), 'bench-' || k from generate_series(1, ${courses}::int) k`,
    );
    await tx.execute(sql`insert into course_version (tenant_id, id, course_id, number, content, content_sha256, title, content_group, form, hours_periods, published_at)
      select ${env.tenant}, gen_random_uuid(), id, 1, jsonb_build_object('lessons', jsonb_build_array(1, 2, 3, 4, 5, 6), 'text', repeat(md5(code), 3000)), code,
             jsonb_build_object('vi', 'Khóa học ' || code, 'en', code), 'general', 'short', 8, '2025-12-20' from course`);
    await tx.execute(sql`insert into enrolment (tenant_id, year, id, person_id, course_version_id, enrolled_at)
      select ${env.tenant}, 2026, gen_random_uuid(), p.id, v.id, timestamptz '2026-01-01' + (p.n * 17 % 300) * interval '1 day' + p.n * interval '1 second'
        from ${person} p cross join course_version v`);
    await tx.execute(sql`insert into enrolment_progress (tenant_id, year, enrolment_id, began_at, lessons_done, passed)
      select tenant_id, year, id, enrolled_at + interval '1 hour', case when get_byte(uuid_send(id), 0) % 4 > 1 then '{a,b,c,d,e,f}' else '{a,b}' end::text[], get_byte(uuid_send(id), 0) % 4 > 1
        from enrolment where get_byte(uuid_send(id), 0) % 4 > 0`);
    await tx.execute(sql`insert into completion (tenant_id, year, enrolment_id, person_id, course_version_id, completed_at, evidence_grade, caused_by_event_id, met)
      select tenant_id, year, id, person_id, course_version_id, enrolled_at + interval '2 hours', 'B', gen_random_uuid(), '{}' from enrolment where get_byte(uuid_send(id), 0) % 4 > 1`);
    await tx.execute(sql`insert into learning_event (tenant_id, year, id, enrolment_id, kind, device_id, sequence, occurred_at, recorded_at, body)
      select e.tenant_id, e.year, gen_random_uuid(), e.id, 'lesson-finished', e.id, k, e.enrolled_at + k * interval '10 minutes', e.enrolled_at + k * interval '10 minutes', '{"lesson":"a"}'
        from enrolment e cross join generate_series(1, 3) k where get_byte(uuid_send(e.id), 0) % 4 > 0`);
  });
  // As the housekeeping of a running server does by itself; only the owner may.
  const owner = connect(env.ownerDatabaseUrl ?? '', { connections: 1 });
  await owner.sql.unsafe('vacuum analyze');
  await owner.sql.end();
}

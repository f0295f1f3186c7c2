import { sql } from 'drizzle-orm';
import { connect } from '#db/client.ts';
import { env } from '#lib/env.ts';

export type Scale = { readonly people: number; readonly completions: number };

/**
 * Makes a demo province as large as asked, in SQL alone: people as copies of the generated officials with posts and
 * results of their own, and completions spread over seven courses and five years, begun and completed. For measuring
 * only: it speaks as the owner with triggers off, so nothing is queued, and identities hold no ID number.
 */
export const seedScale = async (ownerUrl: string, { people, completions }: Scale): Promise<void> => {
  const { database: db, sql: driver } = connect(ownerUrl, { connections: 1, prepared: false });
  const each = Math.round(completions / people);
  const tenant = sql`${env.tenant}::text`;
  /** Ids in the order of time, as the application makes them, one range a kind of row. */
  const idOf = (kind: string, number: ReturnType<typeof sql>) =>
    sql`(${kind}::text || '-0000-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;
  try {
    await db.execute(sql`set session_replication_role = replica`);
    await db.execute(sql`set work_mem = '256MB'`);
    await db.execute(sql`
      create temp table copied as
      select n, ${idOf('01a00000', sql`n`)} as id, b.person_id as base from generate_series(1, ${people}::bigint) n
        join (select person_id, row_number() over (order by person_id) - 1 as place, count(*) over () as of
                from (select distinct person_id from position where tenant_id = ${tenant} and superseded_at is null) held) b
          on b.place = n % b.of`);
    await db.execute(sql`analyze copied`);
    await db.execute(
      sql`insert into person (tenant_id, id, demo) select ${tenant}, id, true from copied order by id`,
    );
    await db.execute(sql`
      insert into identity (tenant_id, person_id, full_name, name_folded, born_on, gender)
      select ${tenant}, c.id, i.full_name || ' ' || chr((65 + c.n % 26)::int), i.name_folded, i.born_on, i.gender
        from copied c join identity i on i.tenant_id = ${tenant} and i.person_id = c.base`);
    await db.execute(sql`
      insert into position (tenant_id, id, person_id, unit_id, title, title_folded, category, leader, dx_specialist, core_officer, valid_from, valid_to)
      select ${tenant}, ${idOf('01a10000', sql`row_number() over (order by c.id)`)}, c.id, p.unit_id, p.title, p.title_folded,
             p.category, p.leader, p.dx_specialist, p.core_officer, p.valid_from, p.valid_to
        from copied c join position p on p.tenant_id = ${tenant} and p.person_id = c.base and p.superseded_at is null`);
    await db.execute(sql`
      insert into external_result (tenant_id, id, person_id, session, session_key, taken_on, passed)
      select ${tenant}, ${idOf('01a20000', sql`row_number() over (order by c.id)`)}, c.id, r.session, r.session_key, r.taken_on, r.passed
        from copied c join external_result r on r.tenant_id = ${tenant} and r.person_id = c.base and r.supersedes_id is null`);
    await db.execute(sql`
      insert into course (tenant_id, id, code)
      select ${tenant}, ${idOf('01a30000', sql`n`)}, 'scale-' || n from generate_series(1, 7) n`);
    await db.execute(sql`
      insert into course_version (tenant_id, id, course_id, number, content, content_sha256, title, content_group, form, hours_periods, published_at)
      select ${tenant}, ${idOf('01a40000', sql`n`)}, ${idOf('01a30000', sql`n`)}, 1, v.content, v.content_sha256,
             jsonb_build_object('vi', 'Khóa bồi dưỡng số ' || n, 'en', 'Course ' || n),
             (array['leader','technology','core','general','general','general','other'])[n], v.form, v.hours_periods, '2022-10-19'
        from generate_series(1, 7) n, (select * from course_version where tenant_id = ${tenant} limit 1) v`);
    await db.execute(sql`
      create temp table learned as
      select c.n * ${each}::bigint + i as number, c.id as person_id, (2022 + i % 5)::smallint as year,
             ${idOf('01a40000', sql`1 + (c.n + i) % 7`)} as version,
             least(make_date((2022 + i % 5)::int, 1, 1), date '2026-01-01') + ((c.n * 37 + i * 11) % 300)::int as began
        from copied c, generate_series(1, ${each}::int) i order by 1`);
    await db.execute(sql`
      insert into enrolment (tenant_id, year, id, person_id, course_version_id, enrolled_at)
      select ${tenant}, year, ${idOf('01a50000', sql`number`)}, person_id, version, began::timestamptz from learned`);
    await db.execute(sql`
      insert into enrolment_progress (tenant_id, year, enrolment_id, began_at, lessons_done, passed)
      select ${tenant}, year, ${idOf('01a50000', sql`number`)}, began::timestamptz, '{}', true from learned`);
    await db.execute(sql`
      insert into completion (tenant_id, year, enrolment_id, person_id, course_version_id, completed_at, unit_id, position_id, evidence_grade, caused_by_event_id, met)
      select ${tenant}, l.year, ${idOf('01a50000', sql`l.number`)}, l.person_id, l.version, (l.began + 9)::timestamptz, p.unit_id, p.id, 'B',
             ${idOf('01a60000', sql`l.number`)}, '{}'
        from learned l join (select distinct on (person_id) person_id, unit_id, id from position
                              where tenant_id = ${tenant} and superseded_at is null order by person_id, id) p on p.person_id = l.person_id`);
    await db.execute(sql`analyze`);
  } finally {
    await driver.end({ timeout: 5 });
  }
};

import { sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { type DutyRow, dutyById } from '#db/queries/obligations/duties.ts';
import { audience, audienceVersion } from '#db/schema/audiences.ts';
import { course, courseVersion } from '#db/schema/learning.ts';
import { obligation } from '#db/schema/obligations.ts';
import type { AudienceRule } from '#domain/audiences/rule.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';

/** A course with versions 1 and 2 that a duty may ask for. */
export const insertDutyCourse = async (tx: Reader): Promise<string> => {
  const id = newId();
  const title = { vi: 'Khóa', en: 'Course' };
  await tx.insert(course).values({ tenantId: env.tenant, id, code: `duty-${id.slice(-8)}` });
  await tx.insert(courseVersion).values(
    [1, 2].map((number) => ({
      ...{ tenantId: env.tenant, id: newId(), courseId: id, number, title, contentSha256: `${number}` },
      ...{ contentGroup: 'general' as const, form: 'short' as const, hoursPeriods: 8 },
      content: {
        ...{ code: 'duty', title, summary: title, contentGroup: 'general' as const, form: 'short' as const },
        ...{ hoursPeriods: 8, lessons: [], quiz: { draw: 0, passPercent: 80, questions: [] } },
      },
      publishedAt: new Date('2022-10-19T00:00:00Z'),
    })),
  );
  return id;
};

/** An audience with one version. */
export const insertAudience = async (tx: Reader, rule: AudienceRule): Promise<string> => {
  const id = newId();
  const name = { vi: 'Đối tượng', en: 'Audience' };
  await tx.insert(audience).values({ tenantId: env.tenant, id, code: `a-${id.slice(-12)}`, name });
  await tx.insert(audienceVersion).values({ tenantId: env.tenant, audienceId: id, number: 1, rule });
  return id;
};

/** A duty of reporting year 2026, with what a test wants otherwise. */
export const insertDuty = async (
  tx: Reader,
  of: Partial<typeof obligation.$inferInsert> & { audienceId: string },
): Promise<DutyRow> => {
  const id = newId();
  const text = { vi: 'Nghĩa vụ', en: 'Duty' };
  await tx.insert(obligation).values({
    ...{ tenantId: env.tenant, id, code: `duty-${id.slice(-12)}`, title: text, legalSource: text },
    ...{ periodId: 'nd09-2026', year: 2026, audienceVersion: 1, openedAt: new Date('2026-01-01T00:00:00Z') },
    ...{ startsOn: '2025-12-15', endsOn: '2026-12-14', cutOffOn: '2026-12-14', dueOn: '2026-12-14' },
    ...of,
  });
  const duty = await dutyById(tx, id);
  if (!duty) throw new Error('the duty is not there');
  return duty;
};

/**
 * So many people by SQL, with one to three posts that may touch, overlap or leave gaps, completions of both versions
 * of a course, results (some corrected), all on random days of 2025 to 2027. Gives nothing: read the rows.
 */
export const insertManyPeople = async (
  tx: Reader,
  of: { count: number; seed: number; units: readonly string[]; courseId: string },
): Promise<void> => {
  const day = sql.raw(`(date '2025-06-01' + (random() * 800)::int)`);
  const tenant = env.tenant;
  await tx.execute(sql`select setseed(${of.seed / 1000})`);
  await tx.execute(sql`
    create temporary table some_person on commit drop as
    select gen_random_uuid() as id from generate_series(1, ${of.count})`);
  await tx.execute(sql`insert into person (tenant_id, id, demo) select ${tenant}, id, true from some_person`);
  await tx.execute(sql`
    insert into position (tenant_id, id, person_id, unit_id, title, title_folded, category, leader, dx_specialist, core_officer, valid_from, valid_to)
    select ${tenant}, gen_random_uuid(), s.id, (${sql.param(`{${of.units.join(',')}}`)}::uuid[])[1 + floor(random() * ${of.units.length})::int],
           'Vị trí ' || n, 'vi tri ' || n, (array['cadre', 'civil-servant', 'part-time'])[1 + floor(random() * 3)::int],
           random() < 0.5, false, false, d.first, case when random() < 0.4 then null else d.first + (random() * 300)::int end
      from some_person s, generate_series(1, 3) n, lateral (select ${day} as first, s.id as who, n as turn) d
     where n = 1 or random() < 0.4`);
  await tx.execute(sql`
    with opened as (
      insert into enrolment (tenant_id, year, id, person_id, course_version_id, enrolled_at)
      select distinct on (s.id, v.id) ${tenant}, 2026, gen_random_uuid(), s.id, v.id, timestamptz '2025-06-01 00:00+07'
        from some_person s join course_version v on v.tenant_id = ${tenant} and v.course_id = ${of.courseId} where random() < 0.6
      returning *)
    insert into completion (tenant_id, year, enrolment_id, person_id, course_version_id, completed_at, evidence_grade, caused_by_event_id, met)
    select o.tenant_id, o.year, o.id, o.person_id, o.course_version_id,
           timestamptz '2025-06-01 00:00+07' + random() * interval '800 days', 'a', gen_random_uuid(), '{}' from opened o where random() < 0.7`);
  await tx.execute(sql`
    with first as (
      insert into external_result (tenant_id, id, person_id, session, session_key, taken_on, passed)
      select ${tenant}, gen_random_uuid(), s.id, 'Kỳ', 'ky', ${day}, case when random() < 0.2 then null else random() < 0.7 end
        from some_person s where random() < 0.6 returning *)
    insert into external_result (tenant_id, id, person_id, session, session_key, taken_on, passed, supersedes_id)
    select tenant_id, gen_random_uuid(), person_id, session, session_key, taken_on, not passed, id from first where random() < 0.3`);
};

/** Exemptions, extensions, recognitions and withdrawals of a duty for some of the people of `insertManyPeople`. */
export const insertManyDecisions = async (tx: Reader, obligationId: string): Promise<void> => {
  const day = sql.raw(`(date '2026-10-01' + (random() * 120)::int)`);
  await tx.execute(sql`
    with made as (
      insert into duty_decision (tenant_id, id, kind, obligation_id, person_id, from_on, to_on, due_on, fact_kind, fact_id, fact_on, reason, recorded_at)
      select ${env.tenant}, gen_random_uuid(), k.kind, ${obligationId}, s.id, k.first, case when random() < 0.5 then k.first + (random() * 60)::int end,
             ${day}, 'training', gen_random_uuid(), date '2025-06-01' + (random() * 500)::int, 'Lý do', timestamptz '2026-01-01' + random() * interval '300 days'
        from some_person s, generate_series(1, 2) n,
             lateral (select (array['exemption', 'extension', 'recognition'])[1 + floor(random() * 3)::int] as kind, ${day} as first, s.id as who, n as turn) k
       where random() < 0.3 returning *)
    insert into duty_decision (tenant_id, id, kind, obligation_id, person_id, withdraws_id, reason, recorded_at)
    select tenant_id, gen_random_uuid(), 'withdrawal', obligation_id, person_id, id, 'Nhầm', recorded_at from made where random() < 0.25`);
};

import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { beforeAll, expect, test } from 'vitest';
import { courses } from '#content/courses/catalogue.ts';
import { database } from '#db/client.ts';
import { newestVersion } from '#db/queries/courses.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { canonicalJson, sha256Hex } from '#standards/canonical-json.ts';
import { seedAudiences } from './audiences.ts';
import { seedCourses } from './courses.ts';
import { seedObligations } from './obligations.ts';

const { ownerUrl } = useTestDatabase();
const now = new Date('2026-11-24T03:00:00Z');
const code = courses[0]?.code ?? '';
beforeAll(() => seedCourses(database(), now));

test('a course is published once, with the checksum of its content', async () => {
  await Promise.all(Array.from({ length: 5 }, () => seedCourses(database(), now)));
  const rows = await database().execute(sql`select number, content_sha256 from course_version`);
  expect([...rows]).toEqual(
    courses.map((course) => ({ number: 1, content_sha256: sha256Hex(canonicalJson(course)) })),
  );
  expect((await newestVersion(database(), code))?.content).toEqual(courses[0]);
});

test('content that differs becomes a new version; the published one stays as it was', async () => {
  const before = await newestVersion(database(), code);
  const owner = postgres(ownerUrl, { max: 1 });
  await owner`alter table course_version disable trigger user`;
  await owner`update course_version set content_sha256 = 'another'`;
  await owner`alter table course_version enable trigger user`;
  await owner.end();
  await seedCourses(database(), now);
  const after = await newestVersion(database(), code);
  expect([before?.number, after?.number]).toEqual([1, 2]);
  expect(after?.id).not.toBe(before?.id);
});

test('every reporting year gets its duty once, from 15 December to 14 December', async () => {
  await seedAudiences(database(), now);
  await seedObligations(database(), now);
  await seedObligations(database(), now);
  await seedObligations(database(), new Date('2026-12-14T17:00:00Z'));
  const rows = await database().execute(
    sql`select code, period_id, year, starts_on::text, due_on::text, membership, opened_at is not null as opened from obligation order by year`,
  );
  const duty = (year: number) => ({
    code: `boi-duong-cds-${year}`,
    period_id: `nd09-${year}`,
    year,
    starts_on: `${year - 1}-12-15`,
    due_on: `${year}-12-14`,
    membership: 'on-cut-off',
    opened: true,
  });
  expect([...rows]).toEqual([duty(2026), duty(2027)]);
});

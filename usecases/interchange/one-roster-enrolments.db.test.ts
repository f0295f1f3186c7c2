import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { enrolmentsOfSet, peopleOfSet, postsOfSet, unitsOfSet } from '#db/queries/interchange/data-set.ts';
import { course, courseVersion, enrolment } from '#db/schema/learning.ts';
import { inRollback, useTestDatabase } from '#db/testing/database.ts';
import { judged, rowsOf, upload } from '#db/testing/import-world.ts';
import { insertWorld, now, today, world } from '#db/testing/world.ts';
import { reportingYearOf } from '#domain/reporting/period.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';
import { writeOneRoster } from '#standards/oneroster/write-oneroster.ts';
import { oneRosterRecords } from '../oneroster-records.ts';

useTestDatabase();

it('enrolments go out; our own coming back say nothing new, those of another system are training begun', () =>
  inRollback(async (tx) => {
    await insertWorld(tx);
    const tenantId = env.tenant;
    const [courseId, versionId, enrolmentId] = [newId(), newId(), newId()];
    await tx.insert(course).values({ tenantId, id: courseId, code: 'ky-nang-so' });
    await tx.insert(courseVersion).values({
      ...{ tenantId, id: versionId, courseId, number: 1, content: {} as never, contentSha256: '0' },
      ...{ title: { vi: 'Kỹ năng số', en: 'Digital skills' }, contentGroup: 'general', form: 'refresher' },
      ...{ hoursPeriods: 8, publishedAt: now },
    });
    await tx.insert(enrolment).values({
      ...{ tenantId, year: 2026, id: enrolmentId, personId: world.people.giang, courseVersionId: versionId },
      enrolledAt: new Date('2026-11-20T18:00:00Z'),
    });
    const file = writeOneRoster(
      oneRosterRecords({
        units: await unitsOfSet(tx, today),
        people: await peopleOfSet(tx, today),
        posts: await postsOfSet(tx, today),
        enrolments: await enrolmentsOfSet(tx, 2026, today),
        year: reportingYearOf(today),
      }),
      { name: 'HocSo', code: tenantId },
    );
    const parts = unzipSync(file);
    const line = strFromU8(parts['enrollments.csv'] ?? new Uint8Array()).split('\r\n')[1] ?? '';
    expect(line.startsWith(`${enrolmentId},,,${courseId}:2026,`)).toBe(true);
    // 20 November, 18:00 UTC is the 21st in Việt Nam.
    expect(line).toContain('student,false,2026-11-21');

    const own = await upload('past-training', file, { db: tx, fileName: 'a.zip' });
    expect(own).toMatchObject({ state: 'refused', refusal: { code: 'no-rows' } });

    const foreign = `${strFromU8(parts['enrollments.csv'] ?? new Uint8Array())}e-9${line.slice(enrolmentId.length)}\r\n`;
    const mixed = zipSync({ ...parts, 'enrollments.csv': strToU8(foreign) });
    const preview = await upload('past-training', mixed, { db: tx, fileName: 'b.zip' });
    expect(judged(preview)).toBe('new 1');
    expect(await rowsOf(preview, { db: tx })).toMatchObject([{ number: 3, status: 'new' }]);
  }));

import { z } from 'zod';
import { publishedVersions } from '#db/queries/catalogue.ts';
import { permits } from '#domain/access/permission.ts';
import { query, wholeProvince } from '../usecase.ts';

/** The newest published version of every course, with how many enrolled in and completed all its versions. */
export const listCourses = query({
  name: 'course.list',
  input: z.object({}),
  subject: wholeProvince,
  may: (actor) => permits(actor, 'courses.review', 'province'),
  run: async (db) => {
    const versions = await publishedVersions(db, null);
    const newest = versions.filter((version, i) => version.code !== versions[i - 1]?.code);
    const total = (code: string, count: 'enrolled' | 'completed') =>
      versions.filter((version) => version.code === code).reduce((sum, version) => sum + version[count], 0);
    return newest.map((version) => ({
      ...version,
      enrolled: total(version.code, 'enrolled'),
      completed: total(version.code, 'completed'),
    }));
  },
});

import { z } from 'zod';
import { publishedVersions, versionContent } from '#db/queries/catalogue.ts';
import { permits } from '#domain/access/permission.ts';
import { query } from '../usecase.ts';

/** A published version with its lessons and its questions, key included, for who reviews courses; the newest by default. */
export const reviewCourse = query({
  name: 'course.review',
  input: z.object({
    code: z.string().min(1).max(100),
    version: z.coerce.number().int().min(1).max(9999).nullable().default(null),
  }),
  subject: (db, { input }) => versionContent(db, input.code, input.version),
  may: (actor) => permits(actor, 'courses.review', 'province'),
  run: async (db, { subject: shown, input }) => ({
    shown,
    versions: await publishedVersions(db, input.code),
  }),
  audit: ({ input, subject }) => ({
    subjectKind: 'course',
    subjectId: input.code,
    detail: { version: subject.number },
  }),
});

import { z } from 'zod';
import { completionColumns, completionsAsCsv } from '#db/queries/completions-export.ts';
import { permits } from '#domain/access/permission.ts';
import { contentGroups } from '#domain/catalogue/course.ts';
import { isDay } from '#domain/time/day.ts';
import { query, wholeProvince } from '../usecase.ts';

const day = z.string().refine(isDay, 'not a day');

/** All completions of a span of days as a stream of CSV without a byte-order mark; the read is audited. */
export const exportCompletions = query({
  name: 'completions.export',
  input: z.object({
    from: day,
    to: day,
    headings: z.array(z.string()).length(completionColumns),
    groups: z.record(z.enum(contentGroups), z.string()),
  }),
  subject: wholeProvince,
  may: (actor) => permits(actor, 'reports.download', 'province'),
  run: (_db, { input }) => completionsAsCsv(input),
  audit: ({ input }) => ({
    subjectKind: 'completions',
    subjectId: null,
    detail: { from: input.from, to: input.to },
  }),
});

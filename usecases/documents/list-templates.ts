import { z } from 'zod';
import { permits } from '#domain/access/permission.ts';
import { templateHistories } from '../presentation.ts';
import { query, wholeProvince } from '../usecase.ts';

/** Every template of official documents with its versions, newest first. */
export const listTemplates = query({
  name: 'report-template.list',
  input: z.object({}),
  subject: wholeProvince,
  may: (actor) => permits(actor, 'report-templates.manage', 'province'),
  run: templateHistories,
});

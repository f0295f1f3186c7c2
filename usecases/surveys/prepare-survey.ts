import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { permits } from '#domain/access/permission.ts';
import { query, wholeProvince } from '../usecase.ts';

/** Opens the form of a new survey, with a seed for the draw that nobody chose. */
export const prepareSurvey = query({
  name: 'surveys.prepare',
  input: z.object({}),
  subject: wholeProvince,
  may: (actor) => permits(actor, 'surveys.manage', 'province'),
  run: async () => ({ seed: randomInt(1_000_000) }),
});

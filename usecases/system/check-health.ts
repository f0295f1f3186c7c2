import { z } from 'zod';
import { askDatabase } from '#db/queries/health.ts';
import { query, wholeProvince } from '../usecase.ts';

/** Asks the database whether it answers; throws when it does not. Open to everybody, it tells nothing else. */
export const checkHealth = query({
  name: 'system.check-health',
  input: z.object({}),
  subject: wholeProvince,
  may: () => true,
  run: (db) => askDatabase(db),
});

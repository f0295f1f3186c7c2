import { z } from 'zod';
import { visiblePersonByIdNumber } from '#db/queries/people.ts';
import { permitsSomewhere } from '#domain/access/permission.ts';
import { dayOf } from '#domain/time/day.ts';
import { idNumberHash } from '#lib/id-number.ts';
import { query } from '../usecase.ts';

/**
 * The person with this 12-digit số định danh among those the actor may see. Somebody unknown and somebody of another
 * unit give the same answer, null: the number tells nothing about who is in the system.
 */
export const findPerson = query({
  name: 'people.find-by-id-number',
  input: z.object({ idNumber: z.string().regex(/^\d{12}$/) }),
  subject: async () => 'people' as const,
  may: (actor) => permitsSomewhere(actor, 'people.read'),
  run: async (db, { actor, input, now }) => ({
    personId: await visiblePersonByIdNumber(db, actor, idNumberHash(input.idNumber), dayOf(now)),
  }),
  audit: () => ({ subjectKind: 'people', subjectId: null }),
});

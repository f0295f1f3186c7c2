import { z } from 'zod';
import { personIdentity, personPlaces } from '#db/queries/people.ts';
import { canSeePerson } from '#domain/access/permission.ts';
import { dayOf } from '#domain/time/day.ts';
import { query } from '../usecase.ts';

/** What a person is called, for a form about her. Null: the identity was erased. */
export const namePerson = query({
  name: 'people.name',
  input: z.object({ personId: z.uuid() }),
  subject: (db, { input, now }) => personPlaces(db, input.personId, dayOf(now)),
  may: canSeePerson,
  run: async (db, { input }) => ({ fullName: (await personIdentity(db, input.personId))?.fullName ?? null }),
});

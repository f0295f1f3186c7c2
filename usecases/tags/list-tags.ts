import { z } from 'zod';
import { tagsInUse, tagsOf } from '#db/queries/audiences/tags.ts';
import { personIdentity, personPlaces } from '#db/queries/people.ts';
import { canSeePerson, permits } from '#domain/access/permission.ts';
import { dayOf } from '#domain/time/day.ts';
import { query } from '../usecase.ts';

/** The tags of one person with their days, and, for who may change them, the words in use. */
export const listTags = query({
  name: 'tag.list',
  input: z.object({ personId: z.uuid() }),
  subject: (db, { input, now }) => personPlaces(db, input.personId, dayOf(now)),
  may: canSeePerson,
  run: async (db, { actor, input, subject, now }) => {
    const mayChange =
      permits(actor, 'people.edit', 'province') ||
      subject.unitPaths.some((path) => permits(actor, 'people.edit', path));
    const identity = await personIdentity(db, input.personId);
    return {
      fullName: identity?.fullName ?? null,
      tags: await tagsOf(db, input.personId),
      inUse: mayChange ? await tagsInUse(db) : [],
      mayChange,
      today: dayOf(now),
    };
  },
  audit: ({ input }) => ({ subjectKind: 'person', subjectId: input.personId }),
});

import { z } from 'zod';
import { addTag as addTagTo } from '#db/queries/audiences/tags.ts';
import { personPlaces } from '#db/queries/people.ts';
import { markPeople } from '#db/queries/standings.ts';
import { accountOf } from '#domain/access/account-of.ts';
import { permits } from '#domain/access/permission.ts';
import { InvalidInput, Refused } from '#domain/refusal.ts';
import { dayOf } from '#domain/time/day.ts';
import { dayInput, lastDayInput, tagInput } from '../audience-input.ts';
import { command } from '../usecase.ts';

/** Puts a tag on a person from a day on, or from a day to a day. Refused: she bears it in those days already. */
export const addTag = command({
  name: 'tag.add',
  input: z.object({ personId: z.uuid(), tag: tagInput, from: dayInput, to: lastDayInput }),
  subject: (tx, { input, now }) => personPlaces(tx, input.personId, dayOf(now)),
  may: (actor, { unitPaths }) =>
    permits(actor, 'people.edit', 'province') ||
    unitPaths.some((path) => permits(actor, 'people.edit', path)),
  run: async (tx, { actor, input, now }) => {
    if (input.to !== null && input.to < input.from)
      throw new InvalidInput([{ path: 'to', code: 'ends-before-start' }]);
    if (!(await addTagTo(tx, input, { by: accountOf(actor), at: now })))
      throw new Refused('tag-already-borne');
    await markPeople(tx, [input.personId], now);
  },
  audit: ({ input }) => ({ subjectKind: 'person', subjectId: input.personId, detail: { tag: input.tag } }),
});

import { z } from 'zod';
import { endTag as endTagOf, tagById } from '#db/queries/audiences/tags.ts';
import { personPlaces } from '#db/queries/people.ts';
import { markPeople } from '#db/queries/standings.ts';
import { accountOf } from '#domain/access/account-of.ts';
import { permits } from '#domain/access/permission.ts';
import { InvalidInput, Refused } from '#domain/refusal.ts';
import { dayOf } from '#domain/time/day.ts';
import { lastDayInput } from '../audience-input.ts';
import { command } from '../usecase.ts';

/** Ends a tag with a last day, or, with none, takes it back as put on by mistake. Refused: somebody else did meanwhile. */
export const endTag = command({
  name: 'tag.end',
  input: z.object({ tagId: z.uuid(), lastDay: lastDayInput }),
  subject: async (tx, { input, now }) => {
    const tag = await tagById(tx, input.tagId);
    const places = tag && (await personPlaces(tx, tag.personId, dayOf(now)));
    return tag && places && { tag, unitPaths: places.unitPaths };
  },
  may: (actor, { unitPaths }) =>
    permits(actor, 'people.edit', 'province') ||
    unitPaths.some((path) => permits(actor, 'people.edit', path)),
  run: async (tx, { actor, input, now, subject: { tag } }) => {
    if (input.lastDay !== null && input.lastDay < tag.validFrom)
      throw new InvalidInput([{ path: 'lastDay', code: 'ends-before-start' }]);
    if (!(await endTagOf(tx, tag, input.lastDay, { by: accountOf(actor), at: now })))
      throw new Refused('tag-changed-meanwhile');
    await markPeople(tx, [tag.personId], now);
    return { personId: tag.personId };
  },
  audit: ({ input, subject }) => ({
    subjectKind: 'person',
    subjectId: subject.tag.personId,
    detail: { tag: subject.tag.tag, lastDay: input.lastDay },
  }),
});

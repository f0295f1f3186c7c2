import { z } from 'zod';
import { audienceById } from '#db/queries/audiences/audiences.ts';
import { tagMembers as tagMembersOf } from '#db/queries/audiences/tags.ts';
import { markPeople } from '#db/queries/standings.ts';
import { accountOf } from '#domain/access/account-of.ts';
import { permits } from '#domain/access/permission.ts';
import { InvalidInput } from '#domain/refusal.ts';
import { dayOf } from '#domain/time/day.ts';
import { dayInput, lastDayInput, tagInput } from '../audience-input.ts';
import { command } from '../usecase.ts';

/**
 * Puts a tag on everybody who is in an audience on a day; who bears it in those days already is let be. Gives how many
 * were tagged. For officers of the audience's own unit, who may change its people.
 */
export const tagMembers = command({
  name: 'tag.add-to-members',
  input: z.object({ audienceId: z.uuid(), on: dayInput, tag: tagInput, from: dayInput, to: lastDayInput }),
  subject: (tx, { input, now }) => audienceById(tx, input.audienceId, dayOf(now)),
  may: (actor, { scope }) =>
    permits(actor, 'audiences.manage', scope) && permits(actor, 'people.edit', scope),
  run: async (tx, { actor, input: { audienceId, on, ...tag }, now }) => {
    if (tag.to !== null && tag.to < tag.from)
      throw new InvalidInput([{ path: 'to', code: 'ends-before-start' }]);
    const people = await tagMembersOf(tx, { audienceId, on }, tag, { by: accountOf(actor), at: now });
    await markPeople(tx, people, now);
    return { tagged: people.length };
  },
  audit: ({ input, result }) => ({
    subjectKind: 'audience',
    subjectId: input.audienceId,
    detail: { tag: input.tag, tagged: result.tagged },
  }),
});

import { z } from 'zod';
import { audienceById, versionsOf } from '#db/queries/audiences/audiences.ts';
import { namesInRules } from '#db/queries/audiences/names.ts';
import { membersOn } from '#db/queries/audiences/preview.ts';
import { currentPostsOf } from '#db/queries/posts.ts';
import { permits } from '#domain/access/permission.ts';
import { dayOf } from '#domain/time/day.ts';
import { dayInput } from '../audience-input.ts';
import { query } from '../usecase.ts';

const pageSize = 50;

/**
 * One audience: its versions, newest first, and a page of who is in it on a day (today when left out), among the people
 * the actor may see. `after` is the `next` of the page before. Forbidden: an audience of other units.
 */
export const showAudience = query({
  name: 'audience.show',
  input: z.object({
    audienceId: z.uuid(),
    on: dayInput.nullable().default(null),
    after: z.uuid().nullable().default(null),
  }),
  subject: (db, { input, now }) => audienceById(db, input.audienceId, dayOf(now)),
  may: (actor, { scope }) => permits(actor, 'audiences.read', scope),
  run: async (db, { actor, input, now, subject: audience }) => {
    const today = dayOf(now);
    const on = input.on ?? today;
    const versions = await versionsOf(db, audience.id);
    const found = await membersOn(
      db,
      actor,
      { audienceId: audience.id, on, today },
      { after: input.after, limit: pageSize + 1 },
    );
    const page = found.people.slice(0, pageSize);
    const posts = await currentPostsOf(
      db,
      page.map((person) => person.id),
      today,
    );
    return {
      audience,
      versions,
      names: await namesInRules(
        db,
        versions.map(({ rule }) => rule),
        [audience.unitId],
      ),
      on,
      total: found.total,
      people: page.map((person) => ({
        ...person,
        posts: posts.filter((post) => post.personId === person.id),
      })),
      next: found.people.length > pageSize ? (page.at(-1)?.id ?? null) : null,
      mayManage: audience.closedAt === null && permits(actor, 'audiences.manage', audience.scope),
    };
  },
  audit: ({ input }) => ({
    subjectKind: 'audience',
    subjectId: input.audienceId,
    detail: { on: input.on, furtherPage: input.after !== null },
  }),
});

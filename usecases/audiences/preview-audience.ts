import { z } from 'zod';
import { audienceById, scopeOfUnit } from '#db/queries/audiences/audiences.ts';
import { latestAudienceRule } from '#db/queries/audiences/latest-rule.ts';
import { namesInRules } from '#db/queries/audiences/names.ts';
import { previewLists, previewOf } from '#db/queries/audiences/preview.ts';
import { currentPostsOf } from '#db/queries/posts.ts';
import { permits } from '#domain/access/permission.ts';
import { withinUnit } from '#domain/audiences/rule.ts';
import { dayOf } from '#domain/time/day.ts';
import { ruleInput } from '../audience-input.ts';
import { query } from '../usecase.ts';

const pageSize = 20;

/**
 * Whom a rule would take in today, among the people the actor may see; for an audience there is already, also who enters
 * and who leaves against its newest version. Nothing is saved. A bounded number of statements, however many people.
 */
export const previewAudience = query({
  name: 'audience.preview',
  input: z.object({
    audienceId: z.uuid().nullable().default(null),
    /** The unit a new audience is to belong to; that of an audience there is stays. */
    unitId: z.uuid().nullable().default(null),
    rule: ruleInput,
    list: z.enum(previewLists).default('all'),
    after: z.uuid().nullable().default(null),
  }),
  subject: async (db, { input, now }) => {
    const today = dayOf(now);
    if (input.audienceId) {
      const audience = await audienceById(db, input.audienceId, today);
      return audience && { unitId: audience.unitId, scope: audience.scope };
    }
    const scope = await scopeOfUnit(db, input.unitId, today);
    return scope && { unitId: input.unitId, scope };
  },
  may: (actor, { scope }) => permits(actor, 'audiences.manage', scope),
  run: async (db, { actor, input, now, subject }) => {
    const today = dayOf(now);
    const latest = input.audienceId ? await latestAudienceRule(db, input.audienceId) : null;
    const asked = {
      rule: withinUnit(input.rule, subject.unitId),
      standing: latest?.rule ?? null,
      on: today,
      today,
    };
    const { counts, people: found } = await previewOf(db, actor, asked, {
      list: input.list,
      after: input.after,
      limit: pageSize + 1,
    });
    const page = found.slice(0, pageSize);
    const posts = await currentPostsOf(
      db,
      page.map((person) => person.id),
      today,
    );
    return {
      counts,
      on: today,
      names: await namesInRules(db, [input.rule], [subject.unitId]),
      people: page.map((person) => ({
        ...person,
        posts: posts.filter((post) => post.personId === person.id),
      })),
      next: found.length > pageSize ? (page.at(-1)?.id ?? null) : null,
    };
  },
  audit: ({ input }) => ({
    subjectKind: 'audience',
    subjectId: input.audienceId,
    detail: { list: input.list, furtherPage: input.after !== null },
  }),
});

import { z } from 'zod';
import { audienceById, insertVersion } from '#db/queries/audiences/audiences.ts';
import { latestAudienceRule } from '#db/queries/audiences/latest-rule.ts';
import { rebuildAudienceMembers } from '#db/queries/audiences/members.ts';
import { accountOf } from '#domain/access/account-of.ts';
import { permits } from '#domain/access/permission.ts';
import { withinUnit } from '#domain/audiences/rule.ts';
import { Refused } from '#domain/refusal.ts';
import { dayOf } from '#domain/time/day.ts';
import { ruleInput } from '../audience-input.ts';
import { command } from '../usecase.ts';

/**
 * Saves a new version of an audience's rule and derives its members. Refused: it is closed, the rule is the same, or
 * somebody else saved a version since `basedOn` was read.
 */
export const changeAudience = command({
  name: 'audience.change',
  input: z.object({ audienceId: z.uuid(), basedOn: z.coerce.number().int().min(1), rule: ruleInput }),
  subject: (tx, { input, now }) => audienceById(tx, input.audienceId, dayOf(now), true),
  may: (actor, { scope }) => permits(actor, 'audiences.manage', scope),
  run: async (tx, { actor, input, now, subject: audience }) => {
    if (audience.closedAt) throw new Refused('audience-closed');
    const latest = await latestAudienceRule(tx, audience.id);
    if (latest?.version !== input.basedOn) throw new Refused('audience-changed-meanwhile');
    if (sameRule(latest.rule, withinUnit(input.rule, audience.unitId)))
      throw new Refused('audience-unchanged');
    const version = latest.version + 1;
    const saved = { by: accountOf(actor), at: now };
    if (!(await insertVersion(tx, audience.id, version, input.rule, saved)))
      throw new Refused('audience-changed-meanwhile');
    await rebuildAudienceMembers(tx, audience.id);
    return { audienceId: audience.id, version };
  },
  audit: ({ result }) => ({
    subjectKind: 'audience',
    subjectId: result.audienceId,
    detail: { version: result.version },
  }),
});

/** Equal whatever the order of the keys: the stored rule comes back from the database in another one. */
const sameRule = (left: unknown, right: unknown): boolean => inOrder(left) === inOrder(right);
const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

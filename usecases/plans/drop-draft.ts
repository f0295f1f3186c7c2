import { z } from 'zod';
import { draftOf, dropDraft } from '#db/queries/plan-desk/drafts.ts';
import { accountOf } from '#domain/access/account-of.ts';
import { permits } from '#domain/access/permission.ts';
import { command } from '../usecase.ts';

/** Throws the actor's own draft away. Not found when she has none. */
export const dropIndicatorDraft = command({
  name: 'plan.drop-draft',
  input: z.object({ plan: z.string().max(80), indicator: z.string().max(10) }),
  subject: async (tx, { actor, input: { plan: planCode, indicator } }) => {
    const accountId = accountOf(actor);
    return accountId === null ? null : draftOf(tx, { accountId, planCode, indicator });
  },
  may: (actor) => permits(actor, 'plans.manage', 'province'),
  run: async (tx, { subject }) => {
    await dropDraft(tx, subject);
    return { plan: subject.planCode, indicator: subject.indicator };
  },
  audit: ({ result }) => ({
    subjectKind: 'indicator',
    subjectId: result.indicator,
    detail: { plan: result.plan },
  }),
});

import { z } from 'zod';
import { draftOf } from '#db/queries/plan-desk/drafts.ts';
import { accountOf } from '#domain/access/account-of.ts';
import { permits } from '#domain/access/permission.ts';
import { planOn } from '#domain/plan/versions.ts';
import { changeOf } from '#domain/plan-desk/version-changes.ts';
import { dayOf } from '#domain/time/day.ts';
import { planSubject } from '../plan-subject.ts';
import { query } from '../usecase.ts';

/**
 * What the form of a new version begins with: the actor's own draft, else the version in force today. `newest` is the
 * number the draft will be based on once it is kept.
 */
export const readDraft = query({
  name: 'plan.read-draft',
  input: z.object({ plan: z.string().max(80), indicator: z.string().max(10) }),
  subject: (db, { input }) => planSubject(db, input),
  may: (actor) => permits(actor, 'plans.manage', 'province'),
  run: async (db, { actor, subject: { plan, filed, newest }, now }) => {
    const today = dayOf(now);
    const accountId = accountOf(actor);
    const draft = accountId && (await draftOf(db, { accountId, planCode: plan.code, indicator: filed.code }));
    const [current] = planOn({ ...plan.content, indicators: [filed] }, plan.versions, today).indicators;
    return {
      ...{ newest, today, draft: draft || null, startedOn: plan.content.startedOn },
      plan: { code: plan.code, title: plan.content.title },
      codes: plan.content.indicators.map(({ code }) => code),
      indicator: current ?? filed,
      change: draft ? draft.change : changeOf(current ?? filed),
    };
  },
});

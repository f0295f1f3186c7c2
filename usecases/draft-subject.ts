import type { Reader } from '#db/client.ts';
import { type Draft, draftOf } from '#db/queries/plan-desk/drafts.ts';
import { accountOf } from '#domain/access/account-of.ts';
import type { Actor } from '#domain/access/permission.ts';
import { planOn } from '#domain/plan/versions.ts';
import type { Day } from '#domain/time/day.ts';
import { type PlanSubject, planSubject } from './plan-subject.ts';

/** An indicator with the version that the actor prepares of it. */
export type DraftSubject = PlanSubject & { readonly draft: Draft };

/** Null when there is no such plan or indicator, or the actor has no draft of it. */
export const draftSubject = async (
  db: Reader,
  actor: Actor,
  of: { readonly plan: string; readonly indicator: string },
): Promise<DraftSubject | null> => {
  const subject = await planSubject(db, of);
  const accountId = accountOf(actor);
  if (!subject || accountId === null) return null;
  const draft = await draftOf(db, { accountId, planCode: of.plan, indicator: of.indicator });
  return draft && { ...subject, draft };
};

/** The plan with the one indicator alone on a day: as it counts, and as it would with the draft recorded. */
export const bothPlans = ({ plan, filed, newest, draft }: DraftSubject, day: Day) => {
  const alone = { ...plan.content, indicators: [filed] };
  const { indicator, inForceFrom, change } = draft;
  const drafted = { indicator, number: newest + 1, inForceFrom, change };
  return {
    before: planOn(alone, plan.versions, day),
    after: planOn(alone, [...plan.versions, drafted], day),
  };
};

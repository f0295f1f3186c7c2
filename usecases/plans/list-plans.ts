import { z } from 'zod';
import { plans } from '#content/plans/plans.ts';
import { seenSince, unseenVersions } from '#db/queries/plan-desk/versions.ts';
import { knownPlan } from '#db/queries/plans.ts';
import { permits, permitsSomewhere } from '#domain/access/permission.ts';
import { planOn, versionOn } from '#domain/plan/versions.ts';
import { dayOf } from '#domain/time/day.ts';
import { query, wholeProvince } from '../usecase.ts';

/**
 * Every plan with its indicators in the version in force today, and the next version where one is recorded for a later
 * day. `unseen` are versions of the last 90 days that somebody else recorded and a second officer has not looked at; empty
 * for who is none. One query a plan.
 */
export const listPlans = query({
  name: 'plans.list',
  input: z.object({}),
  subject: wholeProvince,
  may: (actor) => permitsSomewhere(actor, 'plans.read'),
  run: async (db, { actor, now }) => {
    const today = dayOf(now);
    const known = await Promise.all(plans.map(({ code }) => knownPlan(db, code)));
    const second = actor.kind === 'account' && permits(actor, 'reports.download', 'province');
    return {
      mayManage: permits(actor, 'plans.manage', 'province'),
      unseen: second ? await unseenVersions(db, actor.accountId, seenSince(now)) : [],
      plans: known.flatMap((plan) => {
        if (!plan) return [];
        const { title, startedOn, legalSources } = plan.content;
        return {
          ...{ code: plan.code, title, startedOn, legalSources },
          indicators: planOn(plan.content, plan.versions, today).indicators.map((indicator) => {
            const later = plan.versions
              .filter((one) => one.indicator === indicator.code && one.inForceFrom > today)
              .toSorted((a, b) => (a.inForceFrom < b.inForceFrom ? -1 : 1));
            return {
              indicator,
              inForceFrom: versionOn(plan.versions, indicator.code, today)?.inForceFrom ?? startedOn,
              next: later[0] ? { number: later[0].number, inForceFrom: later[0].inForceFrom } : null,
            };
          }),
        };
      }),
    };
  },
});

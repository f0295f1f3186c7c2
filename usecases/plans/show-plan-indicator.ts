import { z } from 'zod';
import { versionHistory } from '#db/queries/plan-desk/versions.ts';
import { permits, permitsSomewhere } from '#domain/access/permission.ts';
import { planOn } from '#domain/plan/versions.ts';
import { changedFields, changeOf } from '#domain/plan-desk/version-changes.ts';
import { dayOf } from '#domain/time/day.ts';
import { filedFrom, indicatorAt, planSubject } from '../plan-subject.ts';
import { query } from '../usecase.ts';

/**
 * One indicator of a plan with every version it had, the newest first, each with what it changed against the number before.
 * Of the version of the plan's file nobody recorded anything: reason, document and author are null.
 */
export const showPlanIndicator = query({
  name: 'plan.show-indicator',
  input: z.object({ plan: z.string().max(80), indicator: z.string().max(10) }),
  subject: (db, { input }) => planSubject(db, input),
  may: (actor) => permitsSomewhere(actor, 'plans.read'),
  run: async (db, { actor, subject, now }) => {
    const { plan, filed } = subject;
    const { title, startedOn, legalSources } = plan.content;
    const [current] = planOn({ ...plan.content, indicators: [filed] }, plan.versions, dayOf(now)).indicators;
    const recorded = await versionHistory(db, plan.code, filed.code);
    const accountId = actor.kind === 'account' ? actor.accountId : null;
    const second = accountId !== null && permits(actor, 'reports.download', 'province');
    const numbers = [...recorded.map(({ number }) => number), filed.counting.version];
    return {
      plan: { code: plan.code, title, startedOn, legalSources },
      indicator: current ?? filed,
      mayManage: permits(actor, 'plans.manage', 'province'),
      versions: [
        ...recorded.map((version, at) => {
          const before = indicatorAt(subject, numbers[at + 1] ?? filed.counting.version);
          const after = indicatorAt(subject, version.number);
          const { number, inForceFrom, reason, legalDocument, recordedByName, recordedAt, seenBy } = version;
          return {
            ...{ number, inForceFrom, reason, legalDocument, recordedByName, recordedAt, seenBy },
            ...{ before, after, changed: changedFields(changeOf(before), changeOf(after)) },
            maySee:
              second &&
              version.recordedBy !== accountId &&
              !seenBy.some((one) => one.accountId === accountId),
          };
        }),
        {
          ...{ number: filed.counting.version, inForceFrom: filedFrom(subject), reason: null },
          ...{ legalDocument: null, recordedByName: null, recordedAt: null, seenBy: [], maySee: false },
          ...{ before: null, after: filed, changed: [] },
        },
      ],
    };
  },
});

export type PlanIndicatorHistory = Awaited<ReturnType<typeof showPlanIndicator>>;

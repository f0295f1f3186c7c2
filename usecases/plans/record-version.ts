import { z } from 'zod';
import { markPlanChanged } from '#db/queries/periods.ts';
import { dropDraft } from '#db/queries/plan-desk/drafts.ts';
import { addIndicatorVersion, versionHistory } from '#db/queries/plan-desk/versions.ts';
import { lockKey } from '#db/queries/standings.ts';
import { permits } from '#domain/access/permission.ts';
import { Refused } from '#domain/refusal.ts';
import { draftSubject } from '../draft-subject.ts';
import { command } from '../usecase.ts';

/**
 * Records the actor's draft as the next version of an indicator, for good. The plan's stored counts are void and counted
 * anew by the job; closed snapshots keep what they froze. Refused: `plan-version-meanwhile` when somebody else recorded a
 * version since the draft was begun; the draft stays.
 */
export const recordVersion = command({
  name: 'plan.record-version',
  input: z.object({ plan: z.string().max(80), indicator: z.string().max(10) }),
  subject: async (tx, { actor, input }) => {
    // Whoever records next reads the versions after this one has been committed.
    await lockKey(tx, `versions:${input.plan}`);
    return draftSubject(tx, actor, input);
  },
  may: (actor) => permits(actor, 'plans.manage', 'province'),
  run: async (tx, { subject: { plan, filed, newest, draft }, now }) => {
    const number = draft.basedOn + 1;
    const { indicator, inForceFrom, change, reason, legalDocument, accountId } = draft;
    const recorded =
      draft.basedOn === newest &&
      (await addIndicatorVersion(tx, {
        ...{ planCode: plan.code, indicator, number, inForceFrom, change, reason, legalDocument },
        ...{ recordedBy: accountId, recordedAt: now },
      }));
    if (!recorded) {
      const [last] = await versionHistory(tx, plan.code, filed.code);
      throw new Refused('plan-version-meanwhile', {
        by: last?.recordedByName ?? '',
        number: last?.number ?? newest,
      });
    }
    await markPlanChanged(tx, plan.code);
    await dropDraft(tx, draft);
    return { plan: plan.code, indicator, number };
  },
  audit: ({ subject, result }) => ({
    subjectKind: 'indicator',
    subjectId: result.indicator,
    detail: {
      ...{ plan: result.plan, number: result.number, inForceFrom: subject.draft.inForceFrom },
      legalDocument: subject.draft.legalDocument,
    },
  }),
});

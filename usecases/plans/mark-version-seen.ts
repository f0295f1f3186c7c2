import { z } from 'zod';
import { addSeen, versionHistory } from '#db/queries/plan-desk/versions.ts';
import { accountOf } from '#domain/access/account-of.ts';
import { permits } from '#domain/access/permission.ts';
import { command } from '../usecase.ts';

/** A second officer says that she has looked at a version that somebody else recorded. Not found: no such version. */
export const markVersionSeen = command({
  name: 'plan.mark-seen',
  input: z.object({
    plan: z.string().max(80),
    indicator: z.string().max(10),
    number: z.coerce.number().int().min(2),
  }),
  subject: async (tx, { input }) =>
    (await versionHistory(tx, input.plan, input.indicator)).find(({ number }) => number === input.number) ??
    null,
  may: (actor, version) =>
    permits(actor, 'reports.download', 'province') && accountOf(actor) !== version.recordedBy,
  run: async (tx, { actor, input: { plan: planCode, indicator, number }, now }) => {
    const accountId = accountOf(actor);
    if (accountId !== null) await addSeen(tx, { planCode, indicator, number }, accountId, now);
    return { plan: planCode, indicator };
  },
  audit: ({ input }) => ({
    subjectKind: 'indicator',
    subjectId: input.indicator,
    detail: { plan: input.plan, number: input.number },
  }),
});

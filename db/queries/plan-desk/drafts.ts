import { and, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { indicatorDraft } from '#db/schema/plan-desk.ts';
import { env } from '#lib/env.ts';

export type Draft = Omit<typeof indicatorDraft.$inferSelect, 'tenantId'>;
type DraftKey = Pick<Draft, 'accountId' | 'planCode' | 'indicator'>;

const at = ({ accountId, planCode, indicator }: DraftKey) =>
  and(
    eq(indicatorDraft.tenantId, env.tenant),
    eq(indicatorDraft.accountId, accountId),
    eq(indicatorDraft.planCode, planCode),
    eq(indicatorDraft.indicator, indicator),
  );

/** The version that an account prepares of an indicator, or null. */
export const draftOf = async (db: Reader, key: DraftKey): Promise<Draft | null> => {
  const [row] = await db.select().from(indicatorDraft).where(at(key));
  return row ?? null;
};

/** Keeps the draft instead of what the account prepared before. */
export const keepDraft = async (tx: Reader, draft: Draft): Promise<void> => {
  const { accountId: _a, planCode: _p, indicator: _i, ...said } = draft;
  await tx
    .insert(indicatorDraft)
    .values({ tenantId: env.tenant, ...draft })
    .onConflictDoUpdate({
      target: [
        indicatorDraft.tenantId,
        indicatorDraft.accountId,
        indicatorDraft.planCode,
        indicatorDraft.indicator,
      ],
      set: said,
    });
};

export const dropDraft = async (tx: Reader, key: DraftKey): Promise<void> => {
  await tx.delete(indicatorDraft).where(at(key));
};

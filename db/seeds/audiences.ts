import { indicatorAudienceNames } from '#content/plans/audiences.ts';
import type { Reader } from '#db/client.ts';
import { rebuildAudienceMembers } from '#db/queries/audiences/members.ts';
import { lockKey } from '#db/queries/standings.ts';
import { audience, audienceVersion } from '#db/schema/audiences.ts';
import { audienceIndicators, indicatorAudiences } from '#domain/audiences/indicator-audiences.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';

/** The audiences every province begins with, those of the plan's counted indicators. What is there already is let be. */
export const seedAudiences = async (db: Reader, now: Date): Promise<void> => {
  await db.transaction(async (tx) => {
    await lockKey(tx, 'seed-audiences');
    for (const indicator of audienceIndicators) {
      const { code, rule } = indicatorAudiences[indicator];
      const [fresh] = await tx
        .insert(audience)
        .values({
          tenantId: env.tenant,
          id: newId(),
          code,
          name: indicatorAudienceNames[indicator],
          recordedAt: now,
        })
        .onConflictDoNothing({ target: [audience.tenantId, audience.code] })
        .returning({ id: audience.id });
      if (!fresh) continue;
      await tx
        .insert(audienceVersion)
        .values({ tenantId: env.tenant, audienceId: fresh.id, number: 1, rule, recordedAt: now });
      await rebuildAudienceMembers(tx, fresh.id);
    }
  });
};

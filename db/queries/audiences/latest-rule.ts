import { and, desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { audience, audienceVersion } from '#db/schema/audiences.ts';
import { type AudienceRule, withinUnit } from '#domain/audiences/rule.ts';
import { env } from '#lib/env.ts';

export type LatestRule = { readonly version: number; readonly rule: AudienceRule };

/** The newest version of an audience's rule, kept to the people of the audience's own unit; null when there is none. */
export const latestAudienceRule = async (db: Reader, audienceId: string): Promise<LatestRule | null> =>
  ruleOf(db, audienceId, null);

/** The rule of one version, kept to the people of the audience's own unit; null when there is none. */
export const audienceRuleOfVersion = async (
  db: Reader,
  audienceId: string,
  version: number,
): Promise<LatestRule | null> => ruleOf(db, audienceId, version);

const ruleOf = async (db: Reader, audienceId: string, version: number | null): Promise<LatestRule | null> => {
  const [row] = await db
    .select({ version: audienceVersion.number, rule: audienceVersion.rule, unitId: audience.unitId })
    .from(audienceVersion)
    .innerJoin(
      audience,
      and(eq(audience.tenantId, audienceVersion.tenantId), eq(audience.id, audienceVersion.audienceId)),
    )
    .where(
      and(
        eq(audienceVersion.tenantId, env.tenant),
        eq(audienceVersion.audienceId, audienceId),
        version === null ? undefined : eq(audienceVersion.number, version),
      ),
    )
    .orderBy(desc(audienceVersion.number))
    .limit(1);
  return row ? { version: row.version, rule: withinUnit(row.rule, row.unitId) } : null;
};

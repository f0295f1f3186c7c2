import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { audience } from '#db/schema/audiences.ts';
import type { Actor } from '#domain/access/permission.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { inScope } from './scope.ts';

/** Audiences a duty may be made for: those of the province and those of the actor's units, not closed. */
export const openAudiences = async (db: Reader, actor: Actor, today: Day) =>
  db
    .select({ id: audience.id, name: audience.name })
    .from(audience)
    .where(
      and(
        eq(audience.tenantId, env.tenant),
        isNull(audience.closedAt),
        sql`(${audience.unitId} is null or ${inScope(actor, 'obligations.manage', sql`${audience.unitId}`, today)})`,
      ),
    )
    .orderBy(asc(audience.code));

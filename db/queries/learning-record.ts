import { and, desc, eq, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { completion } from '#db/schema/learning.ts';
import { orgUnitName } from '#db/schema/organisation.ts';
import { position } from '#db/schema/people.ts';
import { env } from '#lib/env.ts';
import { isPerson } from './joined-facts.ts';

export type CompletionRow = {
  readonly enrolmentId: string;
  readonly year: number;
  readonly courseVersionId: string;
  readonly completedAt: Date;
  readonly met: Record<string, unknown>;
  readonly positionTitle: string | null;
  /** As the unit was called on that day. */
  readonly unitName: string | null;
};

/** What somebody completed here, newest first, with the unit and post of that day. */
export const completionsOf = async (db: Reader, personId: string): Promise<readonly CompletionRow[]> =>
  db
    .select({
      enrolmentId: completion.enrolmentId,
      year: completion.year,
      courseVersionId: completion.courseVersionId,
      completedAt: completion.completedAt,
      met: completion.met,
      positionTitle: position.title,
      unitName: orgUnitName.name,
    })
    .from(completion)
    .leftJoin(
      position,
      and(eq(position.tenantId, completion.tenantId), eq(position.id, completion.positionId)),
    )
    .leftJoin(
      orgUnitName,
      sql`${orgUnitName.tenantId} = ${completion.tenantId} and ${orgUnitName.unitId} = ${completion.unitId}
        and (${completion.completedAt} at time zone 'Asia/Ho_Chi_Minh')::date
            between ${orgUnitName.validFrom} and coalesce(${orgUnitName.validTo}, 'infinity')`,
    )
    .where(and(eq(completion.tenantId, env.tenant), isPerson(completion.personId, personId)))
    .orderBy(desc(completion.completedAt), desc(completion.enrolmentId));

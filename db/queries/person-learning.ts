import { and, desc, eq, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { completion, courseVersion } from '#db/schema/learning.ts';
import { env } from '#lib/env.ts';
import { isPerson } from './joined-facts.ts';

/** What a person completed here, newest first, with the unit's name of that day. */
export const completionsOf = async (db: Reader, personId: string) =>
  db
    .select({
      enrolmentId: completion.enrolmentId,
      title: courseVersion.title,
      contentGroup: courseVersion.contentGroup,
      completedAt: completion.completedAt,
      evidenceGrade: completion.evidenceGrade,
      unitName: sql<
        string | null
      >`(select n.name from org_unit_name n where n.tenant_id = ${completion.tenantId} and n.unit_id = ${completion.unitId}
        and (${completion.completedAt} at time zone 'Asia/Ho_Chi_Minh')::date between n.valid_from and coalesce(n.valid_to, 'infinity'))`,
    })
    .from(completion)
    .innerJoin(
      courseVersion,
      and(eq(courseVersion.tenantId, completion.tenantId), eq(courseVersion.id, completion.courseVersionId)),
    )
    .where(and(eq(completion.tenantId, env.tenant), isPerson(completion.personId, personId)))
    .orderBy(desc(completion.completedAt));

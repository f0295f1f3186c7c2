import { and, eq, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { identity } from '#db/schema/people.ts';
import { env } from '#lib/env.ts';

/** The names of some people; who was erased is not in it. One query. */
export const namesOfPeople = async (
  db: Reader,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const rows = await db
    .select({ personId: identity.personId, fullName: identity.fullName })
    .from(identity)
    .where(
      and(
        eq(identity.tenantId, env.tenant),
        sql`${identity.personId} = any(${sql.param(`{${personIds.join(',')}}`)}::uuid[])`,
      ),
    );
  return new Map(rows.map(({ personId, fullName }) => [personId, fullName]));
};

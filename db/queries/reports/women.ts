import { sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { uuids } from '#db/queries/standings.ts';
import type { Standing } from '#domain/indicators/standing.ts';
import { env } from '#lib/env.ts';

/** Who of some people is known to be a woman. */
export const womenAmong = async (db: Reader, people: readonly string[]): Promise<ReadonlySet<string>> => {
  if (people.length === 0) return new Set();
  const rows = await db.execute<{ person_id: string }>(sql`
    select person_id from identity
     where tenant_id = ${env.tenant} and gender = 'female' and person_id = any(${uuids([...new Set(people)])})`);
  return new Set(rows.map((row) => row.person_id));
};

/** How women stand. Their sides are not shown apart, so these have none. */
export const standingsOfWomen = (
  standings: readonly Standing[],
  women: ReadonlySet<string>,
): readonly Standing[] =>
  standings
    .filter(({ personId }) => women.has(personId))
    .map((one) => ({ ...one, unitIdsBySegment: { public: [], enterprise: [] } }));

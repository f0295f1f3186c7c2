import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { snapshotPerson } from '#db/schema/reporting.ts';
import type { Standing } from '#domain/indicators/standing.ts';
import { env } from '#lib/env.ts';

/**
 * Lets people be written before the snapshot they belong to, whose checksum follows from them; checked at the end of the
 * transaction.
 */
export const peopleComeFirst = async (tx: Tx): Promise<void> => {
  await tx.execute(sql`set constraints snapshot_person_of_snapshot deferred`);
};

/** One line of canonical JSON a person and indicator. */
export type PersonLine = {
  readonly indicator: string;
  readonly personId: string;
  readonly line: string;
};

export const addPersonLines = async (
  tx: Reader,
  snapshotId: string,
  lines: readonly PersonLine[],
): Promise<void> => {
  for (let from = 0; from < lines.length; from += portion) {
    await tx.execute(sql`
      insert into snapshot_person (tenant_id, snapshot_id, indicator, person_id, line)
      select ${env.tenant}, ${snapshotId}::uuid, l->>'indicator', (l->>'personId')::uuid, l->>'line'
        from jsonb_array_elements(${JSON.stringify(lines.slice(from, from + portion))}::jsonb) l`);
  }
};

const portion = 5000;

/** The lines of a snapshot in the order they are hashed in, a portion at a time: never all of them in memory. */
export async function* linesInOrder(db: Reader, snapshotId: string): AsyncGenerator<string[]> {
  for (const indicator of await indicatorsOf(db, snapshotId)) {
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const rows = await db.execute<{ person_id: string; line: string }>(sql`
        select person_id, line from snapshot_person
         where tenant_id = ${env.tenant} and snapshot_id = ${snapshotId}::uuid and indicator = ${indicator} and person_id > ${after}::uuid
         order by person_id limit ${portion}`);
      if (rows.length === 0) break;
      yield rows.map((row) => row.line);
      after = rows.at(-1)?.person_id ?? after;
    }
  }
}

/** The indicators that somebody is listed for, from index to index instead of over all lines. */
const indicatorsOf = async (db: Reader, snapshotId: string): Promise<string[]> => {
  const next = (after: SQL) => sql`(select min(indicator collate "C") from snapshot_person
    where tenant_id = ${env.tenant} and snapshot_id = ${snapshotId}::uuid and indicator > ${after})`;
  const rows = await db.execute<{ code: string }>(sql`
    with recursive listed(code) as (
      select ${next(sql`''`)} union all select ${next(sql`l.code`)} from listed l where l.code is not null)
    select code from listed where code is not null`);
  return rows.map((row) => row.code);
};

/** The lines that are not the same in two snapshots, in the order they are hashed in. */
export const changedLines = async (
  db: Reader,
  beforeId: string,
  afterId: string,
): Promise<{ readonly before: Standing[]; readonly after: Standing[] }> => {
  const of = (id: string) => sql`(select indicator, person_id, line from snapshot_person
    where tenant_id = ${env.tenant} and snapshot_id = ${id}::uuid)`;
  const rows = await db.execute<{ before: string | null; after: string | null }>(sql`
    select b.line as before, a.line as after from ${of(beforeId)} b full join ${of(afterId)} a using (indicator, person_id)
     where a.line is distinct from b.line order by indicator collate "C", person_id`);
  const standings = (which: 'before' | 'after') =>
    rows.flatMap((row) => (row[which] === null ? [] : [standingOf({ line: row[which] })]));
  return { before: standings('before'), after: standings('after') };
};

/** The lines of a snapshot, of one indicator or of all, in the order they were hashed in. */
export const personLines = async (
  db: Reader,
  snapshotId: string,
  indicator?: string,
): Promise<{ line: string }[]> =>
  db
    .select({ line: snapshotPerson.line })
    .from(snapshotPerson)
    .where(
      and(
        eq(snapshotPerson.tenantId, env.tenant),
        eq(snapshotPerson.snapshotId, snapshotId),
        indicator ? eq(snapshotPerson.indicator, indicator) : undefined,
      ),
    )
    .orderBy(asc(sql`${snapshotPerson.indicator} collate "C"`), asc(snapshotPerson.personId));

export const standingOf = ({ line }: { readonly line: string }): Standing => JSON.parse(line) as Standing;

import { sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { env } from '#lib/env.ts';

/** Audit entries whose hash does not follow from what they say and from the entry before, or whose number leaves a gap. */
export const brokenAuditLinks = async (db: Reader): Promise<{ chain: string; sequence: number }[]> => {
  const rows = await db.execute<{ chain: string; sequence: string }>(sql`
    select chain, sequence from (
      select e.chain, e.sequence, e.hash, e.previous_hash, audit_hash(e.*) as expected,
             lag(e.hash) over w as before, lag(e.sequence) over w as number_before
      from audit_entry e where e.tenant_id = ${env.tenant}
      window w as (partition by e.chain order by e.sequence)
    ) linked
    where hash is distinct from expected or previous_hash is distinct from before
       or sequence <> coalesce(number_before, 0) + 1
    order by chain, sequence limit 50`);
  return rows.map((row) => ({ chain: row.chain, sequence: Number(row.sequence) }));
};

/** Rows that fell into a default partition: their year has no partition of its own. */
export const strayRows = async (db: Reader): Promise<{ table: string; count: number }[]> => {
  const tables = [
    'enrolment',
    'learning_event',
    'attempt',
    'attempt_result',
    'enrolment_progress',
    'completion',
    'audit_entry',
  ];
  const found: { table: string; count: number }[] = [];
  for (const table of tables) {
    const [row] = await db.execute<{ count: number }>(
      sql`select count(*)::int as count from ${sql.identifier(`${table}_default`)}`,
    );
    if (row && row.count > 0) found.push({ table, count: row.count });
  }
  return found;
};

/** What points at nothing, where no foreign key can say it. */
export const orphans = async (db: Reader): Promise<{ what: string; id: string }[]> => {
  const rows = await db.execute<{ what: string; id: string }>(sql`
    (select 'completion without its event' as what, c.enrolment_id::text as id from completion c
      where c.tenant_id = ${env.tenant} and not exists (select 1 from learning_event e
        where e.tenant_id = c.tenant_id and e.year = c.year and e.id = c.caused_by_event_id) limit 20)
    union all (select 'completion without its position', c.enrolment_id::text from completion c
      where c.tenant_id = ${env.tenant} and c.position_id is not null and not exists (select 1 from position p
        where p.tenant_id = c.tenant_id and p.id = c.position_id) limit 20)
    union all (select 'correction of a training that is not there', t.id::text from external_training t
      where t.tenant_id = ${env.tenant} and t.supersedes_id is not null and not exists (select 1 from external_training o
        where o.tenant_id = t.tenant_id and o.id = t.supersedes_id) limit 20)
    union all (select 'correction of a result that is not there', r.id::text from external_result r
      where r.tenant_id = ${env.tenant} and r.supersedes_id is not null and not exists (select 1 from external_result o
        where o.tenant_id = r.tenant_id and o.id = r.supersedes_id) limit 20)
    union all (select 'account of a person who is not there', a.id::text from account a
      where a.tenant_id = ${env.tenant} and a.person_id is not null and not exists (select 1 from person p
        where p.tenant_id = a.tenant_id and p.id = a.person_id) limit 20)
    union all (select 'role for a unit that is not there', g.id::text from role_grant g
      where g.tenant_id = ${env.tenant} and g.unit_id is not null and not exists (select 1 from org_unit u
        where u.tenant_id = g.tenant_id and u.id = g.unit_id) limit 20)`);
  return [...rows];
};

/** The ids of all snapshots, oldest first. */
export const snapshotChain = async (db: Reader): Promise<string[]> => {
  const rows = await db.execute<{ id: string }>(
    sql`select id from snapshot where tenant_id = ${env.tenant} order by closed_at, id`,
  );
  return rows.map((row) => row.id);
};

/** The hashes of the uploaded files that must still be there: the nightly sweep forgets those older than a month. */
export const storedFileHashes = async (db: Reader, sweptBefore: Date): Promise<string[]> => {
  const rows = await db.execute<{ sha256: string }>(sql`
    select distinct sha256 from import_file
    where tenant_id = ${env.tenant} and created_at > ${sweptBefore.toISOString()}::timestamptz
    union select file_sha256 from evidence where tenant_id = ${env.tenant}
    union select file_sha256 from communication where tenant_id = ${env.tenant} and file_sha256 is not null
    union select file_sha256 from declaration_file where tenant_id = ${env.tenant}
    union select file_sha256 from task_report_file where tenant_id = ${env.tenant}`);
  return rows.map((row) => row.sha256);
};

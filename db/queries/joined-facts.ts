import { type SQL, sql } from 'drizzle-orm';
import { env } from '#lib/env.ts';

/** The facts that count for somebody else once two people were found to be one. */
type FactTable =
  | 'position'
  | 'enrolment'
  | 'completion'
  | 'external_training'
  | 'external_result'
  | 'person_tag';

/**
 * The rows of a table of facts, each with `owner_id`: the person it counts for, who is another than `person_id` when
 * that one was merged into her. Put it where the table would stand and ask by `owner_id`: both branches use the index
 * on the person.
 */
export const joinedFacts = (table: FactTable): SQL => {
  const name = sql.identifier(table);
  return sql`(
    select own.person_id as owner_id, own.* from ${name} own
     where own.tenant_id = ${env.tenant} and not exists (
       select 1 from person_alias a where a.tenant_id = own.tenant_id and a.person_id = own.person_id)
    union all
    select a.kept_id, joined.* from person_alias a
      join ${name} joined on joined.tenant_id = a.tenant_id and joined.person_id = a.person_id
     where a.tenant_id = ${env.tenant})`;
};

/** SQL that is true of a column when it names this person or one who was merged into her. */
export const isPerson = (column: SQL, personId: string | SQL): SQL =>
  sql`${column} in (select ${personId}::uuid union all select joined.person_id from person_alias joined
       where joined.tenant_id = ${env.tenant} and joined.kept_id = ${personId}::uuid)`;

/** SQL that is true of a column when it names nobody who was merged into another. */
export const isNoAlias = (column: SQL): SQL =>
  sql`not exists (select 1 from person_alias merged where merged.tenant_id = ${env.tenant} and merged.person_id = ${column})`;

/** SQL giving the person a column's person counts for: herself or whom she was merged into. */
export const keptOf = (column: SQL): SQL<string> =>
  sql<string>`coalesce((select merged.kept_id from person_alias merged
       where merged.tenant_id = ${env.tenant} and merged.person_id = ${column}), ${column})`;

import { Column, getTableColumns, getTableName, is, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { personTag } from '#db/schema/audiences.ts';
import { completion, externalResult, externalTraining } from '#db/schema/learning.ts';
import { position } from '#db/schema/people.ts';
import { env } from '#lib/env.ts';

const tables = {
  position,
  completion,
  external_training: externalTraining,
  external_result: externalResult,
  person_tag: personTag,
} as const;

type FactTable = PgTable & { readonly tenantId: PgColumn; readonly personId: PgColumn };

/** Who was merged into whom: a table or query of tenant_id, person_id and kept_id. `aliasesUpTo` gives those of the past. */
export type Aliases = SQL;
const aliasesNow: Aliases = sql`person_alias`;

/**
 * A table of facts as it counts once two people were found to be one: every row with `person_id` (and `owner_id`) the
 * person kept, and `recorded_for` the one it was written for. Put it where the table would stand, with the same alias; both branches use
 * the index on the person.
 */
export const joinedFacts = (of: FactTable | keyof typeof tables, aliases: Aliases = aliasesNow): SQL => {
  const table: FactTable = typeof of === 'string' ? tables[of] : of;
  const name = sql.identifier(getTableName(table));
  const columns = (of: SQL) =>
    sql.join(
      Object.values(getTableColumns(table))
        .filter((column) => column.name !== 'person_id')
        .map((column) => sql`${of}.${sql.identifier(column.name)}`),
      sql`, `,
    );
  const [own, joined] = [sql`own`, sql`joined`];
  return sql`(
    select ${columns(own)}, own.person_id, own.person_id as owner_id, own.person_id as recorded_for from ${name} own
     where own.tenant_id = ${env.tenant} and ${isNoAlias(sql`own.person_id`, aliases)}
    union all
    select ${columns(joined)}, a.kept_id, a.kept_id, joined.person_id from ${aliases} a
      join ${name} joined on joined.tenant_id = a.tenant_id and joined.person_id = a.person_id
     where a.tenant_id = ${env.tenant})`;
};

/** SQL that is true of a column when it names this person or one who is the same by a merge, whichever of them is given. */
export const isPerson = (column: SQL | PgColumn, personId: string): SQL =>
  sql`${named(column)} in (
       with kept as (select ${keptOf(sql`${personId}::uuid`)} as id)
       select id from kept union all
       select joined.person_id from person_alias joined join kept on kept.id = joined.kept_id where joined.tenant_id = ${env.tenant})`;

/** SQL that is true of a column when it names nobody who was merged into another. */
export const isNoAlias = (column: SQL | PgColumn, aliases: Aliases = aliasesNow): SQL =>
  sql`not exists (select 1 from ${aliases} merged where merged.tenant_id = ${env.tenant} and merged.person_id = ${named(column)})`;

/** SQL giving the person a column's person counts for: herself or whom she was merged into. */
export const keptOf = (column: SQL | PgColumn): SQL<string> =>
  sql<string>`coalesce((select merged.kept_id from person_alias merged
       where merged.tenant_id = ${env.tenant} and merged.person_id = ${named(column)}), ${named(column)})`;

/** A column with its table's name before it: alone it would be taken for the inner table's. */
const named = (column: SQL | PgColumn): SQL =>
  is(column, Column) ? sql`${column.table}.${sql.identifier(column.name)}` : column;

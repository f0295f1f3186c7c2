import { getTableColumns, getTableName, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Tx } from '#db/client.ts';

const chunk = 2_000;

/**
 * Inserts any number of rows, two thousand a statement, each statement with one parameter: a JSON array that Postgres
 * reads by the table's own types. All rows must have the same keys.
 */
export const insertMany = async <Table extends PgTable>(
  tx: Tx,
  table: Table,
  rows: readonly Table['$inferInsert'][],
  onConflict: 'fail' | 'ignore' = 'fail',
): Promise<void> => {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => key in first);
  const names = sql.join(
    columns.map(([, column]) => sql.identifier(column.name)),
    sql`, `,
  );
  const name = sql.identifier(getTableName(table));
  const ending = onConflict === 'ignore' ? sql`on conflict do nothing` : sql``;
  for (let from = 0; from < rows.length; from += chunk) {
    const records = rows.slice(from, from + chunk).map((row) => {
      const values = new Map(Object.entries(row));
      return Object.fromEntries(columns.map(([key, column]) => [column.name, values.get(key) ?? null]));
    });
    await tx.execute(
      sql`insert into ${name} (${names}) select ${names} from jsonb_populate_recordset(null::${name}, ${asJson(records)}::jsonb) ${ending}`,
    );
  }
};

/** JSON that Postgres takes: what is no character (half a surrogate pair, NUL) is replaced. */
export const asJson = (value: unknown): string => {
  const text = JSON.stringify(value);
  // Such characters come out escaped, and hardly ever are there any.
  if (text === undefined || !/\\u(?:d[89a-f]|0000)/.test(text)) return text;
  return JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'string' ? each.replace(/\p{Surrogate}|\0/gu, '\uFFFD') : each,
  );
};

/** SQL giving the texts of a list, for `= any(…)` over many values with one parameter. */
export const textsOf = (values: Iterable<string>) =>
  sql`(select value from jsonb_array_elements_text(${asJson([...values])}::jsonb) as value)`;

import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { env } from '#lib/env.ts';
import type { FactTable } from './tables.ts';

/** Makes everything read in this transaction of one moment. Must be its very first statement. */
export const ofOneMoment = async (tx: Tx): Promise<void> => {
  await tx.execute(sql`set transaction isolation level repeatable read`);
};

const portion = 5000;

/** The rows of a table as lines of JSON, a portion at a time. */
export async function* factLines(tx: Tx, { table, columns }: FactTable): AsyncGenerator<string[]> {
  const cursor = sql.identifier(`facts_${table}`);
  const named = sql.join(
    columns.map((column) => sql.identifier(column)),
    sql`, `,
  );
  await tx.execute(sql`
    declare ${cursor} no scroll cursor for select to_json(row)::text as line from (
      select ${named} from ${sql.identifier(table)} where tenant_id = ${sql.raw(`'${env.tenant.replaceAll("'", "''")}'`)}) row`);
  for (;;) {
    const rows = await tx.execute<{ line: string }>(sql`fetch ${sql.raw(String(portion))} from ${cursor}`);
    if (rows.length > 0) yield rows.map((row) => row.line);
    if (rows.length < portion) break;
  }
  await tx.execute(sql`close ${cursor}`);
}

/** The type of every column handed out, as Postgres names it. */
export const factTypes = async (
  tx: Tx,
  tables: readonly FactTable[],
): Promise<ReadonlyMap<string, string>> => {
  const rows = await tx.execute<{ key: string; type: string }>(sql`
    select table_name || '.' || column_name as key, data_type as type from information_schema.columns
     where table_schema = 'public' and table_name = any(${sql.param(`{${tables.map(({ table }) => table).join(',')}}`)}::text[])`);
  return new Map(rows.map((row) => [row.key, row.type]));
};

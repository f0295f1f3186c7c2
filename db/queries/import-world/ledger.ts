import { sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { stands } from '#db/queries/ledger.ts';
import type { LedgerWorld, NamedUnit, StandingValue } from '#domain/imports/plan-ledger.ts';
import { env } from '#lib/env.ts';
import { textsOf } from '../import-write/insert-many.ts';

/** All units of both trees by their names, and what stands in the ledger of some series. Two queries. */
export const loadLedgerWorld = async (db: Reader, series: ReadonlySet<string>): Promise<LedgerWorld> => {
  const units = await db.execute<NamedUnit>(sql`
    select u.id, u.tree, u.code, n.name, n.valid_from::text as "from", n.valid_to::text as "to"
      from org_unit u join org_unit_name n on n.tenant_id = u.tenant_id and n.unit_id = u.id
     where u.tenant_id = ${env.tenant}`);
  const standing = await db.execute<StandingValue & { value: string }>(sql`
    select v.id, v.series, v.unit_id as "unitId", v.value::text as value, v.valid_from::text as "from",
           v.valid_to::text as "to", v.source_title as "sourceTitle", v.source_number as "sourceNumber",
           v.source_on::text as "sourceOn", v.definition
      from ledger_value v where ${stands(sql`v`, null)} and v.series in ${textsOf(series)}`);
  return { units, standing: standing.map((row) => ({ ...row, value: Number(row.value) })) };
};

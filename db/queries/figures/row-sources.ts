import { sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { type Between, recordedBetween } from '#db/queries/reports/changed-people.ts';
import type { FigureArm } from '#domain/indicators/figure.ts';
import { env } from '#lib/env.ts';

export type RowSource = {
  readonly recordedAt: Date;
  readonly by: string | null;
  readonly document: string | null;
};

/**
 * The newest thing recorded between two instants about rows of a figure, by the row's id: steps of declarations and events
 * of registers, entries of communication work. Answers and residents name nobody, so they have none. One query.
 */
export const rowSources = async (
  db: Reader,
  arm: FigureArm,
  ids: readonly string[],
  between: Between,
): Promise<ReadonlyMap<string, RowSource>> => {
  if (ids.length === 0 || (arm !== 'declared' && arm !== 'reached')) return new Map();
  const of = sql`${sql.param(`{${ids.map((id) => `"${id}"`).join(',')}}`)}::text[]`;
  const rows = await db.execute<{ id: string; at: string; by: string | null; document: string | null }>(
    arm === 'declared'
      ? sql`
    select distinct on (id) id, at::text as at, by, document from (
      select d.subject_id || ':' || d.period_id as id, s.recorded_at as at, a.display_name as by, s.comment as document
        from declaration d join declaration_step s on s.tenant_id = d.tenant_id and s.declaration_id = d.id
        left join account a on a.tenant_id = s.tenant_id and a.id = s.recorded_by
       where d.tenant_id = ${env.tenant} and d.subject_id || ':' || d.period_id = any(${of})
         and ${recordedBetween(sql`s.recorded_at`, between)}
      union all
      select asked.id, v.recorded_at, a.display_name, v.document
        from unnest(${of}) asked(id) join register_event v on v.tenant_id = ${env.tenant} and v.entry_id = split_part(asked.id, ':', 1)::uuid
        left join account a on a.tenant_id = v.tenant_id and a.id = v.recorded_by
       where ${recordedBetween(sql`v.recorded_at`, between)}) r
     order by id, at desc`
      : sql`
    select distinct on (asked.id) asked.id, c.recorded_at::text as at, a.display_name as by, coalesce(c.reason, c.reach_source) as document
      from unnest(${of}) asked(id)
      join communication c on c.tenant_id = ${env.tenant} and (c.id::text = asked.id or c.supersedes::text = asked.id)
      left join account a on a.tenant_id = c.tenant_id and a.id = c.recorded_by
     where ${recordedBetween(sql`c.recorded_at`, between)}
     order by asked.id, c.recorded_at desc`,
  );
  return new Map(
    rows.map(({ id, at, by, document }) => [id, { recordedAt: new Date(at), by, document }] as const),
  );
};

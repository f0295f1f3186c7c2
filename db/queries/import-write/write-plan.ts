import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import type { Decision } from '#domain/imports/plan.ts';
import { env } from '#lib/env.ts';
import { loadAgencies } from '../import-world/agencies.ts';
import type { ImportPlan } from '../import-world/plan.ts';
import { enqueue } from '../jobs.ts';
import { writeResults, writeTrainings } from './facts.ts';
import { textsOf } from './insert-many.ts';
import { type WriteContext, writeRoster } from './roster.ts';
import { writeUnits } from './units.ts';

/**
 * Writes the rows of a plan that were promised by the preview, and queues what must be counted anew. The number of
 * statements does not grow with the rows, only with their thousands.
 */
export const writePlan = async (
  tx: Tx,
  plan: ImportPlan,
  promised: (number: number) => boolean,
  context: WriteContext,
): Promise<void> => {
  const writes = <Write>(decisions: readonly Decision<Write>[]): Write[] =>
    decisions.flatMap((decision) =>
      'write' in decision && promised(decision.number) ? [decision.write] : [],
    );
  switch (plan.kind) {
    case 'units':
      if (plan.outcomes.length === 0) return;
      await writeUnits(tx, plan.outcomes, await loadAgencies(tx), context);
      return enqueue(tx, 'rebuild-period', {}, 'rebuild-period');
    case 'roster':
      return recount(tx, await writeRoster(tx, writes(plan.decisions), context), context.now);
    case 'past-training':
      return recount(tx, await writeTrainings(tx, writes(plan.decisions), context), context.now);
    case 'external-results':
      return recount(tx, await writeResults(tx, writes(plan.decisions), context), context.now);
  }
};

/** Marks people whose facts changed, so that their standing is decided again. */
const recount = async (tx: Tx, personIds: readonly string[], now: Date): Promise<void> => {
  if (personIds.length === 0) return;
  await tx.execute(sql`
    insert into standing_queue (tenant_id, person_id, marked_at)
    select ${env.tenant}, value::uuid, ${now.toISOString()}::timestamptz from ${textsOf(personIds)} as given(value)
    order by 2 on conflict (tenant_id, person_id) do update set marked_at = excluded.marked_at`);
  await enqueue(tx, 'refresh-standings', {}, 'refresh-standings');
};

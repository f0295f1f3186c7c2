import type { Tx } from '#db/client.ts';
import type { Decision } from '#domain/imports/plan.ts';
import { loadAgencies } from '../import-world/agencies.ts';
import type { ImportPlan } from '../import-world/plan.ts';
import { recordChangesAt } from '../organisation/write.ts';
import { markPeople, markTreeChanged } from '../standings.ts';
import { writeClassList } from './class-list.ts';
import { writeResults, writeTrainings } from './facts.ts';
import { writeLedger } from './ledger.ts';
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
      await recordChangesAt(tx, context.now);
      await writeUnits(tx, plan.outcomes, await loadAgencies(tx), context);
      return markTreeChanged(tx);
    case 'roster':
      return markPeople(tx, await writeRoster(tx, writes(plan.decisions), context), context.now);
    case 'past-training':
      return markPeople(tx, await writeTrainings(tx, writes(plan.decisions), context), context.now);
    case 'class-list':
      return writeClassList(tx, writes(plan.decisions), context);
    case 'external-results':
      return markPeople(tx, await writeResults(tx, writes(plan.decisions), context), context.now);
    case 'ledger':
      return writeLedger(tx, writes(plan.decisions), context);
  }
};

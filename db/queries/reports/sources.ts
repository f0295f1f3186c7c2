import { and, desc, eq, lte } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { importFile } from '#db/schema/imports.ts';
import type { Day } from '#domain/time/day.ts';
import { dayOf } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';

/** The list that the population comes from: the roster applied last (up to an instant). Null when none was. */
export type PopulationSource = { readonly fileName: string; readonly appliedOn: Day } | null;

export const populationSource = async (
  db: Reader,
  recordedUpTo: Date | null = null,
): Promise<PopulationSource> => {
  const [row] = await db
    .select({ fileName: importFile.fileName, appliedAt: importFile.appliedAt })
    .from(importFile)
    .where(
      and(
        eq(importFile.tenantId, env.tenant),
        eq(importFile.kind, 'roster'),
        eq(importFile.state, 'applied'),
        recordedUpTo ? lte(importFile.appliedAt, recordedUpTo) : undefined,
      ),
    )
    .orderBy(desc(importFile.appliedAt))
    .limit(1);
  return row?.appliedAt ? { fileName: row.fileName, appliedOn: dayOf(row.appliedAt) } : null;
};

import { and, desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { importFile } from '#db/schema/imports.ts';
import type { Day } from '#domain/time/day.ts';
import { dayOf } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';

/** The list that the population comes from: the roster applied last. Null when none was. */
export type PopulationSource = { readonly fileName: string; readonly appliedOn: Day } | null;

export const populationSource = async (db: Reader): Promise<PopulationSource> => {
  const [row] = await db
    .select({ fileName: importFile.fileName, appliedAt: importFile.appliedAt })
    .from(importFile)
    .where(
      and(
        eq(importFile.tenantId, env.tenant),
        eq(importFile.kind, 'roster'),
        eq(importFile.state, 'applied'),
      ),
    )
    .orderBy(desc(importFile.appliedAt))
    .limit(1);
  return row?.appliedAt ? { fileName: row.fileName, appliedOn: dayOf(row.appliedAt) } : null;
};

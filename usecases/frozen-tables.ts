import { reportingVi } from '#content/messages/reporting.vi.ts';
import type { Reader } from '#db/client.ts';
import { personLines, standingOf } from '#db/queries/snapshot-people.ts';
import { contentOf, frozenNames, type snapshotById } from '#db/queries/snapshots.ts';
import type { ReportTable } from '#domain/reporting/report-table.ts';
import type { SnapshotContent } from '#domain/reporting/snapshot.ts';
import { tablePl01 } from '#domain/reporting/table-pl-01.ts';
import { tablePl02 } from '#domain/reporting/table-pl-02.ts';
import { tablePl03 } from '#domain/reporting/table-pl-03.ts';

export type FrozenSnapshot = NonNullable<Awaited<ReturnType<typeof snapshotById>>>;
export type FrozenTables = {
  readonly snapshot: FrozenSnapshot;
  readonly content: SnapshotContent;
  readonly tables: readonly ReportTable[];
};

/** The three official tables, made from nothing but what was frozen: later facts, names and units do not move them. */
export const frozenTables = async (db: Reader, snapshot: FrozenSnapshot): Promise<FrozenTables> => {
  const content = contentOf(snapshot);
  const people = (await personLines(db, snapshot.id, 'I-05')).map(standingOf);
  const names = await frozenNames(db, snapshot.id, 'I-05');
  const words = reportingVi.tables;
  return {
    snapshot,
    content,
    tables: [tablePl01(content, words), tablePl02(content, words), tablePl03(content, people, names, words)],
  };
};

import { reportingVi } from '#content/messages/reporting.vi.ts';
import { planByCode } from '#content/plans/plans.ts';
import type { Reader } from '#db/client.ts';
import { personLines, standingOf } from '#db/queries/snapshot-people.ts';
import { contentOf, frozenNames, type snapshotById } from '#db/queries/snapshots.ts';
import { unfinishedPeople } from '#db/queries/unfinished-people.ts';
import type { ReportTable } from '#domain/reporting/report-table.ts';
import type { SnapshotContent } from '#domain/reporting/snapshot.ts';
import { specialistIndicator } from '#domain/reporting/table-indicators.ts';
import { tablePl01 } from '#domain/reporting/table-pl-01.ts';
import { tablePl02 } from '#domain/reporting/table-pl-02.ts';
import { tablePl03 } from '#domain/reporting/table-pl-03.ts';
import { tablePl04 } from '#domain/reporting/table-pl-04.ts';
import { tablePl05 } from '#domain/reporting/table-pl-05.ts';
import { tablePl06 } from '#domain/reporting/table-pl-06.ts';

export type FrozenSnapshot = NonNullable<Awaited<ReturnType<typeof snapshotById>>>;
export type FrozenTables = {
  readonly snapshot: FrozenSnapshot;
  readonly content: SnapshotContent;
  readonly tables: readonly ReportTable[];
};

/**
 * The annexes that go out with a report, made from nothing but what was frozen: later facts, names and units do not move
 * them. PL-04 and PL-05 are missing where the snapshot does not hold them; PL-06 is asked for by itself.
 */
export const frozenTables = async (db: Reader, snapshot: FrozenSnapshot): Promise<FrozenTables> => {
  const content = withRules(contentOf(snapshot));
  const specialists = specialistIndicator(content.indicators);
  const people = specialists === null ? [] : await personLines(db, snapshot.id, specialists);
  const names = specialists === null ? [] : await frozenNames(db, snapshot.id, specialists);
  const words = reportingVi.tables;
  return {
    snapshot,
    content,
    tables: [
      tablePl01(content, words),
      tablePl02(content, words),
      tablePl03(content, people.map(standingOf), names, words),
      tablePl04(content, words),
      tablePl05(content, words),
    ].filter((table) => table !== null),
  };
};

/** PL-06 alone: it names everybody who is not done yet, so it is in no bundle. */
export const frozenUnfinished = async (db: Reader, snapshot: FrozenSnapshot): Promise<FrozenTables> => {
  const content = withRules(contentOf(snapshot));
  const people = await unfinishedPeople(db, snapshot.id);
  return { snapshot, content, tables: [tablePl06(content, people, reportingVi.tables)] };
};

/** Snapshots from before rules were data take those of the plan's file: the tables ask them which indicator is which. */
const withRules = (content: SnapshotContent): SnapshotContent => {
  const rules = new Map(planByCode(content.plan.code)?.indicators.map(({ code, rule }) => [code, rule]));
  const indicators = content.indicators.map((one) => {
    const rule = one.rule ?? rules.get(one.code);
    return rule ? { ...one, rule } : one;
  });
  return { ...content, indicators };
};

import type { Standing } from '#domain/indicators/standing.ts';
import type { ReportTable } from '#domain/reporting/report-table.ts';
import type { SnapshotContent } from '#domain/reporting/snapshot.ts';
import type { FrozenName } from '#domain/reporting/table-pl-03.ts';
import type { TableWords } from '#domain/reporting/table-words.ts';

/**
 * PL-06: who is not done yet, indicator by indicator, in the order given. For the desks that remind people; it is in no
 * bundle and on no public page. A person owes an indicator at most once, so the rows of one add up to what it lacks.
 */
export const tablePl06 = (
  content: SnapshotContent,
  people: readonly { readonly standing: Standing; readonly name: FrozenName | null }[],
  words: TableWords,
): ReportTable => {
  const units = new Map(content.units.map((unit) => [unit.unitId, unit.name]));
  return {
    code: 'PL-06',
    title: words.titles['PL-06'](null),
    columns: [
      { key: 'number', header: words.pl06.number, kind: 'integer', width: 7 },
      { key: 'indicator', header: words.pl06.indicator, kind: 'text', width: 9 },
      { key: 'name', header: words.pl06.name, kind: 'text', width: 26 },
      { key: 'unit', header: words.pl06.unit, kind: 'text', width: 34 },
      { key: 'position', header: words.pl06.position, kind: 'text', width: 24 },
      { key: 'reason', header: words.pl06.reason, kind: 'text', width: 44 },
    ],
    rows: people.map(({ standing, name }, index) => ({
      cells: [
        index + 1,
        standing.indicator,
        name?.fullName ?? words.erased,
        standing.unitIds.map((id) => units.get(id) ?? id).join('; '),
        name?.positionTitle ?? null,
        words.reason(standing.reason),
      ],
    })),
  };
};

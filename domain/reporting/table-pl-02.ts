import { rate } from '#domain/indicators/rate.ts';
import { unitsBelow } from '#domain/reporting/board.ts';
import type { ReportTable } from '#domain/reporting/report-table.ts';
import type { SnapshotContent } from '#domain/reporting/snapshot.ts';
import { staffIndicator } from '#domain/reporting/table-indicators.ts';
import type { TableWords } from '#domain/reporting/table-words.ts';

/** PL-02: officials who took part, by unit, each with all units below it. A person in two units stands in both lines and once above them. */
export const tablePl02 = (content: SnapshotContent, words: TableWords): ReportTable => {
  const [top] = content.units;
  const indicator = staffIndicator(content.indicators);
  const rows = new Map(
    content.rows
      .filter((row) => row.indicator === indicator && row.scope === 'subtree' && row.segment === null)
      .map((row) => [row.unitId, row]),
  );
  const women = new Map((content.women ?? []).map((one) => [one.unitId, one.tookPart]));
  return {
    code: 'PL-02',
    title: words.titles['PL-02'](indicator),
    columns: [
      { key: 'code', header: words.pl02.code, kind: 'text', width: 12 },
      { key: 'unit', header: words.pl02.unit, kind: 'text', width: 40 },
      { key: 'population', header: words.pl02.population, kind: 'integer', width: 10 },
      { key: 'tookPart', header: words.pl02.tookPart, kind: 'integer', width: 10 },
      { key: 'completed', header: words.pl02.completed, kind: 'integer', width: 12 },
      { key: 'tookPartRate', header: words.pl02.tookPartRate, kind: 'percent', width: 12 },
      { key: 'completedRate', header: words.pl02.completedRate, kind: 'percent', width: 12 },
      { key: 'women', header: words.pl02.women, kind: 'integer', width: 10 },
      { key: 'participations', header: words.pl02.participations, kind: 'integer', width: 10 },
    ],
    rows: (top ? unitsBelow(content.units, top.unitId) : []).flatMap((unit) => {
      const row = rows.get(unit.unitId);
      if (!row) return [];
      return [
        {
          depth: unit.depth,
          bold: unit.depth === 0,
          cells: [
            unit.code,
            unit.name,
            row.population,
            row.tookPart,
            row.completed,
            rate({ counted: row.tookPart, denominator: row.population }),
            rate({ counted: row.completed, denominator: row.population }),
            women.get(unit.unitId) ?? null,
            row.participations,
          ],
        },
      ];
    }),
  };
};

import { type SkillArea, skillAreas } from '#domain/catalogue/skill-area.ts';
import type { ReportCell, ReportTable } from '#domain/reporting/report-table.ts';
import type { FrozenResidents, ResidentLine, SnapshotContent } from '#domain/reporting/snapshot.ts';
import type { TableWords } from '#domain/reporting/table-words.ts';

type Commune = FrozenResidents['communes'][number];

/** PL-05: residents by commune and skill area; a commune of which nobody is registered has not reported, which is not 0. */
export const tablePl05 = ({ residents }: SnapshotContent, words: TableWords): ReportTable | null =>
  residents
    ? {
        code: 'PL-05',
        title: words.titles['PL-05'](null),
        columns: [
          { key: 'code', header: words.pl05.code, kind: 'text', width: 9 },
          { key: 'name', header: words.pl05.name, kind: 'text', width: 24 },
          { key: 'population', header: words.pl05.population, kind: 'integer', width: 15 },
          { key: 'source', header: words.pl05.source, kind: 'text', width: 28 },
          { key: 'learners', header: words.pl05.learners, kind: 'integer', width: 9 },
          ...skillAreas.map((area) => ({
            ...{ key: area, header: words.skillAreas[area], kind: 'integer' as const, width: 9 },
          })),
          { key: 'skilled', header: words.pl05.skilled, kind: 'integer', width: 10 },
          { key: 'skilledInAll', header: words.pl05.skilledInAll, kind: 'integer', width: 10 },
        ],
        rows: [
          {
            bold: true,
            cells: [null, words.pl05.total, residents.population, null, ...countsOf(residents.total)],
          },
          ...residents.communes.map((commune) => ({
            cells: [
              commune.code,
              commune.name,
              commune.population,
              sourceOf(commune, words),
              ...(commune.registered === 0
                ? [words.notReported, ...Array.from({ length: skillAreas.length + 2 }, () => null)]
                : countsOf(commune)),
            ],
          })),
        ],
      }
    : null;

const countsOf = (line: ResidentLine): readonly ReportCell[] => [
  line.learners,
  ...skillAreas.map((area: SkillArea) => line.byArea[area]),
  line.skilled,
  line.skilledInAll,
];

const sourceOf = ({ source, unsettled }: Commune, words: TableWords): string =>
  source ? words.sourceOn(source.source.vi, source.on) : unsettled ? words.unsettled : words.noData;

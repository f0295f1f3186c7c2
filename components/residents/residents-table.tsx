import Link from 'next/link';
import { DataTable } from '#components/ui/data-table.tsx';
import type { Language, Messages } from '#content/messages/messages.ts';
import { skillAreas } from '#domain/catalogue/skill-area.ts';
import { formatRate, rate } from '#domain/indicators/rate.ts';
import type { ResidentTally } from '#domain/residents/board.ts';
import type { ShownBoard } from './board-props.ts';

/** Communes × areas, the whole first. A commune without a registered learner has not reported. */
export const ResidentsTable = ({
  board,
  lists,
  words,
  language,
}: {
  board: ShownBoard;
  lists: ReadonlySet<string>;
  words: Messages['residents'];
  language: Language;
}) => {
  const number = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en');
  const numbers = (tally: ResidentTally, people: number | null) => ({
    learners: number.format(tally.learners),
    ...Object.fromEntries(skillAreas.map((area) => [area, number.format(tally.byArea[area])])),
    skilled: number.format(tally.skilled),
    rate: formatRate(rate({ counted: tally.skilled, denominator: people }), language) ?? '—',
    inAll: number.format(tally.skilledInAll),
  });
  const column = (key: keyof typeof words.columns) => ({
    ...{ key, label: words.columns[key], kind: 'number' as const },
  });
  return (
    <DataTable
      caption={words.caption}
      empty={words.none}
      columns={[
        { key: 'name', label: words.columns.name },
        ...[column('population'), column('learners')],
        ...skillAreas.map((area) => ({ key: area, label: words.areas[area], kind: 'number' as const })),
        ...[column('skilled'), column('rate'), column('inAll')],
      ]}
      rows={[
        {
          key: 'total',
          cells: {
            name: <strong>{words.total}</strong>,
            population: board.population === null ? words.unknown : number.format(board.population),
            ...numbers(board.total, board.population),
          },
        },
        ...board.rows.map(({ commune, population, tally }) => {
          const people = population === null || 'conflict' in population ? null : population.value;
          return {
            key: commune.id,
            cells: {
              name: lists.has(commune.id) ? (
                <Link
                  href={`/residents/${commune.id}`}
                  prefetch={false}
                  className="inline-flex min-h-11 items-center"
                >
                  {commune.name}
                </Link>
              ) : (
                commune.name
              ),
              population:
                people !== null
                  ? number.format(people)
                  : population === null
                    ? words.unknown
                    : words.conflict,
              ...(tally.registered === 0
                ? { learners: <span className="whitespace-nowrap">{words.notReported}</span> }
                : numbers(tally, people)),
            },
          };
        }),
      ]}
    />
  );
};

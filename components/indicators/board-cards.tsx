import { Section } from '#components/ui/layout.tsx';
import { segmentsOf } from '#domain/indicators/population.ts';
import { rowIndex } from '#domain/reporting/board.ts';
import type { PrintedUnit } from '#domain/reporting/snapshot.ts';
import type { BoardViewProps } from './board-view-props.ts';
import { CountedCard } from './counted-card.tsx';
import { countedIndicator, peopleHref, sheetHref } from './links.ts';

/** The four indicators counted from learning, for the unit the board stands at. */
export const BoardCards = ({
  board,
  query,
  words,
  boards,
  language,
  mayReadPeople,
  focus,
}: BoardViewProps & { focus: PrintedUnit }) => {
  const rowOf = rowIndex(board.rows);
  const womenOf = rowIndex(board.women);
  const unit = focus.parentId === null ? undefined : focus.code;
  return (
    <Section title={words.board.cards} id="cards">
      <div className="grid gap-4 md:grid-cols-2 print:grid-cols-2 print:gap-2">
        {board.indicators.flatMap((indicator) => {
          const { code } = indicator;
          const counted = countedIndicator(board.indicators, code);
          const row = counted && rowOf(code, focus.unitId, 'subtree');
          if (!row) return [];
          return [
            <CountedCard
              key={code}
              indicator={indicator}
              code={code}
              row={row}
              parts={segmentsOf(counted.rule).flatMap(
                (segment) => (segment && rowOf(code, focus.unitId, 'subtree', segment)) || [],
              )}
              denominator={board.provenance.denominators.find((one) => one.indicator === code)}
              women={womenOf(code, focus.unitId, 'subtree')}
              trend={board.trends.find((one) => one.indicator === code && one.segment === null)}
              period={board.period}
              boards={boards}
              language={language}
              words={words}
              peopleHref={mayReadPeople ? (people) => peopleHref(code, query, { unit, ...people }) : null}
              sheetHref={sheetHref(code, query)}
            />,
          ];
        })}
      </div>
    </Section>
  );
};

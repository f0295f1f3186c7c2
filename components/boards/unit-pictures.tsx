import type { BoardData } from '#components/indicators/board-data.ts';
import type { Language, Messages } from '#content/messages/messages.ts';
import type { PlanIndicator } from '#domain/plan/plan.ts';
import { targetFor } from '#domain/plan/plan.ts';
import type { Segment } from '#domain/plan/rule.ts';
import { rowIndex, unitsBelow } from '#domain/reporting/board.ts';
import type { PrintedRow, PrintedUnit } from '#domain/reporting/snapshot.ts';
import { CommuneMap } from './commune-map.tsx';
import { UnitRanks } from './unit-ranks.tsx';

/** Fewer tiles than this are no map. */
const fewestTiles = 5;

/** The units below the one in focus as ranked bars, and the communes among them as tiles, for one indicator and side. */
export const UnitPictures = ({
  board,
  focus,
  indicator,
  segment,
  hrefOf,
  printed,
  words,
  language,
}: {
  board: Pick<BoardData, 'units' | 'rows' | 'communes' | 'period'>;
  focus: PrintedUnit;
  indicator: PlanIndicator;
  segment: Segment | null;
  hrefOf: (unit: PrintedUnit) => string;
  /** Which of the two goes on paper. */
  printed: 'ranks' | 'map';
  words: Messages['boards'];
  language: Language;
}) => {
  const { code } = indicator;
  const rowOf = rowIndex(board.rows);
  // A count is measured against the plan's own target, which is no unit's: its units are set against their people.
  const lineOf = (unitId: string): PrintedRow | null => {
    const row = rowOf(code, unitId, 'subtree', segment);
    return row && indicator.kind === 'count' ? { ...row, denominator: row.population } : row;
  };
  const target = targetFor(indicator, board.period.year);
  const targetPercent = target?.unit === 'percent' ? target.value : 100;
  const below = unitsBelow(board.units, focus.unitId).filter(({ depth }) => depth > 0);
  const depth = [...new Set(below.map((unit) => unit.depth))].find(
    (one) => below.filter((unit) => unit.depth === one).length > 1,
  );
  const ranked = below.flatMap((unit) => {
    const row = unit.depth === depth ? lineOf(unit.unitId) : null;
    return row ? [{ unit, row }] : [];
  });
  const units = new Map(board.units.map((unit) => [unit.unitId, unit]));
  const communes = board.communes.map(({ code: commune, name, unitId }) => {
    const unit = unitId === null ? undefined : units.get(unitId);
    return {
      ...{ code: commune, name },
      row: unit ? lineOf(unit.unitId) : null,
      href: unit ? hrefOf(unit) : null,
    };
  });
  const mapped = communes.filter(({ row }) => row !== null).length >= fewestTiles;
  return (
    <>
      {mapped ? (
        <div className="mb-6" data-print={printed === 'map' ? undefined : 'hide'}>
          <CommuneMap
            code={code}
            communes={communes}
            targetPercent={targetPercent}
            words={words}
            language={language}
          />
        </div>
      ) : null}
      {ranked.length > 1 ? (
        <div className="mb-6" data-print={printed === 'map' && mapped ? 'hide' : undefined}>
          <h3 className="font-semibold print:hidden">{words.ranked.title(code)}</h3>
          <p className="mb-2 text-[0.9rem] text-soft print:hidden">{words.ranked.lead}</p>
          <UnitRanks
            code={code}
            units={ranked}
            targetPercent={targetPercent}
            hrefOf={hrefOf}
            words={words}
            language={language}
          />
        </div>
      ) : null}
    </>
  );
};

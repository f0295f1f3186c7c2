import { UnitPictures } from '#components/boards/unit-pictures.tsx';
import { Section } from '#components/ui/layout.tsx';
import { segmentsOf } from '#domain/indicators/population.ts';
import { countedIndicators } from '#domain/plan/counted.ts';
import { rowIndex, unitsBelow } from '#domain/reporting/board.ts';
import type { PrintedUnit } from '#domain/reporting/snapshot.ts';
import type { BoardViewProps } from './board-view-props.ts';
import { ChoiceLinks } from './choice-links.tsx';
import { boardHref, countedIndicator, peopleHref, sheetPageHref } from './links.ts';
import { UnitTable } from './unit-table.tsx';

const levelChoices = ['1', '2', 'all'] as const;

export type BoardUnitsProps = Pick<
  BoardViewProps,
  'board' | 'query' | 'words' | 'boards' | 'language' | 'mayReadPeople'
> & {
  readonly focus: PrintedUnit;
  /** On the page of one indicator there is no other to choose. */
  readonly onlyThis?: boolean;
};

/** The units below the one the board stands at, for one indicator; every number opens to its people. */
export const BoardUnits = ({
  onlyThis = false,
  board,
  query,
  words,
  boards,
  language,
  mayReadPeople,
  focus,
}: BoardUnitsProps) => {
  const choices = countedIndicators(board);
  const shown = countedIndicator(board.indicators, query.indicator) ?? choices[1] ?? choices[0];
  if (!shown) return null;
  const { code, rule } = shown;
  const segment = rule.apart.find((one) => one === query.segment) ?? null;
  const chosen = levelChoices.find((one) => one === query.levels) ?? (focus.parentId === null ? '2' : '1');
  const hrefOf = onlyThis ? sheetPageHref : boardHref;
  const levels = chosen === 'all' ? Number.POSITIVE_INFINITY : Number(chosen);
  const indicator = board.indicators.find((one) => one.code === code);
  const rowOf = rowIndex(board.rows);
  const province = board.units.find((unit) => unit.parentId === null)?.unitId ?? '';
  const codeOf = (unit: PrintedUnit) => (unit.unitId === province ? undefined : unit.code);
  return (
    <Section title={words.board.byUnit(code)} id="units">
      <div className="mb-4 flex flex-wrap gap-x-8 gap-y-2">
        {onlyThis ? null : (
          <ChoiceLinks
            label={words.board.chooseIndicator}
            choices={choices.map((one) => ({
              href: hrefOf(query, { indicator: one.code, segment: null }),
              label: one.code,
              chosen: one.code === code,
            }))}
          />
        )}
        {rule.apart.length > 0 ? (
          <ChoiceLinks
            label={words.people.filter}
            choices={segmentsOf(rule).map((one) => ({
              href: hrefOf(query, { indicator: code, segment: one }),
              label: one === null ? words.people.all : words.board.segments[one],
              chosen: one === segment,
            }))}
          />
        ) : null}
        <ChoiceLinks
          label={words.board.levels}
          choices={levelChoices.map((one) => ({
            href: hrefOf(query, { levels: one }),
            label: words.board.level[one],
            chosen: one === chosen,
          }))}
        />
      </div>
      {indicator ? (
        <UnitPictures
          board={board}
          focus={focus}
          indicator={indicator}
          segment={segment}
          hrefOf={(unit) => hrefOf(query, { unit: codeOf(unit) ?? null })}
          printed={onlyThis ? 'map' : 'ranks'}
          words={boards}
          language={language}
        />
      ) : null}
      <div data-print="hide">
        <p className="mb-2 text-[0.9rem] text-soft">
          {words.board.caption}
          {mayReadPeople ? ` ${words.board.openNumbers}` : ''}
        </p>
        <UnitTable
          caption={[focus.name, code, segment && words.board.segments[segment]]
            .filter((part) => part !== null)
            .join(' · ')}
          units={unitsBelow(board.units, focus.unitId, levels)}
          levels={levels}
          rowOf={(unitId, scope) => rowOf(code, unitId, scope, segment)}
          withoutOwn={province}
          language={language}
          words={words}
          unitHref={(unit) => hrefOf(query, { unit: unit.code })}
          peopleHref={
            mayReadPeople
              ? (unit, scope, measure) =>
                  peopleHref(code, query, { unit: codeOf(unit), scope, segment, measure })
              : null
          }
        />
      </div>
    </Section>
  );
};

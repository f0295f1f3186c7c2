import { Section } from '#components/ui/layout.tsx';
import { countedIndicators } from '#domain/indicators/facts.ts';
import { segments, segmentsOf } from '#domain/indicators/population.ts';
import { rowIndex, unitsBelow } from '#domain/reporting/board.ts';
import type { PrintedUnit } from '#domain/reporting/snapshot.ts';
import type { BoardViewProps } from './board-view.tsx';
import { ChoiceLinks } from './choice-links.tsx';
import { boardHref, countedIndicator, peopleHref } from './links.ts';
import { UnitTable } from './unit-table.tsx';

const levelChoices = ['1', '2', 'all'] as const;

/** The units below the one the board stands at, for one indicator; every number opens to its people. */
export const BoardUnits = ({
  board,
  query,
  words,
  language,
  mayReadPeople,
  focus,
}: BoardViewProps & { focus: PrintedUnit }) => {
  const code = countedIndicator(query.indicator) ?? 'I-05';
  const segment =
    segmentsOf(code).includes(null) && code === 'I-03'
      ? (segments.find((one) => one === query.segment) ?? null)
      : null;
  const chosen = levelChoices.find((one) => one === query.levels) ?? '1';
  const levels = chosen === 'all' ? Number.POSITIVE_INFINITY : Number(chosen);
  const rowOf = rowIndex(board.rows);
  const province = board.units.find((unit) => unit.parentId === null)?.unitId ?? '';
  const codeOf = (unit: PrintedUnit) => (unit.unitId === province ? undefined : unit.code);
  return (
    <Section title={words.board.byUnit(code)} id="units">
      <div className="mb-4 flex flex-wrap gap-x-8 gap-y-2">
        <ChoiceLinks
          label={words.board.chooseIndicator}
          choices={countedIndicators.map((one) => ({
            href: boardHref(query, { indicator: one, segment: null }),
            label: one,
            chosen: one === code,
          }))}
        />
        {code === 'I-03' ? (
          <ChoiceLinks
            label={words.people.filter}
            choices={segmentsOf(code).map((one) => ({
              href: boardHref(query, { indicator: code, segment: one }),
              label: one === null ? words.people.all : words.board.segments[one],
              chosen: one === segment,
            }))}
          />
        ) : null}
        <ChoiceLinks
          label={words.board.levels}
          choices={levelChoices.map((one) => ({
            href: boardHref(query, { levels: one }),
            label: words.board.level[one],
            chosen: one === chosen,
          }))}
        />
      </div>
      <UnitTable
        caption={`${words.board.byUnit(code)}${segment === null ? '' : `: ${words.board.segments[segment]}`}`}
        units={unitsBelow(board.units, focus.unitId, levels)}
        levels={levels}
        rowOf={(unitId, scope) => rowOf(code, unitId, scope, segment)}
        withoutOwn={province}
        language={language}
        words={words}
        unitHref={(unit) => boardHref(query, { unit: unit.code })}
        peopleHref={
          mayReadPeople
            ? (unit, scope, measure) =>
                peopleHref(code, query, { unit: codeOf(unit), scope, segment, measure })
            : null
        }
      />
    </Section>
  );
};

import { ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle, Section } from '#components/ui/layout.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { pathTo } from '#domain/reporting/board.ts';
import { formatInstant } from '#domain/time/day.ts';
import { BoardCards } from './board-cards.tsx';
import { BoardUnits } from './board-units.tsx';
import type { BoardViewProps } from './board-view-props.ts';
import { boardHref, rowsHref, sheetHref } from './links.ts';
import { OtherCard } from './other-card.tsx';
import { OwnDays } from './own-days.tsx';
import { periodName } from './period-name.ts';
import { PeriodPicker } from './period-picker.tsx';
import { PlanChoice } from './plan-choice.tsx';
import { Provenance } from './provenance.tsx';
import { UnitPath } from './unit-path.tsx';

/** The indicator board: period, four counted indicators, their units, the others with their arms, where all comes from. */
export const BoardView = (props: BoardViewProps) => {
  const { board, query, words, language } = props;
  const { focus, period } = board;
  const { plan, unit, indicator, segment, levels } = query;
  const others = board.indicators.filter((one) => one.rule.kind !== 'people');
  return (
    <Page onePage>
      <PageTitle
        lead={
          <>
            {focus ? `${focus.name} · ` : ''}
            {periodName(period, words)}
            <br />
            {words.board.lead(period.from, period.to)}
          </>
        }
        actions={
          props.mayReport ? (
            <ButtonLink href="/reports" look="quiet">
              {words.board.close}
            </ButtonLink>
          ) : null
        }
      >
        {words.board.title}
      </PageTitle>
      {props.wrongDays ? (
        <div className="mb-5">
          <Notice tone="error">
            <p>{words.board.wrongDays}</p>
          </Notice>
        </div>
      ) : null}
      <PlanChoice
        plans={props.plans}
        chosen={board.plan.code}
        href={(code) => boardHref(query, { plan: code, indicator: null, segment: null })}
        label={words.figures.choosePlan}
        language={language}
      />
      <PeriodPicker
        period={period}
        thisYear={props.thisYear}
        words={words}
        keep={{ plan, unit, indicator, segment, levels }}
      />
      {focus ? (
        <>
          <UnitPath
            path={pathTo(board.path, focus.unitId)}
            label={words.board.path}
            href={(one) => boardHref(query, { unit: one.code })}
          />
          <nav aria-label={words.board.onPage} className="flex flex-wrap gap-x-5" data-print="hide">
            {(['units', 'others', 'provenance'] as const).map((part) => (
              <a key={part} href={`#${part}`} className="inline-flex min-h-11 items-center">
                {words.board.parts[part]} ↓
              </a>
            ))}
          </nav>
          <BoardCards {...props} focus={focus} />
          <BoardUnits {...props} focus={focus} />
        </>
      ) : (
        <Notice tone="note">
          <p>{words.board.noUnit}</p>
        </Notice>
      )}
      <Section title={words.board.others} id="others">
        <p className="mb-4 text-soft print:hidden">{words.board.othersLead}</p>
        <OwnDays period={period} figures={props.figures} words={words} />
        <div className="grid gap-4 md:grid-cols-2 xl:grid-cols-3 print:grid-cols-3 print:gap-1">
          {others.map((one) => (
            <OtherCard
              key={one.code}
              indicator={one}
              figures={props.figures.filter((figure) => figure.indicator === one.code)}
              rowsHref={({ indicator: code, arm }) => rowsHref(code, query, { arm })}
              language={language}
              words={words}
              href={sheetHref(one.code, query)}
            />
          ))}
        </div>
      </Section>
      <p className="mt-6 text-[0.85rem] text-soft print:mt-2">{props.boards.forecast.method}</p>
      <Provenance
        provenance={board.provenance}
        planTitle={board.plan.title}
        time={formatInstant(new Date(board.provenance.recordedUpTo))}
        language={language}
        words={words}
      />
    </Page>
  );
};

import Link from 'next/link';
import type { ReactNode } from 'react';
import { Closings, type ClosingsProps } from '#components/boards/closings.tsx';
import { PartsList } from '#components/boards/parts-list.tsx';
import { TrendBlock } from '#components/boards/trend-block.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle, Section } from '#components/ui/layout.tsx';
import type { Language, Messages } from '#content/messages/messages.ts';
import { ruleSentence } from '#content/messages/rule-sentence.ts';
import type { Figure } from '#domain/indicators/figure.ts';
import { rate } from '#domain/indicators/rate.ts';
import type { PlanIndicator } from '#domain/plan/plan.ts';
import { rowIndex } from '#domain/reporting/board.ts';
import { formatDay, formatInstant } from '#domain/time/day.ts';
import type { BoardData } from './board-data.ts';
import { BoardUnits } from './board-units.tsx';
import { FigureLines } from './figure-lines.tsx';
import { asKnownHref, type BoardQuery, boardHref, type PeopleQuery, peopleHref, rowsHref } from './links.ts';
import { OwnDays } from './own-days.tsx';
import { periodName } from './period-name.ts';
import { Provenance } from './provenance.tsx';
import { RateFigure } from './rate-figure.tsx';
import { targetText } from './target-text.ts';

export type DefinitionSheetProps = {
  readonly board: BoardData;
  readonly indicator: PlanIndicator;
  /** Its arms, when it is not counted from learning. */
  readonly figures: readonly Figure[];
  readonly query: BoardQuery;
  readonly words: Messages['indicators'];
  readonly boards: Messages['boards'];
  readonly language: Language;
  readonly mayReadPeople: boolean;
  /** What it showed when periods were closed; null for what is counted from learning, or words. */
  readonly closings: ClosingsProps['closings'] | null;
  /** Its versions; null for who may not read plans. */
  readonly plansHref: string | null;
  /** The name of the door to the indicator as recorded up to a day. */
  readonly asKnown: string;
  /** What a deeper review found of a declared number. */
  readonly review: ReactNode;
};

/** What an indicator is: the plan's words, how it is counted and since which version, and its figures by unit. */
export const DefinitionSheet = (props: DefinitionSheetProps) => {
  const { board, indicator, figures, query, words, language } = props;
  const { sheet } = words;
  const code = indicator.rule.kind === 'people' ? indicator.code : null;
  const { focus } = board;
  const row = focus && rowIndex(board.rows)(indicator.code, focus.unitId, 'subtree');
  const women = focus && rowIndex(board.women)(indicator.code, focus.unitId, 'subtree');
  const trend = board.trends.find((one) => one.indicator === indicator.code && one.segment === null);
  const unit = focus && focus.parentId !== null ? focus.code : undefined;
  const people = props.mayReadPeople
    ? (which: PeopleQuery) => peopleHref(indicator.code, query, { unit, ...which })
    : null;
  return (
    <Page onePage>
      <p className="mb-2" data-print="hide">
        <Link
          href={boardHref(query, { indicator: code })}
          prefetch={false}
          className="inline-flex min-h-11 items-center"
        >
          ← {sheet.back}
        </Link>
      </p>
      <PageTitle
        lead={periodName(board.period, words)}
        actions={
          indicator.rule.kind === 'narrative' ? null : (
            <ButtonLink look="quiet" href={asKnownHref(indicator.code, query)}>
              {props.asKnown}
            </ButtonLink>
          )
        }
      >
        {indicator.code} · {indicator.title[language]}
      </PageTitle>
      <div className="grid gap-x-10 gap-y-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)] print:grid-cols-[2fr_1fr] print:gap-2">
        <dl className="grid content-start gap-5 print:gap-1">
          <Item term={sheet.wording}>
            <blockquote className="max-w-[68ch] border-l-4 border-river pl-4">
              {indicator.wording[language]}
            </blockquote>
          </Item>
          <Item term={sheet.counting}>
            <p className="max-w-[68ch]">{indicator.counting.text[language]}</p>
            <p className="mt-2 max-w-[68ch] text-soft">{ruleSentence(indicator, language)}</p>
          </Item>
          {code ? (
            <Item term={sheet.rule} onPaper={false}>
              <p className="max-w-[68ch]">{board.provenance.populationRule[language]}</p>
            </Item>
          ) : null}
        </dl>
        <dl className="grid content-start gap-5 print:gap-1">
          <Item term={sheet.unit}>{words.unit[indicator.unit ?? 'none']}</Item>
          <Item term={sheet.targets}>
            {indicator.targets.length === 0
              ? sheet.noTarget
              : indicator.targets.map((target) => targetText(target, words)).join('; ')}
            {indicator.everyYear ? `; ${sheet.everyYear}` : ''}
            {indicator.aspirational ? `; ${sheet.aspirational}` : ''}
          </Item>
          {code ? (
            <Item term={sheet.window}>
              {indicator.cumulativeFrom === null
                ? sheet.yearly
                : sheet.cumulative(formatDay(indicator.cumulativeFrom))}
            </Item>
          ) : null}
          <Item term={sheet.version}>
            {props.plansHref ? (
              <Link href={props.plansHref} prefetch={false} className="inline-flex min-h-11 items-center">
                {words.board.indicatorVersion(indicator.counting.version)}
              </Link>
            ) : (
              words.board.indicatorVersion(indicator.counting.version)
            )}
          </Item>
          <Item term={sheet.owner}>{indicator.owner[language]}</Item>
          <Item term={sheet.legal}>
            <ul className="list-disc pl-5">
              {indicator.legalSources.map((source) => (
                <li key={source.vi}>{source[language]}</li>
              ))}
            </ul>
          </Item>
        </dl>
      </div>
      {code && row && trend ? (
        <Section title={board.focus?.name ?? sheet.numbers} id="trend">
          <div className="grid gap-x-10 gap-y-4 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)] print:grid-cols-2">
            <TrendBlock
              indicator={indicator}
              row={row}
              trend={trend}
              period={board.period}
              words={props.boards}
              language={language}
              untilHref={people && ((day) => people({ until: day }))}
            />
            <div>
              <RateFigure value={rate(row)} language={language} words={words} />
              <PartsList row={row} women={women} words={props.boards} href={people} />
              {people && row.population > row.counted ? (
                <p data-print="hide">
                  <Link
                    href={people({ status: 'not-counted' })}
                    prefetch={false}
                    className="inline-flex min-h-11 items-center font-semibold text-lotus"
                  >
                    {props.boards.gap.link(row.population - row.counted)}
                  </Link>
                </p>
              ) : null}
            </div>
          </div>
          <p className="mt-2 text-[0.85rem] text-soft">{props.boards.forecast.method}</p>
        </Section>
      ) : null}
      {code && board.focus ? (
        <BoardUnits {...props} query={{ ...query, indicator: code }} focus={board.focus} onlyThis />
      ) : (
        <Section title={sheet.numbers} id="numbers">
          {figures.length > 0 ? (
            <FigureLines
              indicator={indicator}
              figures={figures}
              language={language}
              words={words}
              rowsHref={({ arm }) => rowsHref(indicator.code, query, { arm })}
            />
          ) : (
            <p className="font-semibold text-soft">{words.unit.none}</p>
          )}
          <OwnDays period={board.period} figures={figures} words={words} />
          {props.review}
        </Section>
      )}
      {props.closings ? (
        <Closings
          closings={props.closings}
          divided={indicator.rule.kind !== 'ledger'}
          arms={words.figures.arms}
          words={props.boards}
          language={language}
        />
      ) : null}
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

const Item = ({
  term,
  onPaper = true,
  children,
}: {
  term: string;
  /** False: what stands elsewhere on the sheet already. */
  onPaper?: boolean;
  children: ReactNode;
}) => (
  <div data-print={onPaper ? undefined : 'hide'}>
    <dt className="mb-1 print:mb-0 text-[0.9rem] font-semibold text-soft">{term}</dt>
    <dd>{children}</dd>
  </div>
);

import Link from 'next/link';
import type { ReactNode } from 'react';
import { periodName } from '#components/indicators/period-name.ts';
import { targetText } from '#components/indicators/target-text.ts';
import { Chip } from '#components/ui/chip.tsx';
import { Card, Page, PageTitle, Section } from '#components/ui/layout.tsx';
import { periodById } from '#domain/reporting/period.ts';
import { formatDay } from '#domain/time/day.ts';
import { EmbedSection } from './embed-section.tsx';
import type { IndicatorViewProps } from './indicator-view-props.ts';
import { LineFigure, targetPercent } from './line-text.tsx';
import { openDataHref } from './links.ts';
import { PublicTrend } from './public-trend.tsx';
import { UnitsTable } from './units-table.tsx';

/** One indicator for everybody: what it is, its number, how that went over time, and the units. */
export const IndicatorView = (props: IndicatorViewProps) => {
  const { release, data, indicator, trend, words, names, language } = props;
  const { detail } = words;
  const period = periodById(data.period.id);
  const top = data.units[0];
  const lines = data.lines.filter((line) => line.indicator === indicator.code && line.unit === top?.code);
  const title = `${indicator.code} · ${indicator.title[language]}`;
  return (
    <Page>
      <p className="mb-2" data-print="hide">
        <Link href={openDataHref('', release)} prefetch={false} className="inline-flex min-h-11 items-center">
          ← {detail.back}
        </Link>
      </p>
      <PageTitle lead={words.release(period ? periodName(period, names) : data.period.id, release.version)}>
        {title}
      </PageTitle>
      {data.closedEarly ? (
        <p className="mb-4">
          <Chip tone="soon">{words.early}</Chip>
        </p>
      ) : null}
      <blockquote className="max-w-[68ch] border-l-4 border-river pl-4">
        {indicator.wording[language]}
      </blockquote>
      <Section title={detail.numbers} id="numbers">
        {lines.length === 0 ? (
          <p className="font-semibold text-soft">
            {indicator.rule?.kind === 'narrative' ? words.narrative : words.noData}
          </p>
        ) : (
          <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
            {lines.map((line) => (
              <li key={`${line.arm} ${line.part}`}>
                <Card className="h-full">
                  <LineFigure
                    {...{ line, indicator, words, language }}
                    cutOff={data.cutOff}
                    named={line.part === 'all' ? words.arms[line.arm] : words.parts[line.part]}
                  />
                  {line.source && line.on ? (
                    <p className="mt-2 text-[0.88rem] text-soft">
                      {detail.denominator(line.source[language], line.on)}
                    </p>
                  ) : null}
                </Card>
              </li>
            ))}
          </ul>
        )}
        {new Set(lines.map(({ arm }) => arm)).size > 1 ? (
          <p className="mt-3 text-soft">{words.notAdded}</p>
        ) : null}
      </Section>
      {lines.length > 0 ? (
        <>
          <Section title={detail.trend} id="trend">
            {trend.length > 1 ? (
              <div className="max-w-xl">
                <PublicTrend
                  title={title}
                  points={trend}
                  target={targetPercent(indicator, data.cutOff)}
                  words={words}
                  language={language}
                />
              </div>
            ) : (
              <p className="text-soft">{detail.trendNone}</p>
            )}
          </Section>
          <UnitsTable {...props} />
        </>
      ) : null}
      <Definition {...props} />
      {lines.length > 0 ? <EmbedSection {...props} title={title} /> : null}
    </Page>
  );
};

const Definition = ({ indicator, data, words: { detail }, names, language }: IndicatorViewProps) => (
  <Section title={detail.counting} id="counting">
    <dl className="grid gap-x-10 gap-y-4 md:grid-cols-2">
      <Item term={detail.version(indicator.counting.version)}>{indicator.counting.text[language]}</Item>
      {indicator.rule?.kind === 'people' ? (
        <Item term={detail.rule}>{data.populationRule[language]}</Item>
      ) : null}
      {indicator.targets.length > 0 ? (
        <Item term={names.sheet.targets}>
          {indicator.targets.map((target) => targetText(target, names)).join('; ')}
        </Item>
      ) : null}
      <Item term={detail.owner}>{indicator.owner[language]}</Item>
      <Item term={detail.legal}>
        <ul className="list-disc pl-5">
          {indicator.legalSources.map((source) => (
            <li key={source.vi}>{source[language]}</li>
          ))}
        </ul>
      </Item>
      {indicator.denominators
        .filter(({ segment }) => segment === null)
        .map(({ source, on }) => (
          <Item key={source.vi} term={detail.base}>
            {source[language]}, {formatDay(on)}
          </Item>
        ))}
    </dl>
  </Section>
);

const Item = ({ term, children }: { term: string; children: ReactNode }) => (
  <div>
    <dt className="mb-1 text-[0.9rem] font-semibold text-soft">{term}</dt>
    <dd className="max-w-[68ch]">{children}</dd>
  </div>
);

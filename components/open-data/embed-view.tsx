import { periodName } from '#components/indicators/period-name.ts';
import type { Language, Messages } from '#content/messages/messages.ts';
import type { PublicData, PublicIndicator } from '#domain/open-data/public-data.ts';
import type { PublishedPoint } from '#domain/open-data/trend.ts';
import { periodById } from '#domain/reporting/period.ts';
import { LineFigure, targetPercent } from './line-text.tsx';
import { PublicTrend } from './public-trend.tsx';

/** One indicator as it stands in somebody else's page: the number, how it went, where it comes from. */
export const EmbedView = ({
  data,
  indicator,
  trend,
  sourceUrl,
  words,
  names,
  language,
}: {
  data: PublicData;
  indicator: PublicIndicator;
  trend: readonly PublishedPoint[];
  sourceUrl: string;
  words: Messages['openData'];
  names: Messages['indicators'];
  language: Language;
}) => {
  const top = data.units[0];
  const lines = data.lines.filter(
    (line) => line.indicator === indicator.code && line.unit === top?.code && line.part === 'all',
  );
  const period = periodById(data.period.id);
  const title = `${indicator.code} · ${indicator.title[language]}`;
  return (
    <main id="content" lang={language} className="p-4">
      <h1 className="text-[1.15rem]">{title}</h1>
      <p className="mb-3 text-[0.9rem] text-soft">
        {top?.name}. {period ? periodName(period, names) : data.period.id}. {words.embed.asOf(data.cutOff)}.
        {data.closedEarly ? ` ${words.early}.` : ''}
      </p>
      <div className="grid gap-4">
        {lines.map((line) => (
          <LineFigure
            key={line.arm}
            {...{ line, indicator, words, language }}
            cutOff={data.cutOff}
            named={lines.length > 1 ? words.arms[line.arm] : null}
          />
        ))}
        {lines.length === 0 ? (
          <p className="font-semibold text-soft">
            {indicator.rule?.kind === 'narrative' ? words.narrative : words.noData}
          </p>
        ) : null}
        {trend.length > 1 ? (
          <PublicTrend
            title={words.detail.trend}
            points={trend}
            target={targetPercent(indicator, data.cutOff)}
            words={words}
            language={language}
          />
        ) : null}
      </div>
      <p className="mt-3 text-[0.9rem]">
        <a href={sourceUrl} target="_blank" rel="noopener" className="inline-flex min-h-11 items-center">
          {words.embed.source}
        </a>
      </p>
    </main>
  );
};

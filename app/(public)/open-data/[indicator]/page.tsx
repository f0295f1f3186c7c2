import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { currentLanguage, currentMessages } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { IndicatorView } from '#components/open-data/indicator-view.tsx';
import { firstChoice } from '#domain/open-data/public-data.ts';
import { publishedTrend } from '#domain/open-data/trend.ts';
import { env } from '#lib/env.ts';
import { readOpenData } from '#usecases/open-data/read-open-data.ts';
import { type OpenDataSearch, releaseAsked } from '../release-asked.ts';

type Props = { params: Promise<{ indicator: string }>; searchParams: OpenDataSearch };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ indicator }, { openData }] = await Promise.all([params, currentMessages()]);
  return { title: `${indicator} · ${openData.title}`, robots: { index: true } };
}

export default async function OpenDataIndicatorPage({ params, searchParams }: Props) {
  const [{ indicator: code }, asked, found, { openData, indicators }, language] = await Promise.all([
    params,
    releaseAsked(searchParams),
    searchParams,
    currentMessages(),
    currentLanguage(),
  ]);
  const { releases, chosen, data } = await ask(readOpenData, asked);
  const indicator = data?.indicators.find((one) => one.code === code);
  if (!data || !chosen || !indicator) notFound();
  const arms = [...new Set(data.lines.flatMap((line) => (line.indicator === code ? line.arm : [])))];
  const arm = arms.find((one) => one === found.arm) ?? arms[0] ?? 'people';
  const unit = data.units.find((one) => one.code === found.unit)?.code ?? firstChoice(data, code, arm);
  const embed = new URL(`/open-data/embed/${code}`, env.origin);
  embed.search = new URLSearchParams({ plan: chosen.planCode, lang: language }).toString();
  return (
    <IndicatorView
      release={chosen}
      data={data}
      indicator={indicator}
      unit={unit}
      arm={arm}
      trend={publishedTrend(releases, chosen, indicator, arm)}
      embedUrl={embed.href}
      words={openData}
      names={indicators}
      language={language}
    />
  );
}

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ask } from '#app/_http/ask.ts';
import { EmbedView } from '#components/open-data/embed-view.tsx';
import { openDataHref } from '#components/open-data/links.ts';
import { messagesIn } from '#content/messages/messages.ts';
import { publishedTrend } from '#domain/open-data/trend.ts';
import { env } from '#lib/env.ts';
import { readOpenData } from '#usecases/open-data/read-open-data.ts';
import { type OpenDataSearch, releaseAsked } from '../../release-asked.ts';

type Props = { params: Promise<{ indicator: string }>; searchParams: OpenDataSearch };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).indicator };
}

/** For a frame in another site: the language stands in the address, since the frame sends no cookies. */
export default async function EmbedPage({ params, searchParams }: Props) {
  const [{ indicator: code }, asked, { lang }] = await Promise.all([
    params,
    releaseAsked(searchParams),
    searchParams,
  ]);
  const language = lang === 'en' ? 'en' : 'vi';
  const { openData, indicators } = messagesIn(language);
  const { releases, chosen, data } = await ask(readOpenData, asked);
  const indicator = data?.indicators.find((one) => one.code === code);
  if (!data || !chosen || !indicator) notFound();
  const arm = data.lines.find((line) => line.indicator === code)?.arm ?? 'people';
  return (
    <EmbedView
      data={data}
      indicator={indicator}
      trend={publishedTrend(releases, chosen, indicator, arm)}
      sourceUrl={new URL(openDataHref(`/${code}`, chosen), env.origin).href}
      words={openData}
      names={indicators}
      language={language}
    />
  );
}

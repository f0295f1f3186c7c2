import type { Metadata } from 'next';
import { currentLanguage, currentMessages } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { shortTitle } from '#components/indicators/short-title.ts';
import { ReleaseView } from '#components/open-data/release-view.tsx';
import { openDataLicense } from '#content/open-data/license.ts';
import { plans } from '#content/plans/plans.ts';
import { readOpenData } from '#usecases/open-data/read-open-data.ts';
import { type OpenDataSearch, releaseAsked } from './release-asked.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).openData.title, robots: { index: true } };
}

export default async function OpenDataPage({ searchParams }: { searchParams: OpenDataSearch }) {
  const [asked, { openData, indicators }, language] = await Promise.all([
    releaseAsked(searchParams),
    currentMessages(),
    currentLanguage(),
  ]);
  const { releases, chosen, data } = await ask(readOpenData, asked);
  return (
    <ReleaseView
      releases={releases}
      chosen={chosen}
      data={data}
      plans={Object.fromEntries(plans.map((one) => [one.code, shortTitle(one.title[language])]))}
      words={openData}
      names={indicators}
      language={language}
      license={openDataLicense}
    />
  );
}

import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { currentLanguage, currentMessages, now, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { sheetHref } from '#components/indicators/links.ts';
import { targetsText } from '#components/plans/value-text.ts';
import { VersionList } from '#components/plans/version-list.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle, Section } from '#components/ui/layout.tsx';
import { ruleSentence } from '#content/messages/rule-sentence.ts';
import { dayOf } from '#domain/time/day.ts';
import { showPlanIndicator } from '#usecases/plans/show-plan-indicator.ts';
import { markSeenAction } from '../../plans.action.ts';

type Props = { params: Promise<{ plan: string; indicator: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await currentMessages()).planDesk.history.title((await params).indicator) };
}

export default async function PlanIndicatorPage({ params }: Props) {
  await requireActor();
  const [{ plan, indicator, versions, mayManage }, { planDesk: words }, language, time] = await Promise.all([
    ask(showPlanIndicator, await params),
    currentMessages(),
    currentLanguage(),
    now(),
  ]);
  const { history } = words;
  return (
    <Page>
      <p className="mb-2" data-print="hide">
        <Link href={`/plans#${plan.code}`} prefetch={false} className="inline-flex min-h-11 items-center">
          ← {words.back}
        </Link>
      </p>
      <PageTitle
        lead={plan.title[language]}
        actions={
          <>
            <ButtonLink href={sheetHref(indicator.code, { plan: plan.code })} look="quiet">
              {history.board}
            </ButtonLink>
            {mayManage ? (
              <ButtonLink href={`/plans/${plan.code}/${indicator.code}/draft`}>{history.change}</ButtonLink>
            ) : null}
          </>
        }
      >
        {indicator.code} · {indicator.title[language]}
      </PageTitle>
      <h2 className="mb-3 text-[1.15rem]">{history.current}</h2>
      <dl className="grid gap-x-10 gap-y-4 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div className="grid content-start gap-4">
          <Item term={history.sentence}>{ruleSentence(indicator, language)}</Item>
          <Item term={history.definition}>{indicator.counting.text[language]}</Item>
        </div>
        <div className="grid content-start gap-4">
          <Item term={words.columns.targets}>{targetsText(indicator.targets, words)}</Item>
          <Item term={history.owner}>{indicator.owner[language]}</Item>
          <Item term={history.calendar}>{words.calendars[indicator.calendar]}</Item>
          <Item term={words.columns.version}>{words.version(indicator.counting.version)}</Item>
        </div>
      </dl>
      <Section id="versions" title={history.versions}>
        <p className="mb-4 text-soft">{history.lead}</p>
        <VersionList
          plan={plan.code}
          code={indicator.code}
          versions={versions}
          current={indicator.counting.version}
          today={dayOf(time)}
          action={markSeenAction}
          words={words}
          language={language}
        />
      </Section>
    </Page>
  );
}

const Item = ({ term, children }: { term: string; children: ReactNode }) => (
  <div>
    <dt className="mb-1 text-[0.9rem] font-semibold text-soft">{term}</dt>
    <dd className="max-w-[68ch]">{children}</dd>
  </div>
);

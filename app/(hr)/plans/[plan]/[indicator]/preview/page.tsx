import type { Metadata } from 'next';
import Link from 'next/link';
import { currentLanguage, currentMessages, now, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { ChoiceLinks } from '#components/indicators/choice-links.tsx';
import { given, type SearchParams } from '#components/indicators/links.ts';
import { periodName } from '#components/indicators/period-name.ts';
import { ChangeList } from '#components/plans/change-list.tsx';
import { MovedList } from '#components/plans/moved-list.tsx';
import { PreviewNumbers } from '#components/plans/preview-numbers.tsx';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle, Section } from '#components/ui/layout.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { moves } from '#domain/plan/moves.ts';
import { reportingYear, reportingYearOf } from '#domain/reporting/period.ts';
import { dayOf } from '#domain/time/day.ts';
import { previewVersion } from '#usecases/plans/preview-version.ts';
import { recordVersionAction } from '../../../plans.action.ts';

type Props = { params: Promise<{ plan: string; indicator: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await currentMessages()).planDesk.form.title((await params).indicator) };
}

export default async function PreviewPage({ params, searchParams }: Props) {
  await requireActor();
  const [named, asked] = await Promise.all([params, given(searchParams, ['period', 'move', 'after'])]);
  const move = moves.find((one) => one === asked.move);
  const [found, { planDesk: words, indicators }, language, time] = await Promise.all([
    ask(previewVersion, { ...named, period: asked.period, move, after: asked.after, limit: 25 }),
    currentMessages(),
    currentLanguage(),
    now(),
  ]);
  const { period, newest, draft, was, drafted, units } = found;
  const { preview, history } = words;
  const page = `/plans/${named.plan}/${named.indicator}`;
  const at = (query: Readonly<Record<string, string | undefined>>): string => {
    const said = Object.entries({ period: asked.period, ...query }).filter(
      ([, value]) => value !== undefined,
    );
    const text = new URLSearchParams(said as [string, string][]).toString();
    return text === '' ? `${page}/preview` : `${page}/preview?${text}`;
  };
  const { year } = reportingYearOf(dayOf(time));
  return (
    <Page>
      <p className="mb-2" data-print="hide">
        <Link href={page} prefetch={false} className="inline-flex min-h-11 items-center">
          ← {named.indicator} · {was.title[language]}
        </Link>
      </p>
      <PageTitle
        lead={history.inForceFrom(draft.inForceFrom)}
        actions={
          <ButtonLink href={`${page}/draft`} look="quiet">
            {preview.edit}
          </ButtonLink>
        }
      >
        {preview.title(named.indicator, newest + 1)}
      </PageTitle>
      <div className="grid max-w-[80ch] gap-3">
        <Notice tone="note">
          <p>{preview.nothingYet}</p>
        </Notice>
        {found.changed.includes('rule') && !found.changed.includes('definition') ? (
          <Notice tone="note">
            <p>{preview.wordsStay}</p>
          </Notice>
        ) : null}
        {found.stale ? (
          <Notice tone="error">
            <p>{preview.stale(newest)}</p>
          </Notice>
        ) : null}
      </div>
      <nav aria-label={preview.onPage} className="mt-4 flex flex-wrap gap-x-5" data-print="hide">
        {(
          [
            ['changes', words.changes.caption],
            ['numbers', preview.numbers],
            ['who', found.people ? preview.who : preview.rows],
            ['record', preview.record(newest + 1)],
          ] as const
        )
          .filter(([part]) => (part !== 'who' || found.inForce) && (part !== 'record' || !found.stale))
          .map(([part, name]) => (
            <a key={part} href={`#${part}`} className="inline-flex min-h-11 items-center">
              {name} ↓
            </a>
          ))}
      </nav>
      <Section id="changes" title={words.changes.caption}>
        <p>{history.document(draft.legalDocument)}</p>
        <p className="mb-4">{history.reason(draft.reason)}</p>
        <ChangeList before={was} after={drafted} changed={found.changed} words={words} language={language} />
      </Section>
      <Section id="numbers" title={preview.numbers}>
        <p className="mb-3 text-soft">{preview.numbersLead}</p>
        <div className="mb-4">
          <ChoiceLinks
            label={preview.period}
            choices={[year - 1, year, year + 1].map((one) => {
              const { id } = reportingYear(one);
              return {
                href: at({ period: id }),
                label: periodName(reportingYear(one), indicators),
                chosen: period.id === id,
              };
            })}
          />
        </div>
        {found.inForce ? (
          <PreviewNumbers
            numbers={found.numbers}
            units={units}
            words={words}
            indicators={indicators}
            language={language}
          />
        ) : (
          <p>{preview.notInForce(period.to)}</p>
        )}
      </Section>
      {found.inForce ? (
        <Section id="who" title={found.people ? preview.who : preview.rows}>
          <MovedList
            moved={found.moved}
            counts={found.counts}
            next={found.next}
            chosen={move}
            href={at}
            units={units}
            words={words}
            indicators={indicators}
            language={language}
          />
        </Section>
      ) : null}
      {found.stale ? null : (
        <Section id="record" title={preview.record(newest + 1)}>
          <p className="mb-4 max-w-[80ch]">{preview.recordLead}</p>
          <ActionForm
            action={recordVersionAction}
            fields={Object.entries(named).map(([name, value]) => ({ name, type: 'hidden' as const, value }))}
            submit={<Button>{preview.record(newest + 1)}</Button>}
          />
        </Section>
      )}
    </Page>
  );
}

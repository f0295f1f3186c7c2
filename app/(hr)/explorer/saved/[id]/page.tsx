import type { Metadata } from 'next';
import Link from 'next/link';
import { currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { ScheduleForm } from '#components/explorer/schedule-form.tsx';
import { ScheduleList } from '#components/explorer/schedule-list.tsx';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { Page, PageTitle, Section } from '#components/ui/layout.tsx';
import { formatDay, formatInstant } from '#domain/time/day.ts';
import { showSavedQuestion } from '#usecases/explorer/show-saved-question.ts';
import { explorerHref } from '../../question-address.ts';
import { removeAction, scheduleAction, stopAction } from '../saved.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).explorer.saved.title };
}

export default async function SavedQuestionPage({ params }: { params: Promise<{ id: string }> }) {
  await requireActor();
  const [{ id: savedId }, { explorer }] = await Promise.all([params, currentMessages()]);
  const words = explorer.saved;
  const { saved, versions, own, schedules, candidates, deliveries } = await ask(showSavedQuestion, {
    savedId,
  });
  const hidden = [{ name: 'savedId', type: 'hidden' as const, value: savedId }];
  return (
    <Page>
      <PageTitle
        lead={words.sharedBy(saved.owner, saved.unit ?? words.province)}
        actions={
          <>
            <ButtonLink href={explorerHref(saved.question, '', own ? { saved: savedId } : {})}>
              {words.open}
            </ButtonLink>
            <ButtonLink href="/explorer/saved" look="quiet">
              {words.all}
            </ButtonLink>
          </>
        }
      >
        {saved.name}
      </PageTitle>
      <Section id="schedules" title={words.schedules}>
        <ScheduleList schedules={schedules} own={own} hidden={hidden} stop={stopAction} words={words} />
        {own ? (
          <details className="mt-4">
            <summary className="inline-flex min-h-11 items-center text-river underline underline-offset-4">
              {words.newSchedule}
            </summary>
            <ScheduleForm candidates={candidates} hidden={hidden} action={scheduleAction} words={words} />
          </details>
        ) : null}
      </Section>
      {own ? (
        <Section title={words.log}>
          <DataTable
            caption={words.logCaption}
            empty={words.nothingSent}
            columns={[
              { key: 'name', label: words.recipient },
              { key: 'on', label: words.on, kind: 'number' },
              { key: 'outcome', label: words.outcome },
            ]}
            rows={deliveries.map(({ id, name, on, outcome, code }) => ({
              key: id,
              cells: {
                name,
                on: formatDay(on),
                outcome:
                  words.outcomes[outcome ?? 'waiting'] + (code ? ` (${words.codes[code] ?? code})` : ''),
              },
            }))}
          />
        </Section>
      ) : null}
      <Section title={words.versions}>
        <DataTable
          caption={words.versionsCaption}
          columns={[
            { key: 'name', label: words.name },
            { key: 'number', label: words.version },
            { key: 'at', label: words.changed, kind: 'number' },
          ]}
          rows={versions.map(({ number, name, question, recordedAt }) => ({
            key: String(number),
            cells: {
              number: words.numbered(number),
              name: (
                <Link
                  href={explorerHref(question, '', own ? { saved: savedId } : {})}
                  prefetch={false}
                  className="inline-flex min-h-11 items-center"
                >
                  {name}
                </Link>
              ),
              at: formatInstant(recordedAt),
            },
          }))}
        />
      </Section>
      {own ? (
        <Section title={words.remove}>
          <p className="mb-4 max-w-[68ch] text-soft">{words.removeHint}</p>
          <ActionForm
            action={removeAction}
            fields={hidden}
            submit={<Button look="quiet">{words.removeNow}</Button>}
          />
        </Section>
      ) : null}
    </Page>
  );
}

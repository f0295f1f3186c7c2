import type { Metadata } from 'next';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { FilterChoice, FilterForm, FilterText } from '#components/access/filter-form.tsx';
import { LogTable } from '#components/reminders/log-table.tsx';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { channels } from '#domain/reminders/channel.ts';
import { results } from '#domain/reminders/log.ts';
import { readMessageLog } from '#usecases/reminders/read-message-log.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).reminders.log.title };
}

type Search = Promise<{ q?: string; channel?: string; result?: string; after?: string }>;

export default async function MessageLogPage({ searchParams }: { searchParams: Search }) {
  await requireActor();
  const [{ reminders: words }, language, { q = '', after, ...asked }] = await Promise.all([
    currentMessages(),
    currentLanguage(),
    searchParams,
  ]);
  const channel = channels.find((one) => one === asked.channel) ?? null;
  const result = results.find((one) => one === asked.result) ?? null;
  const page = await ask(readMessageLog, { search: q, channel, result, after: after || null });
  const here = (more: Record<string, string>) =>
    `/reminders/log?${new URLSearchParams({ ...(q ? { q } : {}), ...(channel ? { channel } : {}), ...(result ? { result } : {}), ...more })}`;
  const back = (
    <ButtonLink href="/reminders" look="quiet">
      {words.links.back}
    </ButtonLink>
  );
  return (
    <Page>
      <PageTitle lead={words.log.lead} actions={back}>
        {words.log.title}
      </PageTitle>
      <FilterForm
        key={here({})}
        action="/reminders/log"
        submit={
          <>
            <Button>{words.log.submit}</Button>
            {q || channel || result ? (
              <ButtonLink href="/reminders/log" look="quiet">
                {words.log.clear}
              </ButtonLink>
            ) : null}
          </>
        }
      >
        <FilterText name="q" label={words.log.search} value={q} />
        <FilterChoice
          name="channel"
          label={words.log.channel}
          value={channel ?? ''}
          options={[
            { value: '', label: words.log.anyChannel },
            ...channels.map((value) => ({ value, label: words.channels[value] })),
          ]}
        />
        <FilterChoice
          name="result"
          label={words.log.outcome}
          value={result ?? ''}
          options={[
            { value: '', label: words.log.anyOutcome },
            ...results.map((value) => ({ value, label: words.log.outcomes[value] })),
          ]}
        />
      </FilterForm>
      <LogTable messages={page.messages} language={language} words={words} />
      <nav aria-label={words.log.caption} className="mt-5 flex flex-wrap gap-3">
        {after ? (
          <ButtonLink href={here({})} look="quiet">
            {words.log.first}
          </ButtonLink>
        ) : null}
        {page.next ? (
          <ButtonLink href={here({ after: page.next })} look="quiet">
            {words.log.next}
          </ButtonLink>
        ) : null}
      </nav>
    </Page>
  );
}

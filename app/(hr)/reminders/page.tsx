import type { Metadata } from 'next';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { CalendarForm } from '#components/reminders/calendar-form.tsx';
import { DutiesTable } from '#components/reminders/duties-table.tsx';
import { LadderForm } from '#components/reminders/ladder-form.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle, Section } from '#components/ui/layout.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { permits } from '#domain/access/permission.ts';
import { proposedLadder } from '#domain/reminders/ladder.ts';
import { listReminders } from '#usecases/reminders/list-reminders.ts';
import { saveCalendar, saveLadder } from './reminders.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).reminders.title };
}

export default async function RemindersPage({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const actor = await requireActor();
  const [{ reminders: words }, language, { done }, page] = await Promise.all([
    currentMessages(),
    currentLanguage(),
    searchParams,
    ask(listReminders, {}),
  ]);
  const said = (['ladder', 'calendar'] as const).find((word) => word === done);
  const links = (
    <>
      <ButtonLink href="/reminders/log" look="quiet">
        {words.links.log}
      </ButtonLink>
      {permits(actor, 'reminders.read', 'province') ? (
        <ButtonLink href="/reminders/templates" look="quiet">
          {words.links.templates}
        </ButtonLink>
      ) : null}
    </>
  );
  return (
    <Page>
      <PageTitle lead={words.lead} actions={links}>
        {words.title}
      </PageTitle>
      <div className="space-y-4">
        {said ? (
          <Notice tone="done" live>
            <p>{words.done[said]}</p>
          </Notice>
        ) : null}
        {page.mailsToFile ? (
          <Notice tone="soon">
            <p>{words.byFile}</p>
          </Notice>
        ) : null}
      </div>
      <Section title={words.duties.title}>
        <DutiesTable duties={page.duties} common={page.common} language={language} words={words.duties} />
      </Section>
      {page.mayManage ? (
        <>
          <Section title={words.ladder.title}>
            <LadderForm
              obligationId={null}
              ladder={page.common ?? proposedLadder}
              switchedOn={page.common !== null}
              connected={page.connected}
              action={saveLadder}
              words={words}
            />
          </Section>
          <Section title={words.calendar.title}>
            <CalendarForm
              key={page.calendar.number}
              calendar={page.calendar}
              action={saveCalendar}
              words={words.calendar}
            />
          </Section>
        </>
      ) : null}
    </Page>
  );
}

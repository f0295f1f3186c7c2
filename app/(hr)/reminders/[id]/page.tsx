import type { Metadata } from 'next';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { DutiesTable } from '#components/reminders/duties-table.tsx';
import { LadderForm } from '#components/reminders/ladder-form.tsx';
import { RoundCard } from '#components/reminders/round-card.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle, Section } from '#components/ui/layout.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { proposedLadder } from '#domain/reminders/ladder.ts';
import { listReminders } from '#usecases/reminders/list-reminders.ts';
import { showDutyReminders } from '#usecases/reminders/show-duty-reminders.ts';
import { remindNow, saveLadder } from '../reminders.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).reminders.title };
}

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ done?: string; sent?: string }>;
};

export default async function DutyRemindersPage({ params, searchParams }: Props) {
  await requireActor();
  const [{ reminders: words }, language, { id }, { done, sent }] = await Promise.all([
    currentMessages(),
    currentLanguage(),
    params,
    searchParams,
  ]);
  const asked = { obligationId: id, language, sampleName: words.round.sampleName };
  const [{ duty, own, ladder, round }, { connected, common }] = await Promise.all([
    ask(showDutyReminders, asked),
    ask(listReminders, {}),
  ]);
  const people = /^\d{1,7}$/.test(sent ?? '') ? Number(sent) : null;
  const back = (
    <>
      <ButtonLink href="/reminders/log" look="quiet">
        {words.links.log}
      </ButtonLink>
      <ButtonLink href="/reminders" look="quiet">
        {words.links.back}
      </ButtonLink>
    </>
  );
  return (
    <Page>
      <PageTitle actions={back}>{duty.title[language]}</PageTitle>
      {people !== null || done === 'ladder' ? (
        <div className="mb-6">
          <Notice tone="done" live>
            <p>{people === null ? words.done.ladder : words.round.sent(people)}</p>
          </Notice>
        </div>
      ) : null}
      <DutiesTable
        duties={[{ ...duty, ladder: own }]}
        common={common}
        language={language}
        words={words.duties}
      />
      {round ? (
        <>
          <Section title={words.round.title}>
            <RoundCard obligationId={duty.id} round={round} action={remindNow} words={words} />
          </Section>
          <Section title={words.ladder.ownTitle}>
            <LadderForm
              obligationId={duty.id}
              ladder={ladder ?? proposedLadder}
              switchedOn={ladder !== null}
              connected={connected}
              action={saveLadder}
              words={words}
            />
          </Section>
        </>
      ) : null}
    </Page>
  );
}

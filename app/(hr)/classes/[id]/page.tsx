import type { Metadata } from 'next';
import { currentMessages, now, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { problemIn, type SearchParams } from '#app/_http/problem-in.ts';
import { CancelClass, ClosingSection } from '#components/classes/class-end.tsx';
import { ClassFacts } from '#components/classes/class-facts.tsx';
import { RollSection } from '#components/classes/roll-section.tsx';
import { SessionForm } from '#components/classes/session-form.tsx';
import { SessionTable } from '#components/classes/session-table.tsx';
import { TrainerSection } from '#components/classes/trainer-section.tsx';
import { ButtonLink, DownloadLink } from '#components/ui/button.tsx';
import { Page, PageTitle, Section } from '#components/ui/layout.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { permitsSomewhere } from '#domain/access/permission.ts';
import { offerClass } from '#usecases/classes/offer-class.ts';
import { readClass } from '#usecases/classes/read-class.ts';
import * as actions from '../classes.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).classes.title };
}

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function ClassPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const messages = await currentMessages();
  const [read, offered] = await Promise.all([ask(readClass, { classId: id }), ask(offerClass, {})]);
  const problem = problemIn(await searchParams, messages);
  const words = messages.classes;
  const open = !read.class.cancelledAt && read.closings.length === 0;
  return (
    <Page>
      <PageTitle
        actions={
          <>
            {open ? (
              <ButtonLink href={`/classes/${id}/edit`} look="quiet">
                {words.editLink}
              </ButtonLink>
            ) : null}
            <DownloadLink href={`/classes/${id}/calendar`}>{words.calendar}</DownloadLink>
            <ButtonLink href={`/classes/${id}/minutes`} look="quiet">
              {words.minutesLink}
            </ButtonLink>
          </>
        }
      >
        {read.class.title}
      </PageTitle>
      {problem ? (
        <div className="mb-5">
          <Notice tone="error" live>
            <p>{problem}</p>
          </Notice>
        </div>
      ) : null}
      {read.class.cancelledAt ? (
        <div className="mb-5">
          <Notice tone="soon">
            <p>{words.cancelled(read.class.cancelReason ?? '')}</p>
          </Notice>
        </div>
      ) : null}
      <ClassFacts read={read} words={words} forms={messages.importPages.values.form} />
      <Section id="sessions" title={words.sessions.title}>
        <SessionTable classId={id} read={read} words={words} />
        {open ? <SessionForm classId={id} action={actions.saveSessionAction} words={words.sessions} /> : null}
      </Section>
      <RollSection
        read={read}
        words={words}
        remove={open ? actions.removePersonAction : null}
        register={open && permitsSomewhere(actor, 'people.read') ? actions.registerPersonAction : null}
      />
      <TrainerSection
        read={read}
        trainers={offered.trainers}
        words={words.trainers}
        add={actions.addTrainerAction}
        remove={actions.removeTrainerAction}
      />
      <ClosingSection read={read} now={await now()} words={words.closing} action={actions.closeClassAction} />
      {open ? <CancelClass classId={id} words={words.cancelling} action={actions.cancelClassAction} /> : null}
    </Page>
  );
}

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { currentMessages, now, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { problemIn, type SearchParams } from '#app/_http/problem-in.ts';
import { AttendanceForm } from '#components/classes/attendance-form.tsx';
import { SessionForm } from '#components/classes/session-form.tsx';
import { StillButton } from '#components/classes/still-button.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle, Section } from '#components/ui/layout.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { formatInstant } from '#domain/time/day.ts';
import { localTimeOf } from '#domain/time/local-time.ts';
import { readClass } from '#usecases/classes/read-class.ts';
import { cancelSessionAction, saveSessionAction, tickAttendanceAction } from '../../../classes.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).classes.attendance.title };
}

type Props = { params: Promise<{ id: string; session: string }>; searchParams: Promise<SearchParams> };

export default async function SessionPage({ params, searchParams }: Props) {
  await requireActor();
  const [{ id, session: sessionId }, messages, search] = await Promise.all([
    params,
    currentMessages(),
    searchParams,
  ]);
  const read = await ask(readClass, { classId: id });
  const session = read.sessions.find((each) => each.id === sessionId);
  if (!session) notFound();
  const words = messages.classes;
  const problem = problemIn(search, messages);
  const open = !read.class.cancelledAt && !session.cancelledAt;
  return (
    <Page>
      <PageTitle
        lead={`${read.class.title}: ${session.content}, ${formatInstant(session.startsAt)}`}
        actions={
          <ButtonLink href={`/classes/${id}`} look="quiet">
            {words.backToClass}
          </ButtonLink>
        }
      >
        {words.attendance.title}
      </PageTitle>
      {problem || typeof search.written === 'string' ? (
        <div className="mb-5">
          <Notice tone={problem ? 'error' : 'done'} live>
            <p>{problem ?? words.attendance.saved(Number(search.written) || 0)}</p>
          </Notice>
        </div>
      ) : null}
      {open && session.startsAt <= (await now()) ? (
        <AttendanceForm read={read} session={session} words={words} action={tickAttendanceAction} />
      ) : (
        <p className="text-soft">{messages.refusals[open ? 'session-not-begun' : 'session-cancelled']({})}</p>
      )}
      {open && read.closings.length === 0 ? (
        <Section id="edit" title={words.sessions.edit}>
          <SessionForm
            classId={id}
            action={saveSessionAction}
            words={words.sessions}
            before={{
              ...session,
              startsAt: localTimeOf(session.startsAt),
              endsAt: localTimeOf(session.endsAt),
            }}
          />
          <div className="mt-4">
            <StillButton
              action={cancelSessionAction}
              hidden={{ classId: id, sessionId }}
              label={words.sessions.cancel}
            />
          </div>
        </Section>
      ) : null}
    </Page>
  );
}

import type { Metadata } from 'next';
import { currentMessages, requireActor } from '#app/_http/actor.ts';
import { problemIn, type SearchParams } from '#app/_http/problem-in.ts';
import { CheckInForm } from '#components/classes/check-in-form.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { checkInAction } from '../my-classes.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).classes.checkIn.title };
}

/** Opened by the picture on the room's screen (`code`), or to type the six digits. Opening alone records nothing. */
export default async function CheckInPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await requireActor();
  const [messages, search] = await Promise.all([currentMessages(), searchParams]);
  const words = messages.classes.checkIn;
  const problem = problemIn(search, messages);
  const scanned = typeof search.code === 'string' ? search.code.slice(0, 100) : null;
  return (
    <Page width="text">
      <PageTitle
        lead={scanned || search.done ? undefined : words.lead}
        actions={
          <ButtonLink href="/learning/classes" look="quiet">
            {words.back}
          </ButtonLink>
        }
      >
        {words.title}
      </PageTitle>
      {problem || search.done ? (
        <div className="mb-5">
          <Notice tone={problem ? 'error' : 'done'} live>
            <p>{problem ?? words.done}</p>
          </Notice>
        </div>
      ) : null}
      {search.done ? null : <CheckInForm scanned={scanned} words={words} action={checkInAction} />}
    </Page>
  );
}

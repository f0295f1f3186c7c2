import type { Metadata } from 'next';
import { currentMessages, now, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { problemIn, type SearchParams } from '#app/_http/problem-in.ts';
import { CalendarCard } from '#components/classes/calendar-card.tsx';
import { MyClassCard } from '#components/classes/my-class-card.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle, Section } from '#components/ui/layout.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { listMyClasses } from '#usecases/classes/list-my-classes.ts';
import { leaveAction, registerAction, renewCalendarAction } from './my-classes.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).classes.mine.title };
}

export default async function MyClassesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await requireActor();
  const [{ classes, feedAddress }, messages, search, at] = await Promise.all([
    ask(listMyClasses, {}),
    currentMessages(),
    searchParams,
    now(),
  ]);
  const words = messages.classes;
  const problem = problemIn(search, messages);
  const cards = (shown: typeof classes) => (
    <div className="space-y-4">
      {shown.map((each) => (
        <MyClassCard
          key={each.id}
          of={each}
          now={at}
          words={words}
          forms={messages.importPages.values.form}
          register={registerAction}
          leave={leaveAction}
        />
      ))}
    </div>
  );
  const joined = classes.filter(({ place }) => place !== null);
  const others = classes.filter(({ place, mayRegister, opensAt }) => !place && (mayRegister || opensAt > at));
  return (
    <Page>
      <PageTitle
        lead={words.mine.lead}
        actions={<ButtonLink href="/learning/classes/check-in">{words.mine.checkIn}</ButtonLink>}
      >
        {words.mine.title}
      </PageTitle>
      {problem ? (
        <Notice tone="error" live>
          <p>{problem}</p>
        </Notice>
      ) : null}
      {joined.length > 0 ? (
        <Section id="joined" title={words.mine.joined}>
          {cards(joined)}
        </Section>
      ) : null}
      <Section id="upcoming" title={words.mine.upcoming}>
        {others.length > 0 ? cards(others) : <p className="text-soft">{words.mine.none}</p>}
      </Section>
      <CalendarCard address={feedAddress} words={words.mine} action={renewCalendarAction} />
    </Page>
  );
}

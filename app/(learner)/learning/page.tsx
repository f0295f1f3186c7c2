import type { Metadata } from 'next';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { CardSection, HoursCard } from '#components/learning/home-view.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { readLearningHome } from '#usecases/learning/read-learning-home.ts';
import { completedPath, nextPath } from './course-paths.ts';
import { startAction } from './learning.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).learning.home.title };
}

export default async function LearningHomePage() {
  await requireActor();
  const [home, language, messages] = await Promise.all([
    ask(readLearningHome, {}),
    currentLanguage(),
    currentMessages(),
  ]);
  const words = messages.learning.home;
  const hrefOf = ({ courseCode, completedAt, next }: (typeof home.others)[number]) =>
    completedAt ? completedPath(courseCode) : nextPath(courseCode, next);
  const duties = home.duties.map(({ duty, ...card }) => ({ ...card, duty, href: hrefOf(card) }));
  const others = home.others.map((card) => ({ ...card, href: hrefOf(card) }));
  const [open, done] = [
    duties.filter((card) => !card.completedAt),
    duties.filter((card) => card.completedAt),
  ];
  const shown = { action: startAction, language, messages };
  return (
    <Page>
      <PageTitle
        lead={duties.length > 0 ? words.summary(done.length, duties.length, home.year) : words.noDuty}
      >
        {words.title}
      </PageTitle>
      {duties.length === 0 ? <p className="max-w-[68ch] text-soft">{words.noDutyHint}</p> : null}
      {duties.length > 0 && open.length === 0 ? <p>{words.allDone}</p> : null}
      <CardSection id="to-do" title={words.toDo} cards={open} {...shown} />
      <CardSection id="done" title={words.done} cards={done} {...shown} />
      <CardSection id="others" title={words.others} cards={others} {...shown} />
      <HoursCard hours={home.hours} words={words} />
    </Page>
  );
}

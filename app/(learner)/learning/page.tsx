import type { Metadata } from 'next';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { HoursCard } from '#components/hours/hours-card.tsx';
import { AssessmentDuties, CardSection } from '#components/learning/home-view.tsx';
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
  const duties = home.duties.map(({ duty, ...card }) => ({
    ...card,
    duty: { ...duty, why: messages.why.explain },
    href: hrefOf(card),
  }));
  const others = home.others.map((card) => ({ ...card, href: hrefOf(card) }));
  const [open, done] = [
    duties.filter((card) => !card.duty.settled),
    duties.filter((card) => card.duty.settled),
  ];
  const [openTests, doneTests] = [
    home.assessments.filter((duty) => !duty.settled),
    home.assessments.filter((duty) => duty.settled),
  ];
  const [count, doneCount] = [duties.length + home.assessments.length, done.length + doneTests.length];
  const shown = { action: startAction, language, messages };
  return (
    <Page>
      <PageTitle lead={count > 0 ? words.summary(doneCount, count, home.year) : words.noDuty}>
        {words.title}
      </PageTitle>
      {count === 0 ? <p className="max-w-[68ch] text-soft">{words.noDutyHint}</p> : null}
      {count > 0 && doneCount === count ? <p>{words.allDone}</p> : null}
      <CardSection id="to-do" title={words.toDo} cards={open} {...shown} />
      <AssessmentDuties duties={openTests} {...shown} />
      <CardSection id="done" title={words.done} cards={done} {...shown} />
      <AssessmentDuties duties={doneTests} {...shown} />
      <CardSection id="others" title={words.others} cards={others} {...shown} />
      <HoursCard hours={home.hours} words={words}>
        <a href="/learning/record" className="inline-flex min-h-11 items-center">
          {words.toRecord}
        </a>
      </HoursCard>
    </Page>
  );
}

import type { Metadata } from 'next';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { DutyCard } from '#components/learning/duty-card.tsx';
import { StartForm } from '#components/learning/start-form.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Card, Page, PageTitle, Section } from '#components/ui/layout.tsx';
import { ProgressBar } from '#components/ui/progress-bar.tsx';
import { readLearningHome } from '#usecases/learning/read-learning-home.ts';
import { completedPath, nextPath } from './course-paths.ts';
import { startAction } from './learning.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).learning.home.title };
}

export default async function LearningHomePage() {
  await requireActor();
  const [home, language, { learning, shell }] = await Promise.all([
    ask(readLearningHome, {}),
    currentLanguage(),
    currentMessages(),
  ]);
  const words = learning.home;
  const [open, done] = [
    home.duties.filter((duty) => !duty.completedAt),
    home.duties.filter((duty) => duty.completedAt),
  ];
  type Card = (typeof home.others)[number];
  const button = (card: Card, isDuty: boolean) => {
    const { courseCode } = card;
    if (card.completedAt)
      return (
        <ButtonLink look="quiet" href={completedPath(courseCode)}>
          {learning.card.seeResult}
        </ButtonLink>
      );
    if (!card.enrolled)
      return (
        <StartForm
          action={startAction}
          courseCode={courseCode}
          label={learning.card.start}
          look={isDuty ? 'now' : 'primary'}
        />
      );
    return (
      <ButtonLink look={isDuty ? 'now' : 'primary'} href={nextPath(courseCode, card.next)}>
        {card.next.kind === 'lesson' ? learning.card.goOn : learning.card.goToQuiz}
      </ButtonLink>
    );
  };
  const cards = (list: readonly Card[], isDuty: boolean) => (
    <div className="space-y-4">
      {list.map((card) => (
        <DutyCard
          key={card.courseCode}
          card={card}
          duty={'dueOn' in card ? (card as (typeof home.duties)[number]) : undefined}
          language={language}
          learning={learning}
          days={shell.days}
          button={button(card, isDuty)}
        />
      ))}
    </div>
  );
  return (
    <Page>
      <PageTitle
        lead={
          home.duties.length > 0 ? words.summary(done.length, home.duties.length, home.year) : words.noDuty
        }
      >
        {words.title}
      </PageTitle>
      {home.duties.length === 0 ? <p className="max-w-[68ch] text-soft">{words.noDutyHint}</p> : null}
      {open.length > 0 ? (
        <Section id="to-do" title={words.toDo}>
          {cards(open, true)}
        </Section>
      ) : null}
      {home.duties.length > 0 && open.length === 0 ? <p>{words.allDone}</p> : null}
      {done.length > 0 ? (
        <Section id="done" title={words.done}>
          {cards(done, true)}
        </Section>
      ) : null}
      {home.others.length > 0 ? (
        <Section id="others" title={words.others}>
          {cards(home.others, false)}
        </Section>
      ) : null}
      <Section id="hours" title={words.hoursTitle}>
        <Card>
          <p className="text-[1.1rem] font-semibold">
            {words.hours(home.hours.periods, home.hours.of, home.hours.year)}
          </p>
          <div className="my-3 max-w-md">
            <ProgressBar
              value={home.hours.periods}
              max={home.hours.of}
              label={words.hours(home.hours.periods, home.hours.of, home.hours.year)}
            />
          </div>
          <p className="max-w-[68ch] text-[0.92rem] text-soft">{words.hoursHint}</p>
          <a href="/learning/record" className="inline-flex min-h-11 items-center">
            {words.toRecord}
          </a>
        </Card>
      </Section>
    </Page>
  );
}

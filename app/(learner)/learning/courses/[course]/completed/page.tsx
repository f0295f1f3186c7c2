import type { Metadata } from 'next';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { FactList } from '#components/learning/fact-list.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle, Section } from '#components/ui/layout.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { dayOf, formatDay, timeOf } from '#domain/time/day.ts';
import { readCompletion } from '#usecases/learning/read-completion.ts';

type Props = { params: Promise<{ course: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).learning.completed.title };
}

export default async function CompletedPage({ params }: Props) {
  await requireActor();
  const done = await ask(readCompletion, { courseCode: (await params).course });
  const [language, { learning }] = await Promise.all([currentLanguage(), currentMessages()]);
  const words = learning.completed;
  const none = words.noPosition;
  return (
    <Page width="text">
      <PageTitle>{words.title}</PageTitle>
      <Notice tone="done">
        <p>{words.lead(done.course.title[language])}</p>
      </Notice>
      <div className="mt-6">
        <FactList
          facts={[
            {
              label: words.when,
              value: words.time(formatDay(dayOf(done.completedAt)), timeOf(done.completedAt)),
            },
            { label: words.unit, value: done.unitName ?? none },
            { label: words.position, value: done.positionTitle ?? none },
            { label: words.year, value: String(done.year) },
            { label: words.hours, value: learning.card.periods(done.course.hoursPeriods) },
          ]}
        />
      </div>
      <Section id="met" title={words.metTitle}>
        <ul className="list-disc space-y-1 pl-6">
          <li>{words.lessons(done.lessons)}</li>
          {done.score ? <li>{words.quiz(done.score.right, done.score.total, done.passPercent)}</li> : null}
        </ul>
      </Section>
      <Section id="indicators" title={words.indicatorsTitle}>
        {done.indicators.length === 0 ? <p>{words.noIndicator}</p> : null}
        <ul className="space-y-3">
          {done.indicators.map((indicator) => (
            <li
              key={`${indicator.plan.vi} ${indicator.code}`}
              className="rounded-card border border-line bg-card p-4"
            >
              <p className="font-semibold">
                {indicator.code} · {indicator.title[language]}
              </p>
              <p className="text-[0.92rem] text-soft">{indicator.plan[language]}</p>
            </li>
          ))}
        </ul>
        {done.indicators.length > 0 ? <p className="mt-3 text-[0.92rem] text-soft">{words.counted}</p> : null}
      </Section>
      <p className="mt-8 flex flex-wrap gap-3" data-print="hide">
        <ButtonLink href="/learning/record">{words.toRecord}</ButtonLink>
        <ButtonLink look="quiet" href="/learning">
          {words.toHome}
        </ButtonLink>
      </p>
    </Page>
  );
}

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import type { SearchParams } from '#app/_http/problem-in.ts';
import { OutcomeList } from '#components/learning/outcome-list.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { readAttempt } from '#usecases/learning/read-attempt.ts';
import { completedPath, coursePath, quizPath } from '../../../course-paths.ts';

type Props = { params: Promise<{ course: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).learning.result.title };
}

export default async function ResultPage({ params, searchParams }: Props) {
  await requireActor();
  const [{ course: courseCode }, query] = await Promise.all([params, searchParams]);
  if (typeof query.attempt !== 'string') notFound();
  const found = await ask(readAttempt, { attemptId: query.attempt });
  if (found.course.code !== courseCode) notFound();
  const [language, { learning }] = await Promise.all([currentLanguage(), currentMessages()]);
  const words = learning.result;
  const { mark, missing } = found.attempt;
  return (
    <Page width="text">
      <p className="text-[0.92rem]">
        <a href={coursePath(courseCode)} className="inline-flex min-h-11 items-center">
          {found.course.title[language]}
        </a>
      </p>
      <PageTitle>{words.title}</PageTitle>
      {mark ? (
        <Notice
          tone={mark.passed ? 'done' : 'soon'}
          title={
            mark.passed
              ? words.passed(mark.right, mark.total)
              : words.failed(mark.right, mark.total, found.passPercent)
          }
        >
          <p>{mark.passed ? words.passedHint : words.failedHint}</p>
          {mark.passed && found.lessonsMissing > 0 ? <p>{words.lessonsLeft(found.lessonsMissing)}</p> : null}
        </Notice>
      ) : (
        <Notice tone="soon" title={words.notMarked}>
          {found.attempt.state === 'waiting' ? <p>{learning.quiz.waiting(missing)}</p> : null}
        </Notice>
      )}
      <p className="mt-5 mb-7 flex flex-wrap gap-3" data-print="hide">
        {found.completed ? (
          <ButtonLink look="now" href={completedPath(courseCode)}>
            {words.toCompletion}
          </ButtonLink>
        ) : null}
        {found.completed && mark ? null : (
          <ButtonLink look="quiet" href={quizPath(courseCode)}>
            {mark && !mark.passed ? words.again : words.backToQuiz}
          </ButtonLink>
        )}
      </p>
      {found.outcomes ? <OutcomeList outcomes={found.outcomes} language={language} words={learning} /> : null}
    </Page>
  );
}

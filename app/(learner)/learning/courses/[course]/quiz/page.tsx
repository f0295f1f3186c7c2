import type { Metadata } from 'next';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { problemIn, type SearchParams } from '#app/_http/problem-in.ts';
import { PastAttempts } from '#components/learning/past-attempts.tsx';
import { QuizForm } from '#components/learning/quiz-form.tsx';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { newId } from '#lib/ids.ts';
import { readQuiz } from '#usecases/learning/read-quiz.ts';
import { coursePath, resultPath } from '../../../course-paths.ts';
import { answerAction, startAttemptAction } from '../../../learning.action.ts';

type Props = { params: Promise<{ course: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).learning.quiz.title };
}

export default async function QuizPage({ params, searchParams }: Props) {
  await requireActor();
  const { course: courseCode } = await params;
  const { course, quiz, enrolmentId, lessonsMissing, attempts, open } = await ask(readQuiz, { courseCode });
  const [language, messages, query] = await Promise.all([currentLanguage(), currentMessages(), searchParams]);
  const words = messages.learning.quiz;
  const problem = problemIn(query, messages);
  const incomplete = typeof query.incomplete === 'string' ? query.incomplete.split(',') : [];
  const places = (open?.questions ?? []).flatMap((question, at) =>
    incomplete.includes(question.id) ? [at + 1] : [],
  );
  const unanswered = typeof query.unanswered === 'string' ? Number.parseInt(query.unanswered, 10) || 0 : 0;
  return (
    <Page width="text">
      <p className="text-[0.92rem]">
        <a href={coursePath(course.code)} className="inline-flex min-h-11 items-center">
          {course.title[language]}
        </a>
      </p>
      <PageTitle lead={words.intro(quiz.draw, quiz.passPercent)}>{words.title}</PageTitle>
      <div className="mb-5 space-y-4 empty:hidden">
        {problem ? (
          <Notice tone="error" live>
            <p>{problem}</p>
          </Notice>
        ) : null}
        {places.length > 0 ? (
          <Notice tone="error" live>
            <p>{words.incompleteTitle(places.join(', '))}</p>
          </Notice>
        ) : null}
        {open?.state === 'waiting' ? (
          <Notice tone="soon" live>
            <p>{words.waiting(open.missing)}</p>
          </Notice>
        ) : null}
      </div>
      {open ? (
        <QuizForm
          attempt={open}
          enrolmentId={enrolmentId}
          courseCode={course.code}
          resultHref={resultPath(course.code, open.id)}
          unanswered={unanswered}
          incomplete={incomplete}
          action={answerAction}
          language={language}
          words={words}
        />
      ) : lessonsMissing.length > 0 ? (
        <>
          <Notice tone="note">
            <p>{words.needsLessons(lessonsMissing.length)}</p>
          </Notice>
          <p className="mt-4">
            <ButtonLink href={coursePath(course.code)}>{messages.learning.course.toCourse}</ButtonLink>
          </p>
        </>
      ) : (
        <form action={startAttemptAction}>
          <input type="hidden" name="courseCode" value={course.code} />
          <input type="hidden" name="enrolmentId" value={enrolmentId} />
          <input type="hidden" name="attemptId" value={newId()} />
          <Button look={attempts.length > 0 ? 'quiet' : 'now'}>
            {attempts.length > 0 ? words.again : words.begin}
          </Button>
        </form>
      )}
      <PastAttempts attempts={attempts} hrefOf={(id) => resultPath(course.code, id)} words={words} />
    </Page>
  );
}

import type { Metadata } from 'next';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { problemIn, type SearchParams } from '#app/_http/problem-in.ts';
import { LessonList } from '#components/learning/lesson-list.tsx';
import { RequirementTree } from '#components/learning/requirement-tree.tsx';
import { StartForm } from '#components/learning/start-form.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle, Section } from '#components/ui/layout.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { readCourse } from '#usecases/learning/read-course.ts';
import { completedPath, lessonPath, nextPath, quizPath } from '../../course-paths.ts';
import { startAction } from '../../learning.action.ts';

type Props = { params: Promise<{ course: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { course } = await ask(readCourse, { courseCode: (await params).course });
  return { title: course.title[await currentLanguage()] };
}

export default async function CoursePage({ params, searchParams }: Props) {
  await requireActor();
  const { course, quiz, enrolment, requirement, lessonsDone, next, completedAt } = await ask(readCourse, {
    courseCode: (await params).course,
  });
  const [language, messages, query] = await Promise.all([currentLanguage(), currentMessages(), searchParams]);
  const { learning } = messages;
  const words = learning.course;
  const problem = problemIn(query, messages);
  const hrefOf = enrolment ? (lesson: string) => lessonPath(course.code, lesson) : null;
  const step = next.kind === 'lesson' ? { kind: next.kind, code: next.lesson.code } : next;
  const missing = requirement.parts[0].missing.length;
  return (
    <Page>
      <PageTitle lead={<span className="block max-w-[68ch]">{course.summary[language]}</span>}>
        {course.title[language]}
      </PageTitle>
      {problem ? (
        <div className="mb-5">
          <Notice tone="error" live>
            <p>{problem}</p>
          </Notice>
        </div>
      ) : null}
      {enrolment === null ? (
        <>
          <StartForm action={startAction} courseCode={course.code} label={learning.card.start} />
          <p className="mt-2 text-soft">{words.notStarted}</p>
        </>
      ) : (
        <ButtonLink
          look={completedAt ? 'quiet' : 'now'}
          href={completedAt ? completedPath(course.code) : nextPath(course.code, step)}
        >
          {completedAt
            ? learning.card.seeResult
            : next.kind === 'lesson'
              ? learning.card.goOn
              : learning.card.goToQuiz}
        </ButtonLink>
      )}
      <div className="grid gap-x-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div>
          <Section id="lessons" title={words.lessons}>
            <LessonList
              lessons={course.lessons}
              done={lessonsDone}
              hrefOf={hrefOf}
              language={language}
              words={words}
            />
          </Section>
          <Section id="quiz" title={words.quiz}>
            <p className="max-w-[68ch]">{words.quizInfo(quiz.draw, quiz.passPercent)}</p>
            {enrolment && missing === 0 ? (
              <a href={quizPath(course.code)} className="inline-flex min-h-11 items-center">
                {learning.card.goToQuiz}
              </a>
            ) : (
              <p className="text-soft">{words.quizLater(missing)}</p>
            )}
          </Section>
        </div>
        <Section id="requirement" title={words.requirementTitle}>
          <RequirementTree
            requirement={requirement}
            lessons={course.lessons}
            hrefOf={hrefOf}
            language={language}
            words={words}
          />
        </Section>
      </div>
    </Page>
  );
}

import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { problemIn, type SearchParams } from '#app/_http/problem-in.ts';
import { LessonAside, LessonContents } from '#components/learning/lesson-aside.tsx';
import { LessonBlocks } from '#components/learning/lesson-blocks.tsx';
import { LessonEnd } from '#components/learning/lesson-end.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { readCourse } from '#usecases/learning/read-course.ts';
import { coursePath, lessonPath, quizPath } from '../../../../course-paths.ts';
import { finishLessonAction } from '../../../../learning.action.ts';

type Props = { params: Promise<{ course: string; lesson: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { course, lesson } = await params;
  const { course: found } = await ask(readCourse, { courseCode: course });
  return { title: found.lessons.find((each) => each.code === lesson)?.title[await currentLanguage()] };
}

export default async function LessonPage({ params, searchParams }: Props) {
  await requireActor();
  const { course: courseCode, lesson: lessonCode } = await params;
  const { course, enrolment, lessonsDone } = await ask(readCourse, { courseCode });
  if (!enrolment) redirect(coursePath(courseCode));
  const place = course.lessons.findIndex((each) => each.code === lessonCode);
  const lesson = course.lessons[place];
  if (!lesson) notFound();
  const [language, messages, query] = await Promise.all([currentLanguage(), currentMessages(), searchParams]);
  const words = messages.learning;
  const problem = problemIn(query, messages);
  const hrefOf = (code: string) => lessonPath(course.code, code);
  const contents = { lesson, lessons: course.lessons, done: lessonsDone, hrefOf, language, words };
  const [before, after] = [course.lessons[place - 1], course.lessons[place + 1]];
  return (
    <Page>
      <div className="lg:grid lg:grid-cols-[minmax(0,68ch)_minmax(0,1fr)] lg:gap-x-12">
        <article data-opened-lesson={lesson.code} data-enrolment={enrolment.id} className="min-w-0">
          <p className="text-[0.92rem] text-soft">
            <a href={coursePath(course.code)} className="inline-flex min-h-11 items-center">
              {course.title[language]}
            </a>
            <span className="block">
              {words.lesson.place(place + 1, course.lessons.length)} ·{' '}
              {words.course.minutes(lesson.durationMinutes)}
            </span>
          </p>
          <PageTitle>{lesson.title[language]}</PageTitle>
          {problem ? (
            <div className="mb-5">
              <Notice tone="error" live>
                <p>{problem}</p>
              </Notice>
            </div>
          ) : null}
          <LessonContents {...contents} />
          <LessonBlocks blocks={lesson.blocks} language={language} words={words.lesson} />
          <LessonEnd
            lesson={lesson}
            courseCode={course.code}
            enrolmentId={enrolment.id}
            finished={lessonsDone.includes(lesson.code)}
            previousHref={before ? hrefOf(before.code) : null}
            nextHref={after ? hrefOf(after.code) : null}
            quizHref={quizPath(course.code)}
            action={finishLessonAction}
            language={language}
            words={words.lesson}
          />
        </article>
        <LessonAside {...contents} />
      </div>
    </Page>
  );
}

import type { Metadata } from 'next';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { CourseFacts } from '#components/catalogue/course-facts.tsx';
import { LessonReview } from '#components/catalogue/lesson-review.tsx';
import { QuestionReview } from '#components/catalogue/question-review.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle, Section } from '#components/ui/layout.tsx';
import { reviewCourse } from '#usecases/catalogue/review-course.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).catalogue.title };
}

type Props = { params: Promise<{ code: string }>; searchParams: Promise<{ version?: string }> };

export default async function CourseReviewPage({ params, searchParams }: Props) {
  await requireActor();
  const [messages, language, { code }, { version }] = await Promise.all([
    currentMessages(),
    currentLanguage(),
    params,
    searchParams,
  ]);
  const { catalogue } = messages;
  const { shown, versions } = await ask(reviewCourse, { code, version: version ?? null });
  const { content } = shown;
  const { draw, passPercent, questions } = content.quiz;
  return (
    <Page>
      <PageTitle
        lead={content.summary[language]}
        actions={
          <ButtonLink href="/courses" look="quiet">
            {catalogue.back}
          </ButtonLink>
        }
      >
        {content.title[language]}
      </PageTitle>
      <CourseFacts shown={shown} versions={versions} messages={messages} />
      <Section title={catalogue.lessons}>
        <div className="space-y-3">
          {content.lessons.map((lesson, i) => (
            <LessonReview
              key={lesson.code}
              lesson={lesson}
              number={i + 1}
              messages={messages}
              language={language}
            />
          ))}
        </div>
      </Section>
      <Section title={catalogue.quiz}>
        <p className="mb-4 text-soft">{catalogue.quizRule(draw, questions.length, passPercent)}</p>
        <div className="space-y-4">
          {questions.map((question, i) => (
            <QuestionReview
              key={question.id}
              question={question}
              number={i + 1}
              words={catalogue}
              language={language}
            />
          ))}
        </div>
      </Section>
    </Page>
  );
}

import type { ReactNode } from 'react';
import { Chip } from '#components/ui/chip.tsx';
import type { Language, Messages } from '#content/messages/messages.ts';
import type { Lesson } from '#domain/catalogue/course.ts';
import type { Requirement } from '#domain/learning/requirement.ts';

/** What completes the course, with what is met, what is missing and the way to it. */
export const RequirementTree = ({
  requirement,
  lessons,
  hrefOf,
  language,
  words,
}: {
  requirement: Requirement;
  lessons: readonly Pick<Lesson, 'code' | 'title'>[];
  hrefOf: ((code: string) => string) | null;
  language: Language;
  words: Messages['learning']['course'];
}) => {
  const [lessonsPart, quiz] = requirement.parts;
  return (
    <>
      <p className="mb-3 text-soft">{requirement.met ? words.requirementMet : words.requirementUnmet}</p>
      <ul className="space-y-3">
        <Part
          met={lessonsPart.met}
          words={words}
          title={words.lessonsRule(lessonsPart.done, lessonsPart.total)}
        >
          {lessonsPart.missing.length > 0 ? (
            <>
              <p className="text-soft">{words.lessonsMissing}</p>
              <ul className="list-disc pl-6">
                {lessons
                  .filter((lesson) => lessonsPart.missing.includes(lesson.code))
                  .map((lesson) => (
                    <li key={lesson.code}>
                      {hrefOf ? (
                        <a href={hrefOf(lesson.code)} className="inline-flex min-h-11 items-center">
                          {lesson.title[language]}
                        </a>
                      ) : (
                        lesson.title[language]
                      )}
                    </li>
                  ))}
              </ul>
            </>
          ) : null}
        </Part>
        <Part met={quiz.met} words={words} title={words.quizRule(quiz.passPercent)}>
          <p className="text-soft">
            {quiz.best ? words.quizBest(quiz.best.right, quiz.best.total) : words.quizNever}
          </p>
        </Part>
      </ul>
    </>
  );
};

const Part = ({
  met,
  title,
  words,
  children,
}: {
  met: boolean;
  title: string;
  words: Messages['learning']['course'];
  children: ReactNode;
}) => (
  <li className="rounded-card border border-line bg-card p-4">
    <div className="flex flex-wrap items-start justify-between gap-2">
      <p className="min-w-0 flex-1 basis-48 font-semibold">{title}</p>
      <Chip tone={met ? 'good' : 'soon'}>{met ? `✓ ${words.met}` : words.unmet}</Chip>
    </div>
    {children}
  </li>
);

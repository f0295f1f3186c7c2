import { Chip } from '#components/ui/chip.tsx';
import type { Language, Messages } from '#content/messages/messages.ts';
import type { Lesson } from '#domain/catalogue/course.ts';

/** The lessons of a course in their order, each with whether it is finished; links once she is enrolled. */
export const LessonList = ({
  lessons,
  done,
  here,
  hrefOf,
  language,
  words,
}: {
  lessons: readonly Pick<Lesson, 'code' | 'title' | 'durationMinutes'>[];
  done: readonly string[];
  here?: string;
  hrefOf: ((code: string) => string) | null;
  language: Language;
  words: Messages['learning']['course'];
}) => (
  <ol className="divide-y divide-line rounded-card border border-line bg-card">
    {lessons.map((lesson, place) => (
      <li key={lesson.code} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2.5">
        <span aria-hidden="true" className="w-6 shrink-0 text-soft tabular-nums">
          {place + 1}.
        </span>
        <span className="min-w-0 flex-1 basis-48">
          {hrefOf ? (
            <a
              href={hrefOf(lesson.code)}
              aria-current={here === lesson.code ? 'page' : undefined}
              className="inline-flex min-h-11 items-center aria-[current]:font-semibold aria-[current]:no-underline"
            >
              {lesson.title[language]}
            </a>
          ) : (
            <span className="inline-flex min-h-11 items-center">{lesson.title[language]}</span>
          )}
        </span>
        <span className="text-[0.9rem] text-soft">{words.minutes(lesson.durationMinutes)}</span>
        <Chip tone={done.includes(lesson.code) ? 'good' : 'plain'}>
          {done.includes(lesson.code) ? `✓ ${words.finished}` : words.notFinished}
        </Chip>
      </li>
    ))}
  </ol>
);

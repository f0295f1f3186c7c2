import type { Language, Messages } from '#content/messages/messages.ts';
import type { Lesson } from '#domain/catalogue/course.ts';

type Props = {
  lesson: Lesson;
  lessons: readonly Lesson[];
  done: readonly string[];
  hrefOf: (code: string) => string;
  language: Language;
  words: Messages['learning'];
};

/** What stands in the lesson and where the lesson stands in the course: beside the text on a wide screen. */
export const LessonAside = (props: Props) => (
  <nav aria-label={props.words.lesson.contents} className="hidden lg:block" data-print="hide">
    <div className="sticky top-6 max-h-[calc(100vh-3rem)] overflow-y-auto text-[0.92rem]">
      <p className="mb-1 font-semibold">{props.words.lesson.contents}</p>
      <Contents {...props} />
    </div>
  </nav>
);

/** The same, folded above the text on a phone. */
export const LessonContents = (props: Props) => (
  <details className="mb-6 rounded-card border border-line bg-card px-4 lg:hidden" data-print="hide">
    <summary className="flex min-h-12 items-center font-semibold">{props.words.lesson.contents}</summary>
    <div className="pb-4">
      <Contents {...props} />
    </div>
  </details>
);

const Contents = ({ lesson, lessons, done, hrefOf, language, words }: Props) => {
  const headings = lesson.blocks.flatMap((block) => (block.kind === 'heading' ? [block] : []));
  return (
    <>
      <ul className="mb-4">
        {headings.map((heading) => (
          <li key={heading.id}>
            <a href={`#${heading.id}`} className="flex min-h-11 items-center">
              {heading.text[language]}
            </a>
          </li>
        ))}
      </ul>
      <p className="mb-1 font-semibold">{words.lesson.lessons}</p>
      <ol>
        {lessons.map((each, place) => (
          <li key={each.code}>
            <a
              href={hrefOf(each.code)}
              aria-current={each.code === lesson.code ? 'page' : undefined}
              className="flex min-h-11 items-center gap-2 py-1.5 leading-snug aria-[current]:font-semibold aria-[current]:no-underline"
            >
              <span aria-hidden="true" className="w-5 shrink-0 text-soft tabular-nums">
                {done.includes(each.code) ? '✓' : place + 1}
              </span>
              <span>{each.title[language]}</span>
              {done.includes(each.code) ? <span className="sr-only">({words.course.finished})</span> : null}
            </a>
          </li>
        ))}
      </ol>
    </>
  );
};

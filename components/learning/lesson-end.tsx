import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Language, Messages } from '#content/messages/messages.ts';
import type { Lesson } from '#domain/catalogue/course.ts';
import { formatDay } from '#domain/time/day.ts';
import { numbered } from './numbered.ts';

/** Under a lesson: where its statements come from, when they were checked, and the way on. */
export const LessonEnd = ({
  lesson,
  courseCode,
  enrolmentId,
  finished,
  previousHref,
  nextHref,
  quizHref,
  action,
  language,
  words,
}: {
  lesson: Lesson;
  courseCode: string;
  enrolmentId: string;
  finished: boolean;
  previousHref: string | null;
  nextHref: string | null;
  quizHref: string;
  action: (form: FormData) => Promise<void>;
  language: Language;
  words: Messages['learning']['lesson'];
}) => (
  <footer className="mt-10 border-t border-line pt-6">
    <h2 className="text-[1.05rem]">{words.legalBasis}</h2>
    <ul className="mt-2 list-disc space-y-1 pl-6 text-[0.95rem]">
      {numbered(lesson.legalBasis).map(({ key, item }) => (
        <li key={key}>{item[language]}</li>
      ))}
    </ul>
    <p className="mt-3 text-[0.92rem] text-soft">{words.lastChecked(formatDay(lesson.lastCheckedOn))}</p>
    <div className="mt-6" data-print="hide">
      {finished ? (
        <>
          <Notice tone="done">
            <p>{words.finished}</p>
          </Notice>
          <p className="mt-4">
            <ButtonLink href={nextHref ?? quizHref}>{nextHref ? words.nextLesson : words.toQuiz}</ButtonLink>
          </p>
        </>
      ) : (
        <form action={action}>
          <input type="hidden" name="courseCode" value={courseCode} />
          <input type="hidden" name="enrolmentId" value={enrolmentId} />
          <input type="hidden" name="lesson" value={lesson.code} />
          <Button look="now" className="w-full sm:w-auto">
            {nextHref ? words.finish : words.finishLast}
          </Button>
        </form>
      )}
      {previousHref ? (
        <p className="mt-3">
          <a href={previousHref} className="inline-flex min-h-11 items-center">
            {words.previousLesson}
          </a>
        </p>
      ) : null}
    </div>
  </footer>
);

import { LessonBlocks } from '#components/learning/lesson-blocks.tsx';
import type { Language, Messages } from '#content/messages/messages.ts';
import type { Lesson } from '#domain/catalogue/course.ts';
import { formatDay } from '#domain/time/day.ts';

/** A lesson, folded: its title says what is inside, opening it shows what a learner reads. */
export const LessonReview = ({
  lesson,
  number,
  messages: { catalogue, learning },
  language,
}: {
  lesson: Lesson;
  number: number;
  messages: Pick<Messages, 'catalogue' | 'learning'>;
  language: Language;
}) => (
  <details className="rounded-card border border-line bg-card">
    <summary className="min-h-12 px-5 py-3">
      <span className="text-soft">{catalogue.lesson(number)}</span>{' '}
      <span className="font-semibold">{lesson.title[language]}</span>{' '}
      <span className="text-[0.9rem] text-soft">
        {catalogue.minutes(lesson.durationMinutes)}, {catalogue.checkedOn(formatDay(lesson.lastCheckedOn))}
      </span>
    </summary>
    <div className="max-w-[68ch] px-5 pb-6">
      <LessonBlocks blocks={lesson.blocks} language={language} words={learning.lesson} />
      <p className="mt-6 font-semibold">{catalogue.legalBasis}</p>
      <ul className="list-disc pl-6">
        {lesson.legalBasis.map((source) => (
          <li key={source.vi}>{source[language]}</li>
        ))}
      </ul>
    </div>
  </details>
);

import type { Messages } from '#content/messages/messages.ts';
import type { Answers } from '#domain/declarations/answers.ts';
import type { Question } from '#domain/declarations/form.ts';
import { formatDay } from '#domain/time/day.ts';

/** What was said to each question. */
export const AnswersList = ({
  questions,
  answers,
  words,
}: {
  questions: readonly Question[];
  answers: Answers;
  words: Messages['declarations'];
}) => {
  const saidOf = (value: boolean | number | null | undefined): string => {
    if (typeof value === 'boolean') return value ? words.form.yes : words.form.no;
    return value?.toString() ?? words.form.unanswered;
  };
  return (
    <dl className="space-y-4">
      {questions.map(({ code, indicator }) => {
        const answer = answers[code];
        return (
          <div key={code}>
            <dt className="text-soft">
              {indicator}: {words.questions[code]}
            </dt>
            <dd className="min-w-0 break-words">
              <strong>{saidOf(answer?.value)}</strong>
              {answer?.document
                ? `. ${words.form.document}: ${answer.document}${answer.documentOn ? `, ${formatDay(answer.documentOn)}` : ''}`
                : null}
              {answer?.note ? <span className="block whitespace-pre-line">{answer.note}</span> : null}
            </dd>
          </div>
        );
      })}
    </dl>
  );
};

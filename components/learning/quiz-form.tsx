import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Language, Messages } from '#content/messages/messages.ts';
import type { AttemptView } from '#domain/learning/attempt-view.ts';
import { QuestionField } from './question-field.tsx';

/** The open attempt: all its questions in one plain form. The learner's script, when it runs, saves on change. */
export const QuizForm = ({
  attempt,
  enrolmentId,
  courseCode,
  resultHref,
  unanswered,
  incomplete,
  action,
  language,
  words,
}: {
  attempt: AttemptView;
  enrolmentId: string;
  courseCode: string;
  resultHref: string;
  /** How many were left out when handing in, to be asked once more; 0 otherwise. */
  unanswered: number;
  incomplete: readonly string[];
  action: (form: FormData) => Promise<void>;
  language: Language;
  words: Messages['learning']['quiz'];
}) => {
  const answerOf = (questionId: string) =>
    attempt.answers.find((answer) => answer.questionId === questionId) ?? null;
  const total = attempt.questions.length;
  const scriptWords = { ...words.live, notAnswered: words.notAnswered };
  return (
    <form
      action={action}
      autoComplete="off"
      data-attempt={attempt.id}
      data-enrolment={enrolmentId}
      data-result={resultHref}
      data-words={JSON.stringify(scriptWords)}
      className="space-y-5"
    >
      <input type="hidden" name="attemptId" value={attempt.id} />
      <input type="hidden" name="enrolmentId" value={enrolmentId} />
      <input type="hidden" name="courseCode" value={courseCode} />
      {attempt.questions.map((question, at) => (
        <QuestionField
          key={question.id}
          question={question}
          place={at + 1}
          total={total}
          answer={answerOf(question.id)}
          incomplete={incomplete.includes(question.id)}
          language={language}
          words={words}
        />
      ))}
      <div id="submit" className="rounded-card border border-line-strong bg-card p-4 sm:p-5">
        <div data-anyway hidden={unanswered === 0} className="mb-4">
          {unanswered > 0 ? (
            <Notice tone="soon" live>
              <p>{words.unanswered(unanswered)}</p>
            </Notice>
          ) : null}
          <label className="mt-2 flex min-h-11 items-start gap-3 py-2">
            <input
              type="checkbox"
              name="anyway"
              value="yes"
              className="mt-0.5 size-6 shrink-0 accent-river"
            />
            <span>{words.anyway}</span>
          </label>
        </div>
        <p role="status" data-overall className="mb-4">
          {words.answered(attempt.answers.length, total)}
        </p>
        <Button look="now" name="press" value="submit" className="w-full sm:w-auto">
          {words.submit}
        </Button>
      </div>
    </form>
  );
};

import { RichText } from '#components/learning/rich-text.tsx';
import { Chip } from '#components/ui/chip.tsx';
import { Card } from '#components/ui/layout.tsx';
import type { Language, Messages } from '#content/messages/messages.ts';
import type { Question } from '#domain/catalogue/course.ts';

type Words = Messages['catalogue'];

/** A question with its key and its explanation. For reviewers only: the key never goes to a learner. */
export const QuestionReview = ({
  question,
  number,
  words,
  language,
}: {
  question: Question;
  number: number;
  words: Words;
  language: Language;
}) => (
  <Card>
    <p className="mb-2 flex flex-wrap items-center gap-2 text-[0.9rem] text-soft">
      {words.question(number)} <Chip>{words.kinds[question.kind]}</Chip>
    </p>
    <h3 className="text-[1.05rem]">
      <RichText text={question.prompt[language]} />
    </h3>
    <div className="mt-3">
      <Key question={question} words={words} language={language} />
    </div>
    <p className="mt-3 border-t border-line pt-3 text-[0.95rem]">
      <span className="font-semibold">{words.explanation}:</span>{' '}
      <RichText text={question.explanation[language]} />
    </p>
  </Card>
);

const Key = ({ question, words, language }: { question: Question; words: Words; language: Language }) => {
  if (question.kind === 'ordering') {
    return (
      <>
        <p className="text-soft">{words.rightOrder}</p>
        <ol className="list-decimal space-y-1 pl-6">
          {question.choices.map((choice) => (
            <li key={choice.id}>{choice.text[language]}</li>
          ))}
        </ol>
      </>
    );
  }
  if (question.kind === 'matching') {
    return (
      <>
        <p className="text-soft">{words.rightPairs}</p>
        <dl className="space-y-2">
          {question.pairs.map(({ left, right }) => (
            <div key={left.id} className="grid gap-x-4 sm:grid-cols-2">
              <dt className="font-semibold">{left.text[language]}</dt>
              <dd>{right.text[language]}</dd>
            </div>
          ))}
        </dl>
      </>
    );
  }
  const right = question.kind === 'single' ? [question.correct] : question.correct;
  return (
    <ul className="space-y-1">
      {question.choices.map((choice) => (
        <li key={choice.id} className="flex flex-wrap items-baseline gap-2">
          <span>{choice.text[language]}</span>
          {right.includes(choice.id) ? <Chip tone="good">{words.correct}</Chip> : null}
        </li>
      ))}
    </ul>
  );
};

import { Chip } from '#components/ui/chip.tsx';
import type { Language, Messages } from '#content/messages/messages.ts';
import type { PublicQuestion, Response } from '#domain/assessment/question.ts';
import type { Choice } from '#domain/catalogue/course.ts';
import type { Outcome } from '#domain/learning/attempt-view.ts';

type Words = Messages['learning'];

/** How every question of a marked attempt went: her answer, the right one, and why. */
export const OutcomeList = ({
  outcomes,
  language,
  words,
}: {
  outcomes: readonly Outcome[];
  language: Language;
  words: Words;
}) => (
  <ol className="space-y-4">
    {outcomes.map(({ question, response, right, key, explanation }, at) => (
      <li
        key={question.id}
        className={`rounded-card border border-l-[5px] bg-card p-4 sm:p-5 ${right ? 'border-line border-l-river' : 'border-line border-l-amber'}`}
      >
        <div className="flex flex-wrap items-start justify-between gap-2">
          <h2 className="min-w-0 flex-1 basis-64 text-[1.05rem]">
            <span className="block text-[0.9rem] font-normal text-soft">
              {words.quiz.question(at + 1, outcomes.length)}
            </span>
            {question.prompt[language]}
          </h2>
          <Chip tone={right ? 'good' : 'soon'}>{right ? `✓ ${words.result.right}` : words.result.wrong}</Chip>
        </div>
        <dl className="mt-3 space-y-2">
          <Answer
            label={words.result.yours}
            lines={response ? linesOf(question, response, language) : [words.result.unanswered]}
          />
          {right ? null : <Answer label={words.result.key} lines={linesOf(question, key, language)} />}
          <div>
            <dt className="text-[0.9rem] text-soft">{words.result.why}</dt>
            <dd>{explanation[language]}</dd>
          </div>
        </dl>
      </li>
    ))}
  </ol>
);

const Answer = ({ label, lines }: { label: string; lines: readonly string[] }) => (
  <div>
    <dt className="text-[0.9rem] text-soft">{label}</dt>
    {lines.map((line) => (
      <dd key={line}>{line}</dd>
    ))}
  </div>
);

const linesOf = (question: PublicQuestion, response: Response, language: Language): readonly string[] => {
  const named = (choices: readonly Choice[], id: string): string =>
    choices.find((each) => each.id === id)?.text[language] ?? id;
  if (question.kind === 'matching') {
    if (response.kind !== 'matching') return [];
    return question.lefts.map(
      (left) => `${left.text[language]} → ${named(question.rights, response.pairs[left.id] ?? '')}`,
    );
  }
  if (response.kind === 'single') return [named(question.choices, response.choice)];
  if (response.kind === 'multiple') {
    return question.choices
      .filter((choice) => response.choices.includes(choice.id))
      .map((choice) => choice.text[language]);
  }
  return response.kind === 'ordering'
    ? response.order.map((id, at) => `${at + 1}. ${named(question.choices, id)}`)
    : [];
};

import { Button } from '#components/ui/button.tsx';
import type { Language, Messages } from '#content/messages/messages.ts';
import type { PublicQuestion, Response } from '#domain/assessment/question.ts';
import type { Choice } from '#domain/catalogue/course.ts';
import { fieldOf } from '#domain/learning/form-answer.ts';

type Words = Messages['learning']['quiz'];

/** One question as form controls that need no script. `data-*` are for the learner's script, which saves on change. */
export const QuestionField = ({
  question,
  place,
  total,
  answer,
  incomplete,
  language,
  words,
}: {
  question: PublicQuestion;
  place: number;
  total: number;
  answer: { readonly response: Response; readonly eventId: string } | null;
  incomplete: boolean;
  language: Language;
  words: Words;
}) => (
  <fieldset
    id={`q-${question.id}`}
    data-question={question.id}
    data-kind={question.kind}
    data-saved={answer?.eventId ?? ''}
    aria-describedby={`h-${question.id} s-${question.id}`}
    className={`min-w-0 rounded-card border bg-card p-4 sm:p-5 ${incomplete ? 'border-l-[5px] border-lotus' : 'border-line'}`}
  >
    <legend className="float-left mb-1 w-full font-semibold">
      <span className="block text-[0.9rem] font-normal text-soft">{words.question(place, total)}</span>
      {question.prompt[language]}
    </legend>
    <p id={`h-${question.id}`} className="clear-both mb-3 text-[0.92rem] text-soft">
      {words.hints[question.kind]}
    </p>
    {incomplete ? <p className="mb-3 font-semibold text-lotus">{words.incomplete}</p> : null}
    <Controls question={question} response={answer?.response ?? null} language={language} words={words} />
    <div className="mt-3 flex flex-wrap items-center justify-between gap-3">
      <p id={`s-${question.id}`} data-status role="status" className="text-[0.92rem] text-soft">
        {answer ? words.saved : words.notAnswered}
      </p>
      <span data-without-script>
        <Button look="quiet" name="press" value={`save ${question.id}`}>
          {words.save}
        </Button>
      </span>
    </div>
  </fieldset>
);

const Controls = ({
  question,
  response,
  language,
  words,
}: {
  question: PublicQuestion;
  response: Response | null;
  language: Language;
  words: Words;
}) => {
  if (question.kind !== 'matching' && question.kind !== 'ordering') {
    return (
      <div className="space-y-1">
        {question.choices.map((choice) => (
          <label
            key={choice.id}
            className="flex min-h-11 items-start gap-3 rounded-card px-2 py-2 hover:bg-band"
          >
            <input
              type={question.kind === 'single' ? 'radio' : 'checkbox'}
              name={fieldOf(question.id)}
              value={choice.id}
              data-item={choice.id}
              defaultChecked={isChosen(response, choice.id)}
              className="mt-0.5 size-6 shrink-0 accent-river"
            />
            <span className="min-w-0">{choice.text[language]}</span>
          </label>
        ))}
      </div>
    );
  }
  const items = question.kind === 'matching' ? question.lefts : question.choices;
  const options =
    question.kind === 'matching'
      ? question.rights.map((right) => ({ value: right.id, label: right.text[language] }))
      : items.map((_, at) => ({ value: String(at + 1), label: String(at + 1) }));
  return (
    <div className="space-y-3">
      {items.map((item) => (
        <ItemSelect
          key={item.id}
          questionId={question.id}
          item={item}
          options={options}
          chosen={chosenFor(response, item.id)}
          wide={question.kind === 'matching'}
          language={language}
          words={words}
        />
      ))}
    </div>
  );
};

const ItemSelect = ({
  questionId,
  item,
  options,
  chosen,
  wide,
  language,
  words,
}: {
  questionId: string;
  item: Choice;
  options: readonly { value: string; label: string }[];
  chosen: string;
  wide: boolean;
  language: Language;
  words: Words;
}) => {
  const id = `f-${questionId}-${item.id}`;
  return (
    <div className={`grid items-center gap-x-4 gap-y-1 ${wide ? '' : 'grid-cols-[minmax(0,1fr)_auto]'}`}>
      <label htmlFor={id} className="min-w-0">
        {item.text[language]}
        {wide ? null : <span className="sr-only">: {words.position}</span>}
      </label>
      <select
        id={id}
        name={fieldOf(questionId, item.id)}
        data-item={item.id}
        defaultValue={chosen}
        className="min-h-12 w-full min-w-0 rounded-card border border-line-strong bg-card px-3 py-2 text-ink"
      >
        <option value="">{wide ? words.choose : '—'}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
};

const isChosen = (response: Response | null, id: string): boolean =>
  (response?.kind === 'single' && response.choice === id) ||
  (response?.kind === 'multiple' && response.choices.includes(id));

const chosenFor = (response: Response | null, itemId: string): string => {
  if (response?.kind === 'matching') return response.pairs[itemId] ?? '';
  const at = response?.kind === 'ordering' ? response.order.indexOf(itemId) : -1;
  return at < 0 ? '' : String(at + 1);
};

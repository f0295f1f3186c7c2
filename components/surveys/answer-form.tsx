import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/layout.tsx';
import type { Language, Messages } from '#content/messages/messages.ts';
import { ageBands, type Questionnaire, respondentGenders } from '#domain/surveys/questionnaire.ts';

type Choice = { readonly value: string; readonly label: string };

/** One person asked, as a plain form. The volunteer's script takes it over and keeps answers on the device. */
export const AnswerForm = ({
  survey,
  responseId,
  account,
  chosenUnit,
  action,
  language,
  words,
}: {
  survey: {
    readonly id: string;
    readonly questionnaire: Questionnaire;
    readonly communes: readonly {
      readonly id: string;
      readonly name: string;
      readonly target: number;
      readonly given: number;
    }[];
  };
  responseId: string;
  account: string;
  chosenUnit: string;
  action: (form: FormData) => Promise<void>;
  language: Language;
  words: Messages['surveys'];
}) => {
  const { field } = words;
  const { questions, opening } = survey.questionnaire;
  return (
    <form
      action={action}
      autoComplete="off"
      data-survey={survey.id}
      data-account={account}
      data-words={JSON.stringify(field.script)}
      className="space-y-5"
    >
      <input type="hidden" name="surveyId" value={survey.id} />
      <input type="hidden" name="responseId" value={responseId} />
      <Card accent="river">
        <h2 className="text-[1.05rem]">{field.sayFirst}</h2>
        <p className="mt-1">{opening[language]}</p>
        <p className="mt-2 text-soft">{field.noNames}</p>
      </Card>
      <Card>
        <label className="block">
          <span className="mb-1 block font-semibold">{field.commune}</span>
          <select
            name="unitId"
            required
            defaultValue={chosenUnit}
            className="min-h-12 w-full rounded-card border border-line-strong bg-card px-3"
          >
            <option value="">{field.choose}</option>
            {survey.communes.map(({ id, name, target, given }) => (
              <option key={id} value={id}>
                {field.communeOption(name, given, target)}
              </option>
            ))}
          </select>
        </label>
        <Choices
          legend={field.age}
          name="ageBand"
          choices={ageBands.map((value) => ({ value, label: words.ages[value] }))}
        />
        <Choices
          legend={field.gender}
          name="gender"
          choices={respondentGenders.map((value) => ({ value, label: words.genders[value] }))}
        />
      </Card>
      {questions.map(({ id, prompt, choices }, index) => (
        <Card key={id}>
          <Choices
            legend={
              <>
                <span className="block text-[0.9rem] font-normal text-soft">
                  {field.question(index + 1, questions.length)}
                </span>
                {prompt[language]}
              </>
            }
            name={`q.${id}`}
            choices={choices.map((one) => ({ value: one.id, label: one.text[language] }))}
          />
        </Card>
      ))}
      <Button look="now" className="w-full sm:w-auto">
        {field.save}
      </Button>
    </form>
  );
};

const Choices = ({
  legend,
  name,
  choices,
}: {
  legend: ReactNode;
  name: string;
  choices: readonly Choice[];
}) => (
  <fieldset className="mt-4 first:mt-0">
    <legend className="mb-1 font-semibold">{legend}</legend>
    {choices.map(({ value, label }) => (
      <label key={value} className="flex min-h-11 items-center gap-3 py-1">
        <input type="radio" name={name} value={value} required className="size-6 shrink-0 accent-river" />
        <span>{label}</span>
      </label>
    ))}
  </fieldset>
);

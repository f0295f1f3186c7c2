import type { ReactNode } from 'react';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { layerIn } from '#content/messages/explorer-sentence.ts';
import type { Language, Messages } from '#content/messages/messages.ts';
import {
  closedValues,
  type DatasetName,
  type Dimension,
  datasets,
  isClosed,
} from '#domain/explorer/layer.ts';
import { mostRows, type Question } from '#domain/explorer/question.ts';
import { Check, Choice, DayField } from './form-fields.tsx';

type Option = { readonly value: string; readonly label: string };
type Choices = {
  readonly units: readonly Option[];
  readonly courses: readonly Option[];
  readonly duties: readonly Option[];
};

/** The question as a form that only asks: what is chosen stands in the address, so that it can be kept and sent. */
export const QuestionForm = ({
  question,
  choices,
  datasets: sets,
  savedId,
  words,
  language,
}: {
  question: Question;
  choices: Choices;
  datasets: readonly { readonly dataset: DatasetName; readonly href: string }[];
  /** The saved question this may become the next version of. */
  savedId: string | null;
  words: Messages['explorer']['ask'];
  language: Language;
}) => {
  const layer = layerIn(language);
  const { dimensions, measures, time } = datasets[question.dataset];
  const named = dimensions.map((value) => ({ value, label: layer.dimensions[value].name }));
  const axis = (name: string, label: string, value: Dimension | null) => (
    <Choice
      key={name}
      name={name}
      label={label}
      value={value ?? ''}
      options={[{ value: '', label: words.none }, ...named]}
    />
  );
  const chosen = (dimension: Dimension): readonly string[] =>
    question.filters.find((filter) => filter.dimension === dimension)?.values ?? [];
  return (
    <>
      <nav aria-label={words.dataset} className="mb-5 flex flex-wrap gap-3">
        {sets.map(({ dataset, href }) => (
          <ButtonLink key={dataset} href={href} look={dataset === question.dataset ? 'primary' : 'quiet'}>
            {layer.datasets[dataset].name}
          </ButtonLink>
        ))}
      </nav>
      <form method="get" action="/explorer" className="space-y-5 rounded-card border border-line bg-card p-5">
        <p className="max-w-[68ch] text-soft">{layer.datasets[question.dataset].means}</p>
        <input type="hidden" name="dataset" value={question.dataset} />
        {savedId ? <input type="hidden" name="saved" value={savedId} /> : null}
        <Group legend={words.measures}>
          {measures.map((measure) => (
            <Check
              key={measure}
              name="m"
              value={measure}
              label={layer.measures[measure].name}
              checked={question.measures.includes(measure)}
            />
          ))}
        </Group>
        <div className="grid gap-5 sm:grid-cols-2 lg:grid-cols-4">
          {Array.from({ length: mostRows }, (_, at) =>
            axis(at === 0 ? 'r' : 'r2', words.rows[at] ?? '', question.rows[at] ?? null),
          )}
          {axis('c', words.column, question.column)}
          <Choice
            name="sort"
            label={words.sort}
            value={question.sort}
            options={[
              { value: 'names', label: words.byNames },
              { value: 'largest', label: words.byLargest },
            ]}
          />
        </div>
        <div className="grid gap-5 sm:grid-cols-2 lg:grid-cols-4">
          <div className="sm:col-span-2">
            <Choice
              name="unit"
              label={words.unit}
              value={question.unit ?? ''}
              options={[{ value: '', label: words.allUnits }, ...choices.units]}
            />
          </div>
          {time === 'range' ? <DayField name="from" label={words.from} value={question.from} /> : null}
          <DayField name="to" label={time === 'day' ? words.day : words.to} value={question.to} />
        </div>
        <details open={question.filters.length > 0}>
          <summary className="inline-flex min-h-11 items-center text-river underline underline-offset-4">
            {words.filters}
          </summary>
          <div className="space-y-4">
            {dimensions.filter(isClosed).map((dimension) => (
              <Group key={dimension} legend={layer.dimensions[dimension].name}>
                {closedValues[dimension].map((value) => (
                  <Check
                    key={value}
                    name={`f.${dimension}`}
                    value={value}
                    label={layer.values[dimension][value] ?? value}
                    checked={chosen(dimension).includes(value)}
                  />
                ))}
              </Group>
            ))}
            {(['course', 'duty'] as const)
              .filter((dimension) => dimensions.includes(dimension))
              .map((dimension) => (
                <Choice
                  key={dimension}
                  name={`f.${dimension}`}
                  label={layer.dimensions[dimension].name}
                  value={chosen(dimension)[0] ?? ''}
                  options={[
                    { value: '', label: words.all },
                    ...(dimension === 'course' ? choices.courses : choices.duties),
                  ]}
                />
              ))}
          </div>
        </details>
        <Button>{words.show}</Button>
      </form>
    </>
  );
};

const Group = ({ legend, children }: { legend: string; children: ReactNode }) => (
  <fieldset>
    <legend className="mb-1 font-semibold">{legend}</legend>
    <div className="flex flex-wrap gap-x-6">{children}</div>
  </fieldset>
);

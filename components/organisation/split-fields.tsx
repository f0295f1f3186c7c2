import type { EventFormProps } from './event-form-props.ts';
import { ChoiceField, TextField } from './fields.tsx';

const numbers = [0, 1, 2, 3] as const;

/** Into what a unit is split, by shares or person by person. */
export const SplitFields = ({ value, error, choices, words, list }: EventFormProps & { list: string }) => {
  const { form } = words;
  const { partChoices } = form;
  return (
    <>
      {numbers.map((number) => (
        <fieldset key={number} className="mb-5 rounded-card border border-line p-5">
          <legend className="px-2 font-semibold">{form.part(number + 1)}</legend>
          <ChoiceField
            name={`part${number}.as`}
            label={form.partAs}
            value={value(`part${number}.as`) || (['itself', 'new'][number] ?? 'none')}
            error={error(`part${number}.as`)}
            options={(['itself', 'new', 'existing', 'none'] as const).map((as) => ({
              value: as,
              label: partChoices[as],
            }))}
          />
          <div className="grid gap-x-5 md:grid-cols-2">
            {(
              [
                ['code', form.partCode],
                ['name', form.partName],
                ['unit', form.partUnit],
                ['share', form.share],
              ] as const
            ).map(([name, label]) => (
              <TextField
                key={name}
                name={`part${number}.${name}`}
                label={label}
                list={name === 'unit' ? list : undefined}
                value={value(`part${number}.${name}`)}
                error={error(`part${number}.${name}`)}
              />
            ))}
          </div>
          {number === 0 ? <p className="text-[0.9rem] text-soft">{form.shareHint}</p> : null}
        </fieldset>
      ))}
      <fieldset className="mb-5 rounded-card border border-line p-5">
        <legend className="px-2 font-semibold">{form.people}</legend>
        <p className="mb-3 text-[0.9rem] text-soft">{choices.people ? form.peopleHint : form.peopleNot}</p>
        <div className="grid gap-x-5 md:grid-cols-2">
          {(choices.people ?? []).map((person) => (
            <ChoiceField
              key={person.personId}
              name={`p.${person.personId}`}
              label={`${person.fullName ?? ''} · ${person.title}`}
              value={value(`p.${person.personId}`)}
              options={[
                { value: '', label: form.byShare },
                ...numbers.map((number) => ({ value: String(number), label: form.part(number + 1) })),
              ]}
            />
          ))}
        </div>
      </fieldset>
    </>
  );
};

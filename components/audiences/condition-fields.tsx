import type { ReactNode } from 'react';
import { unitOptions } from '#components/people/unit-options.ts';
import { audiencePhrasesEn } from '#content/messages/audience-phrases.en.ts';
import { audiencePhrasesVi } from '#content/messages/audience-phrases.vi.ts';
import type { Messages } from '#content/messages/messages.ts';
import type { DraftCondition } from '#domain/audiences/draft.ts';
import { leaderLevels } from '#domain/audiences/rule.ts';
import type { RuleFaultCode } from '#domain/audiences/rule-faults.ts';
import { contentGroups } from '#domain/catalogue/course.ts';
import { sectors, staffCategories } from '#domain/organisation/terms.ts';
import type { Choices } from './choices.ts';
import { fieldBox } from './field-box.ts';

type Props = {
  /** `0.2`: clause and condition; the fields are called `0.2.in` and so on. */
  name: string;
  condition: DraftCondition;
  fault: RuleFaultCode | undefined;
  choices: Choices;
  language: 'vi' | 'en';
  audiences: Messages['audiences'];
};

/** One condition: what it is about, its fields as they were typed, what is wrong with it, the button to drop it. */
export const ConditionFields = ({ drop, ...props }: Props & { drop: ReactNode }) => {
  const { name, condition, fault, audiences } = props;
  return (
    <fieldset
      className="min-w-0 rounded-card border border-line-strong p-4"
      aria-describedby={fault ? `fault-${name}` : undefined}
    >
      <legend className="px-2 font-semibold">{audiences.form.kinds[condition.kind]}</legend>
      <input type="hidden" name={`${name}.kind`} value={condition.kind} />
      <div className="grid gap-4">
        <Fields {...props} />
      </div>
      {fault ? (
        <p id={`fault-${name}`} className="mt-3 font-semibold text-lotus">
          {audiences.faults[fault]}
        </p>
      ) : null}
      <div className="mt-4">{drop}</div>
    </fieldset>
  );
};

const Fields = (props: Props) => {
  const { name, condition, choices, language, audiences } = props;
  const { form } = audiences;
  const words = language === 'en' ? audiencePhrasesEn : audiencePhrasesVi;
  const typed = (field: string): readonly string[] => condition.typed[field] ?? [];
  const labelled = <Key extends string>(keys: readonly Key[], labels: Readonly<Record<Key, string>>) => (
    <Checks
      name={`${name}.in`}
      chosen={typed('in')}
      options={keys.map((key) => ({ value: key, label: upperFirst(labels[key]) }))}
    />
  );
  const day = (field: string, label: string) => (
    <Text name={`${name}.${field}`} type="date" label={label} value={typed(field)[0]} />
  );
  const choice = (field: string, label: string, labels: { yes: string; no: string }, first: 'yes' | 'no') => (
    <YesNo name={`${name}.${field}`} label={label} labels={labels} value={typed(field)[0] ?? first} />
  );
  const days = (
    <div className="grid gap-4 md:grid-cols-2">
      {day('from', form.from)}
      {day('to', form.to)}
    </div>
  );
  switch (condition.kind) {
    case 'units':
      return <Units {...props} />;
    case 'sectors':
      return labelled(sectors, words.sectors);
    case 'categories':
      return labelled(staffCategories, words.categories);
    case 'leader-levels':
      return labelled(leaderLevels, words.levels);
    case 'leader':
    case 'dx-specialist':
    case 'core-officer':
      return choice('is', form.is, form, 'yes');
    case 'title-contains':
      return <Text name={`${name}.text`} type="text" label={form.text} value={typed('text')[0]} />;
    case 'in-post-since':
      return day('on', form.since);
    case 'completed-course':
      return (
        <>
          {choice('has', form.is, form.hasCourse, 'no')}
          <Checks
            name={`${name}.in`}
            chosen={typed('in')}
            options={choices.courses.map(({ id, title }) => ({ value: id, label: title[language] }))}
          />
          {days}
        </>
      );
    case 'completed-group':
      return (
        <>
          {choice('has', form.is, form.hasCourse, 'no')}
          {labelled(contentGroups, words.groups)}
          {days}
        </>
      );
    case 'assessed':
      return (
        <>
          {choice('has', form.is, form.hasResult, 'no')}
          {choice('passed', form.result, form.passed, 'yes')}
          {days}
        </>
      );
    case 'tags': {
      const all = [...new Set([...choices.tags, ...typed('in')])];
      return (
        <>
          {choice('has', form.is, form.hasTag, 'yes')}
          {all.length === 0 ? <p className="text-soft">{form.noTags}</p> : null}
          <Checks
            name={`${name}.in`}
            chosen={typed('in')}
            options={all.map((tag) => ({ value: tag, label: tag }))}
          />
        </>
      );
    }
  }
};

/** A select for every chosen unit and an empty one for a further unit. */
const Units = ({ name, condition, choices, audiences: { form } }: Props) => {
  const chosen = (condition.typed.in ?? []).filter((id) => id !== '');
  const known = new Set(choices.units.map((unit) => unit.id));
  return (
    <>
      {[...chosen, ''].map((id, index) => (
        <div key={id}>
          <label htmlFor={`${name}.in.${index}`} className="mb-1.5 block">
            {index === 0 ? form.chooseUnit : form.oneMoreUnit}
          </label>
          <select id={`${name}.in.${index}`} name={`${name}.in`} defaultValue={id} className={fieldBox}>
            {id && !known.has(id) ? <option value={id}>{form.gone}</option> : null}
            {unitOptions(choices.units, '—').map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
      ))}
      <Checks
        name={`${name}.below`}
        chosen={condition.typed.in ? (condition.typed.below ?? []) : ['yes']}
        options={[{ value: 'yes', label: form.below }]}
      />
    </>
  );
};

const Checks = ({
  name,
  options,
  chosen,
}: {
  name: string;
  options: readonly { value: string; label: string }[];
  chosen: readonly string[];
}) => (
  <div className="flex flex-wrap gap-x-6 gap-y-1">
    {options.map(({ value, label }) => (
      <label key={value} className="flex min-h-11 items-center gap-3">
        <input
          type="checkbox"
          name={name}
          value={value}
          defaultChecked={chosen.includes(value)}
          className="size-6 shrink-0 accent-river"
        />
        <span>{label}</span>
      </label>
    ))}
  </div>
);

const YesNo = ({
  name,
  label,
  labels,
  value,
}: {
  name: string;
  label: string;
  labels: { readonly yes: string; readonly no: string };
  value: string;
}) => (
  <div>
    <label htmlFor={name} className="mb-1.5 block">
      {label}
    </label>
    <select id={name} name={name} defaultValue={value} className={fieldBox}>
      <option value="yes">{labels.yes}</option>
      <option value="no">{labels.no}</option>
    </select>
  </div>
);

const Text = ({
  name,
  type,
  label,
  value,
}: {
  name: string;
  type: 'text' | 'date';
  label: string;
  value: string | undefined;
}) => (
  <div>
    <label htmlFor={name} className="mb-1.5 block">
      {label}
    </label>
    <input id={name} name={name} type={type} defaultValue={value} maxLength={100} className={fieldBox} />
  </div>
);

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

import { unitOptions } from '#components/people/unit-options.ts';
import { Button } from '#components/ui/button.tsx';
import type { Messages } from '#content/messages/messages.ts';
import type { Draft } from '#domain/audiences/draft.ts';
import { personKinds, postKinds } from '#domain/audiences/rule.ts';
import type { RuleFault } from '#domain/audiences/rule-faults.ts';
import type { Choices } from './choices.ts';
import { ConditionFields } from './condition-fields.tsx';
import { fieldBox } from './field-box.ts';

/**
 * The rule as a plain form that sends itself to its own page: every button keeps what was typed, with or without
 * JavaScript. Enter presses the first button, which is the preview.
 */
export const RuleForm = ({
  action,
  draft,
  faults,
  choices,
  unit,
  language,
  audiences,
}: {
  action: string;
  draft: Draft;
  faults: readonly RuleFault[];
  choices: Choices;
  /** The unit a new audience is to belong to; null when that is settled. */
  unit: { readonly value: string; readonly wholeProvince: boolean } | null;
  language: 'vi' | 'en';
  audiences: Messages['audiences'];
}) => {
  const { form } = audiences;
  return (
    <form action={action} method="get" className="grid gap-5">
      <button type="submit" name="do" value="preview" className="sr-only" tabIndex={-1} aria-hidden="true">
        {form.preview}
      </button>
      {unit ? (
        <div>
          <label htmlFor="audience-unit" className="mb-1.5 block font-semibold">
            {form.unit}
          </label>
          <p id="audience-unit-hint" className="mb-1.5 text-[0.9rem] text-soft">
            {form.unitHint}
          </p>
          <select
            id="audience-unit"
            name="unit"
            defaultValue={unit.value}
            aria-describedby="audience-unit-hint"
            className={fieldBox}
          >
            {(unit.wholeProvince
              ? unitOptions(choices.units, audiences.wholeProvince)
              : unitOptions(choices.units, '').slice(1)
            ).map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
      ) : null}
      {placed(draft).map(({ key, place: c, item: clause }) => (
        <Clause
          key={key}
          number={c}
          last={draft.length === 1}
          action={action}
          clause={clause}
          faults={faults.filter((fault) => fault.clause === c)}
          choices={choices}
          language={language}
          audiences={audiences}
        />
      ))}
      <div className="flex flex-wrap gap-3">
        <Button look="quiet" name="do" value="clause" formAction={`${action}#case-${draft.length}`}>
          {form.addClause}
        </Button>
        <Button name="do" value="preview" formAction={`${action}#preview`}>
          {form.preview}
        </Button>
      </div>
    </form>
  );
};

const Clause = ({
  number,
  last,
  action,
  clause,
  faults,
  choices,
  language,
  audiences,
}: {
  number: number;
  last: boolean;
  action: string;
  clause: Draft[number];
  faults: readonly RuleFault[];
  choices: Choices;
  language: 'vi' | 'en';
  audiences: Messages['audiences'];
}) => {
  const { form } = audiences;
  const whole = faults.find((fault) => fault.condition === null);
  const here = `${action}#case-${number}`;
  return (
    <fieldset id={`case-${number}`} className="min-w-0 rounded-card border border-line bg-card p-4 sm:p-5">
      <legend className="px-2 font-semibold">
        {number > 0 ? `${form.orElse} · ` : ''}
        {form.clause(number + 1)}
      </legend>
      <input type="hidden" name={String(number)} value="" />
      <p className="mb-3 text-[0.9rem] text-soft">{clause.length === 0 ? form.anybody : form.clauseHint}</p>
      {whole ? (
        <p role="alert" className="mb-3 font-semibold text-lotus">
          {audiences.faults[whole.code]}
        </p>
      ) : null}
      <div className="grid gap-4">
        {placed(clause).map(({ key, place: index, item: condition }) => (
          <ConditionFields
            key={key}
            name={`${number}.${index}`}
            condition={condition}
            fault={faults.find((each) => each.condition === index)?.code}
            choices={choices}
            language={language}
            audiences={audiences}
            drop={
              <Button
                look="quiet"
                name="do"
                value={`drop:${number}:${index}`}
                formAction={here}
                aria-label={`${form.dropCondition}: ${form.kinds[condition.kind]}`}
              >
                {form.dropCondition}
              </Button>
            }
          />
        ))}
      </div>
      <div className="mt-4 flex flex-wrap items-end gap-3">
        <div className="min-w-0 grow sm:max-w-md">
          <label htmlFor={`add-${number}`} className="mb-1.5 block font-semibold">
            {form.condition}
          </label>
          <select id={`add-${number}`} name={`add.${number}`} className={fieldBox}>
            <optgroup label={form.about.post}>
              {postKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {form.kinds[kind]}
                </option>
              ))}
            </optgroup>
            <optgroup label={form.about.person}>
              {personKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {form.kinds[kind]}
                </option>
              ))}
            </optgroup>
          </select>
        </div>
        <Button look="quiet" name="do" value={`add:${number}`} formAction={here}>
          {form.addCondition}
        </Button>
        {last ? null : (
          <Button look="quiet" name="do" value={`without:${number}`} formAction={`${action}#case-0`}>
            {form.dropClause}
          </Button>
        )}
      </div>
    </fieldset>
  );
};

/** Clauses and conditions are known by their place and by what was typed: the page is sent anew at every button. */
const placed = <Item,>(
  items: readonly Item[],
): readonly { readonly key: string; readonly place: number; readonly item: Item }[] =>
  items.map((item, place) => ({ key: `${place} ${JSON.stringify(item)}`, place, item }));

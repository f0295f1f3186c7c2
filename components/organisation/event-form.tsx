import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { unitLabel } from '#domain/organisation/request.ts';
import { sectors } from '#domain/organisation/terms.ts';
import type { EventFormProps } from './event-form-props.ts';
import { ChoiceField, TextField } from './fields.tsx';
import { SplitFields } from './split-fields.tsx';

const unitList = 'unit-choices';
const kindList = 'kind-choices';

/** The fields that one kind of event asks for. A GET form: what is typed stands in the address and is never lost. */
export const EventForm = (props: EventFormProps) => {
  const { kind, tree, words, choices } = props;
  const { form } = words;
  return (
    <form method="get" action="/organisation/events/new#preview" className="max-w-3xl">
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="tree" value={tree} />
      <input type="hidden" name="preview" value="yes" />
      <datalist id={unitList}>
        {choices.units.map((unit) => (
          <option key={unit.id} value={unitLabel(unit)} />
        ))}
      </datalist>
      <datalist id={kindList}>
        {choices.kinds.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
      <Line {...props} name="effectiveOn" type="date" label={form.effectiveOn} hint={form.effectiveOnHint} />
      <Line {...props} name="document" label={form.document} hint={form.documentHint} />
      {fieldsOf(props)}
      <Button>{form.preview}</Button>
    </form>
  );
};

const Line = ({
  value,
  error,
  effectiveOn,
  name,
  ...rest
}: EventFormProps & {
  name: string;
  label: string;
  hint?: string;
  type?: 'text' | 'date';
  list?: string;
}) => (
  <TextField
    name={name}
    label={rest.label}
    hint={rest.hint}
    type={rest.type}
    list={rest.list}
    value={name === 'effectiveOn' ? effectiveOn : value(name)}
    error={error(name)}
  />
);

const fieldsOf = (props: EventFormProps): ReactNode => {
  const { form } = props.words;
  const unit = <Line {...props} name="unit" label={form.unit} hint={form.unitHint} list={unitList} />;
  switch (props.kind) {
    case 'found':
      return <NewUnitFields {...props} />;
    case 'rename':
      return (
        <>
          {unit}
          <Line {...props} name="name" label={form.newName} />
        </>
      );
    case 'change-kind':
      return (
        <>
          {unit}
          <KindFields {...props} />
          <Line {...props} name="name" label={form.newName} hint={form.newNameHint} />
        </>
      );
    case 'move':
      return (
        <>
          {unit}
          <Line {...props} name="parent" label={form.parent} hint={form.parentHint} list={unitList} />
        </>
      );
    case 'merge':
      return <MergeFields {...props} />;
    case 'split':
      return (
        <>
          {unit}
          <SplitFields {...props} list={unitList} />
        </>
      );
    case 'dissolve':
      return unit;
  }
};

const KindFields = (props: EventFormProps) => {
  const { form, sectors: names } = props.words;
  return (
    <>
      <Line {...props} name="unitKind" label={form.unitKind} list={kindList} />
      {props.tree === 'agency' ? (
        <ChoiceField
          name="sector"
          label={form.sector}
          value={props.value('sector')}
          error={props.error('sector')}
          options={[
            { value: '', label: form.chooseOne },
            ...sectors.map((sector) => ({ value: sector, label: names[sector] })),
          ]}
        />
      ) : null}
    </>
  );
};

const NewUnitFields = (props: EventFormProps) => {
  const { form } = props.words;
  return (
    <fieldset className="mb-5 rounded-card border border-line p-5">
      <legend className="px-2 font-semibold">{form.newUnit}</legend>
      <Line {...props} name="code" label={form.code} />
      <Line {...props} name="name" label={form.name} />
      <KindFields {...props} />
      <Line {...props} name="parent" label={form.parent} hint={form.parentHint} list={unitList} />
    </fieldset>
  );
};

const MergeFields = (props: EventFormProps) => {
  const { form } = props.words;
  const rows = [...props.units, '', '', ''];
  return (
    <>
      {rows.map((unit, index) => (
        <TextField
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines have no other identity
          key={index}
          name="units"
          id={`units-${index}`}
          label={form.units(index + 1)}
          hint={index === 0 ? form.unitHint : undefined}
          list={unitList}
          value={unit}
          error={index === 0 ? props.error('units') : undefined}
        />
      ))}
      <p className="mb-5 text-[0.9rem] text-soft">{form.addUnits}</p>
      <ChoiceField
        name="into"
        label={form.into}
        value={props.value('into')}
        options={[
          { value: 'new', label: form.intoNew },
          { value: 'existing', label: form.intoExisting },
        ]}
      />
      <Line {...props} name="intoUnit" label={form.intoUnit} hint={form.intoUnitHint} list={unitList} />
      <NewUnitFields {...props} />
    </>
  );
};

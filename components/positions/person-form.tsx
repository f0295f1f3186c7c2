import type { ComponentProps } from 'react';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Button } from '#components/ui/button.tsx';
import type { Messages } from '#content/messages/messages.ts';
import { genders } from '#domain/organisation/terms.ts';
import { positionFields } from './position-fields.ts';

/** Somebody new and her first position. */
export const PersonForm = ({
  action,
  units,
  today,
  messages: { positions, importPages },
}: {
  action: ComponentProps<typeof ActionForm>['action'];
  units: Parameters<typeof positionFields>[0];
  today: string;
  messages: Pick<Messages, 'positions' | 'importPages'>;
}) => {
  const { person, fields } = positions;
  const categories = importPages.values.category;
  return (
    <ActionForm
      action={action}
      fields={[
        { name: 'fullName', type: 'text', ...person.fullName, required: true, autoComplete: 'off' },
        { name: 'bornOn', type: 'date', label: person.bornOn, required: true },
        {
          ...{ name: 'gender', type: 'select', label: person.gender, value: '' },
          options: [
            { value: '', label: person.genderUnknown },
            ...genders.map((value) => ({ value, label: importPages.values.gender[value] })),
          ],
        },
        { name: 'idNumber', type: 'text', ...person.idNumber, autoComplete: 'off' },
        { name: 'email', type: 'email', ...person.email, autoComplete: 'off' },
        { name: 'phone', type: 'text', ...person.phone, autoComplete: 'off' },
        ...positionFields(units, { validFrom: today }, { positions, categories }),
        { name: 'reason', type: 'text', ...fields.remark },
        { name: 'confirmed', type: 'checkbox', label: person.confirmed },
      ]}
      submit={<Button>{person.submit}</Button>}
    />
  );
};

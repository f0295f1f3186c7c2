import type { ComponentProps } from 'react';
import { ActionForm, type FieldSpec } from '#components/ui/action-form.tsx';
import { Button } from '#components/ui/button.tsx';
import type { Messages } from '#content/messages/messages.ts';
import type { HeldPosition } from '#domain/people/position.ts';
import { positionFields } from './position-fields.ts';

/** What may be done to a position that stands. */
export const changes = ['correct', 'end', 'transfer', 'withdraw'] as const;
export type Change = (typeof changes)[number];

/** The form of one change of a position, filled with what stands. */
export const ChangeForm = ({
  change,
  action,
  found: { position, units, today },
  messages: { positions, importPages },
}: {
  change: Change;
  action: ComponentProps<typeof ActionForm>['action'];
  found: {
    readonly position: HeldPosition;
    readonly units: Parameters<typeof positionFields>[0];
    readonly today: string;
  };
  messages: Pick<Messages, 'positions' | 'importPages'>;
}) => {
  const { fields, pages } = positions;
  const words = { positions, categories: importPages.values.category };
  const remark: FieldSpec = { name: 'reason', type: 'text', ...fields.remark };
  const reason: FieldSpec = { name: 'reason', type: 'text', ...fields.reason, required: true };
  const { category, leader, dxSpecialist, coreOfficer, title } = position;
  const asked: Record<Change, () => readonly FieldSpec[]> = {
    correct: () => [...positionFields(units, position, words), reason],
    end: () => [
      { name: 'validTo', type: 'date', ...fields.lastDay, value: position.validTo ?? today, required: true },
      remark,
    ],
    transfer: () => [
      ...positionFields(
        units,
        { category, leader, dxSpecialist, coreOfficer, title, validFrom: today },
        words,
        fields.movedOn,
      ),
      remark,
    ],
    withdraw: () => [reason],
  };
  return (
    <ActionForm
      action={action}
      fields={[{ name: 'positionId', type: 'hidden', value: position.id }, ...asked[change]()]}
      submit={<Button>{pages[change].submit}</Button>}
    />
  );
};

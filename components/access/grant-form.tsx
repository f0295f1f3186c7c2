import { unitOptions } from '#components/people/unit-options.ts';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/layout.tsx';
import type { Messages } from '#content/messages/messages.ts';
import { grantedRoles } from '#domain/access/grant.ts';

type Action = Parameters<typeof ActionForm>[0]['action'];

/** Gives a role for the province or for a unit and what is below it, for all time or for some days. */
export const GrantForm = ({
  accountId,
  units,
  action,
  access: { account, roles },
}: {
  accountId: string;
  units: readonly { readonly id: string; readonly name: string; readonly depth: number }[];
  action: Action;
  access: Messages['access'];
}) => (
  <Card>
    <ActionForm
      action={action}
      className="max-w-[68ch]"
      fields={[
        { name: 'accountId', type: 'hidden', value: accountId },
        {
          name: 'role',
          type: 'select',
          label: account.role,
          options: grantedRoles.map((role) => ({ value: role, label: roles[role] })),
        },
        {
          name: 'unitId',
          type: 'select',
          label: account.unit,
          hint: account.unitHint,
          options: unitOptions(units, account.province),
        },
        { name: 'validFrom', type: 'date', label: account.from },
        { name: 'validTo', type: 'date', label: account.to },
      ]}
      submit={<Button>{account.grant}</Button>}
    />
  </Card>
);

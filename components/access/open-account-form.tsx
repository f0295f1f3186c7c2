import { unitOptions } from '#components/people/unit-options.ts';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/layout.tsx';
import type { Messages } from '#content/messages/messages.ts';
import { grantedRoles } from '#domain/access/grant.ts';

type Action = Parameters<typeof ActionForm>[0]['action'];

/** Opens an account with its first role; the invitation goes to the address. */
export const OpenAccountForm = ({
  units,
  action,
  access: { account, newAccount, roles },
}: {
  units: readonly { readonly code: string; readonly name: string; readonly depth: number }[];
  action: Action;
  access: Messages['access'];
}) => (
  <Card>
    <ActionForm
      action={action}
      className="max-w-[68ch]"
      fields={[
        { name: 'email', type: 'email', label: newAccount.email, hint: newAccount.emailHint, required: true },
        { name: 'displayName', type: 'text', label: newAccount.displayName, required: true },
        {
          name: 'role',
          type: 'select',
          label: account.role,
          options: grantedRoles.map((role) => ({ value: role, label: roles[role] })),
        },
        {
          name: 'unitCode',
          type: 'select',
          label: account.unit,
          hint: account.unitHint,
          options: unitOptions(
            units.map(({ code, name, depth }) => ({ id: code, name, depth })),
            account.province,
          ),
        },
      ]}
      submit={<Button>{newAccount.submit}</Button>}
    />
  </Card>
);

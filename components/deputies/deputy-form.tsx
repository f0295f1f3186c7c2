import { unitOptions } from '#components/people/unit-options.ts';
import { ActionForm, type FieldSpec } from '#components/ui/action-form.tsx';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/layout.tsx';
import type { Messages } from '#content/messages/messages.ts';
import type { Role } from '#domain/access/permission.ts';

type Action = Parameters<typeof ActionForm>[0]['action'];
export type LentGrant = {
  readonly id: string;
  readonly role: Role;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly units: readonly { readonly id: string; readonly name: string; readonly depth: number }[];
};

/** Names somebody for one of one's own roles; a role for a unit may be lent for a unit below it. */
export const DeputyForm = ({
  grants,
  today,
  action,
  messages: { deputies, access },
}: {
  grants: readonly LentGrant[];
  today: string;
  action: Action;
  messages: Messages;
}) => {
  const words = deputies.form;
  const nameOf = ({ role, unitId, unitName }: LentGrant) =>
    `${access.roles[role]}, ${unitName ?? unitId ?? access.account.province}`;
  const units = grants.flatMap((grant) => grant.units).filter((unit) => unit.depth > 0);
  const scope: FieldSpec[] =
    units.length > 0
      ? [
          {
            name: 'unitId',
            type: 'select',
            label: words.unit,
            hint: words.unitHint,
            options: unitOptions(units, words.whole),
          },
        ]
      : [];
  return (
    <Card>
      <ActionForm
        action={action}
        className="max-w-[68ch]"
        fields={[
          {
            name: 'grantId',
            type: 'select',
            label: words.role,
            hint: words.roleHint,
            options: grants.map((grant) => ({ value: grant.id, label: nameOf(grant) })),
          },
          ...scope,
          {
            name: 'email',
            type: 'email',
            label: words.email,
            hint: words.emailHint,
            required: true,
            autoComplete: 'off',
          },
          { name: 'validFrom', type: 'date', label: words.from, value: today, required: true },
          { name: 'validTo', type: 'date', label: words.to, hint: words.toHint, required: true },
          { name: 'reason', type: 'text', label: words.reason, hint: words.reasonHint, required: true },
        ]}
        submit={<Button>{words.submit}</Button>}
      />
    </Card>
  );
};

import { ActionForm } from '#components/ui/action-form.tsx';
import { Button } from '#components/ui/button.tsx';
import type { Messages } from '#content/messages/messages.ts';
import type { Role } from '#domain/access/permission.ts';
import { formatDay, formatInstant } from '#domain/time/day.ts';

export type ShownGrant = {
  readonly id: string;
  readonly role: Role;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly endedAt: Date | null;
};

type Action = Parameters<typeof ActionForm>[0]['action'];

/** The roles an account holds, each with its button to end it, and those it held before. */
export const RoleList = ({
  grants,
  ended,
  endRole,
  access,
}: {
  grants: readonly ShownGrant[];
  ended: readonly ShownGrant[];
  endRole: Action;
  access: Messages['access'];
}) => {
  const { account, roles } = access;
  return (
    <>
      {grants.length === 0 ? (
        <p className="text-soft">{account.noRoles}</p>
      ) : (
        <ul className="divide-y divide-line rounded-card border border-line bg-card">
          {grants.map((grant) => (
            <li key={grant.id} className="flex flex-wrap items-center justify-between gap-3 px-5 py-3">
              <Grant grant={grant} access={access} />
              <ActionForm
                action={endRole}
                fields={[{ name: 'grantId', type: 'hidden', value: grant.id }]}
                submit={
                  <Button
                    look="quiet"
                    aria-label={account.endRoleOf(roles[grant.role], placeOf(grant, access))}
                  >
                    {account.endRole}
                  </Button>
                }
              />
            </li>
          ))}
        </ul>
      )}
      {ended.length > 0 ? (
        <details className="mt-3">
          <summary className="inline-flex min-h-11 items-center rounded-card px-2.5 text-river hover:bg-band">
            {account.past(ended.length)}
          </summary>
          <ul className="space-y-2 px-2.5">
            {ended.map((grant) => (
              <li key={grant.id}>
                <Grant grant={grant} access={access} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
};

const placeOf = (grant: ShownGrant, { account }: Messages['access']): string =>
  grant.unitId === null ? account.province : (grant.unitName ?? grant.unitId);

const Grant = ({ grant, access }: { grant: ShownGrant; access: Messages['access'] }) => {
  const { account, roles } = access;
  const from = formatDay(grant.validFrom);
  return (
    <div className="min-w-0">
      <p>
        <span className="font-semibold">{roles[grant.role]}</span> · {placeOf(grant, access)}
      </p>
      <p className="text-[0.9rem] text-soft">
        {grant.validTo ? account.between(from, formatDay(grant.validTo)) : account.since(from)}
        {grant.endedAt ? `, ${account.endedAt(formatInstant(grant.endedAt))}` : null}
      </p>
    </div>
  );
};

import Link from 'next/link';
import { DataTable } from '#components/ui/data-table.tsx';
import type { Messages } from '#content/messages/messages.ts';
import type { Role } from '#domain/access/permission.ts';

export type RoleAtEndedUnit = {
  readonly id: string;
  readonly role: Role;
  readonly accountId: string;
  readonly holder: string;
  readonly unit: string;
};

/** The roles given for units that end, to be given again elsewhere; `linked` for who may do that. */
export const RoleTable = ({
  roles,
  names,
  words,
  linked,
}: {
  roles: readonly RoleAtEndedUnit[];
  names: Messages['access']['roles'];
  words: Messages['organisation']['roles'];
  linked: boolean;
}) => (
  <DataTable
    caption={words.title}
    columns={[
      { key: 'holder', label: words.holder },
      { key: 'role', label: words.role },
      { key: 'unit', label: words.unit },
    ]}
    rows={roles.map(({ id, role, accountId, holder, unit }) => ({
      key: id,
      cells: {
        holder: linked ? (
          <Link
            href={`/accounts/${accountId}`}
            prefetch={false}
            className="inline-flex min-h-11 items-center"
          >
            {holder}
          </Link>
        ) : (
          holder
        ),
        role: names[role],
        unit,
      },
    }))}
  />
);

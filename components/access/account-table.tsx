import Link from 'next/link';
import { Chip } from '#components/ui/chip.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import type { Messages } from '#content/messages/messages.ts';
import type { Role } from '#domain/access/permission.ts';

export type ListedAccount = {
  readonly id: string;
  readonly email: string;
  readonly displayName: string;
  readonly disabledAt: Date | null;
  readonly roles: readonly Role[];
};

/** Accounts with the roles each holds today. */
export const AccountTable = ({
  listed,
  access: { accounts, roles },
}: {
  listed: readonly ListedAccount[];
  access: Messages['access'];
}) => (
  <DataTable
    caption={accounts.table.caption}
    columns={[
      { key: 'email', label: accounts.table.email },
      { key: 'name', label: accounts.table.name },
      { key: 'roles', label: accounts.table.roles },
      { key: 'state', label: accounts.table.state },
    ]}
    rows={listed.map((account) => ({
      key: account.id,
      cells: {
        email: (
          <Link
            href={`/accounts/${account.id}`}
            prefetch={false}
            className="inline-flex min-h-11 max-w-60 items-center break-all font-semibold"
          >
            {account.email}
          </Link>
        ),
        name: account.displayName,
        roles: account.roles.map((role) => roles[role]).join(', ') || accounts.learnerOnly,
        state: account.disabledAt ? <Chip tone="now">{accounts.disabled}</Chip> : accounts.open,
      },
    }))}
    empty={accounts.none}
  />
);

import { ButtonLink } from '#components/ui/button.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import type { Messages } from '#content/messages/messages.ts';
import { maskedId } from '#domain/imports/staged.ts';
import type { LeaverKind } from '#domain/imports/sync.ts';
import { formatDay } from '#domain/time/day.ts';

type Leaver = {
  readonly positionId: string;
  readonly fullName: string | null;
  readonly idNumberTail: string | null;
  readonly title: string;
  readonly unitName: string;
  readonly kind: LeaverKind;
  readonly closesOn: string;
};

/** The posts that a full list closes, a page of them. */
export const LeaversTable = ({
  page,
  here,
  applied,
  next,
  text,
}: {
  page: { readonly leavers: readonly Leaver[]; readonly next: string | null };
  here: string;
  applied: boolean;
  next: string;
  text: Messages['rosterSync'];
}) => (
  <>
    <DataTable
      caption={applied ? text.leaversDone : text.leavers}
      empty={text.noLeavers}
      columns={[
        { key: 'person', label: text.leaverTable.person },
        { key: 'unit', label: text.leaverTable.unit },
        { key: 'title', label: text.leaverTable.title },
        { key: 'kind', label: text.leaverTable.kind },
        { key: 'closesOn', label: text.leaverTable.closesOn },
      ]}
      rows={page.leavers.map((leaver) => ({
        key: leaver.positionId,
        cells: {
          person: `${maskedId(leaver.idNumberTail ?? '')} · ${leaver.fullName ?? ''}`,
          unit: leaver.unitName,
          title: leaver.title,
          kind: text.leaverKinds[leaver.kind],
          closesOn: formatDay(leaver.closesOn),
        },
      }))}
    />
    {page.next === null ? null : (
      <p className="mt-4">
        <ButtonLink look="quiet" href={`${here}&after=${page.next}`}>
          {next}
        </ButtonLink>
      </p>
    )}
  </>
);

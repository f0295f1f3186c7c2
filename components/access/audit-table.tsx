import Link from 'next/link';
import { Chip } from '#components/ui/chip.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import type { Messages } from '#content/messages/messages.ts';
import { formatInstant } from '#domain/time/day.ts';

export type ShownEntry = {
  readonly id: string;
  readonly recordedAt: Date;
  readonly accountId: string | null;
  readonly chain: string;
  readonly displayName: string | null;
  /** The account a deputy acted for. */
  readonly onBehalfOf: string | null;
  readonly onBehalfOfName: string | null;
  readonly action: string;
  readonly outcome: 'done' | 'denied';
  readonly subjectKind: string;
  readonly subjectId: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
};

/** Entries of the audit log: who did what to what, when, and whether it was allowed. */
export const AuditTable = ({
  entries,
  audit,
}: {
  entries: readonly ShownEntry[];
  audit: Messages['access']['audit'];
}) => (
  <DataTable
    caption={audit.table.caption}
    columns={[
      { key: 'when', label: audit.table.when },
      { key: 'who', label: audit.table.who },
      { key: 'what', label: audit.table.what },
      { key: 'outcome', label: audit.table.outcome },
      { key: 'subject', label: audit.table.subject },
      { key: 'detail', label: audit.table.detail },
    ]}
    rows={entries.map((entry) => ({
      key: entry.id,
      cells: {
        when: <span className="whitespace-nowrap">{formatInstant(entry.recordedAt)}</span>,
        who: <Who entry={entry} audit={audit} />,
        what: audit.actions[entry.action] ?? entry.action,
        outcome: (
          <Chip tone={entry.outcome === 'denied' ? 'now' : 'plain'}>{audit.outcomes[entry.outcome]}</Chip>
        ),
        subject: <Code text={[entry.subjectKind, entry.subjectId].filter(Boolean).join(' ')} />,
        detail: (
          <Code
            text={Object.entries(entry.detail)
              .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
              .join(', ')}
          />
        ),
      },
    }))}
    empty={audit.none}
  />
);

const Who = ({ entry, audit }: { entry: ShownEntry; audit: Messages['access']['audit'] }) => {
  if (entry.accountId === null) return entry.chain === 'system' ? audit.system : audit.nobody;
  return (
    <>
      <OneAccount id={entry.accountId} name={entry.displayName} audit={audit} />
      {entry.onBehalfOf ? (
        <span className="block">
          {audit.onBehalfOf} <OneAccount id={entry.onBehalfOf} name={entry.onBehalfOfName} audit={audit} />
        </span>
      ) : null}
    </>
  );
};

const OneAccount = ({
  id,
  name,
  audit,
}: {
  id: string;
  name: string | null;
  audit: Messages['access']['audit'];
}) => (
  <Link
    href={`/audit?account=${id}`}
    prefetch={false}
    aria-label={audit.onlyThisAccount(name ?? id)}
    className="inline-flex min-h-11 items-center"
  >
    {name ?? id}
  </Link>
);

const Code = ({ text }: { text: string }) => (
  <span className="block min-w-48 max-w-80 break-words text-[0.85rem] text-soft">{text}</span>
);

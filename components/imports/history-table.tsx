import Link from 'next/link';
import { Chip } from '#components/ui/chip.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import type { Messages } from '#content/messages/messages.ts';
import type { ImportKind } from '#domain/imports/kind.ts';
import { formatInstant } from '#domain/time/day.ts';

const tones = {
  checking: 'soon',
  refused: 'now',
  previewed: 'soon',
  applying: 'soon',
  applied: 'good',
} as const;

export type PastImport = {
  readonly id: string;
  readonly kind: ImportKind;
  /** The day of a full list. */
  readonly asOf: string | null;
  readonly fileName: string;
  readonly state: keyof typeof tones;
  readonly counts: {
    readonly new: number;
    readonly changed: number;
    readonly unchanged: number;
    readonly wrong: number;
  } | null;
  readonly createdAt: Date;
  readonly createdByName: string | null;
};

/** What was imported before, from the newest on. */
export const HistoryTable = ({
  imports,
  pages,
  text,
}: {
  imports: readonly PastImport[];
  pages: Messages['importPages'];
  text: Messages['rosterSync'];
}) => (
  <DataTable
    caption={pages.history}
    empty={pages.noHistory}
    columns={[
      { key: 'file', label: pages.table.file },
      { key: 'kind', label: pages.table.kind },
      { key: 'state', label: pages.table.state },
      { key: 'rows', label: pages.table.rows },
      { key: 'when', label: pages.table.when },
      { key: 'who', label: pages.table.who },
    ]}
    rows={imports.map((file) => ({
      key: file.id,
      cells: {
        file: (
          <Link
            href={`/imports/${file.id}`}
            prefetch={false}
            className="inline-flex min-h-11 items-center break-all"
          >
            {file.fileName}
          </Link>
        ),
        kind: file.asOf === null ? pages.kinds[file.kind].title : text.listOf(file.asOf),
        state: <Chip tone={tones[file.state]}>{pages.states[file.state]}</Chip>,
        rows: file.counts ? <Counts counts={file.counts} pages={pages} /> : '',
        when: formatInstant(file.createdAt),
        who: file.createdByName ?? '',
      },
    }))}
  />
);

const Counts = ({
  counts,
  pages,
}: {
  counts: NonNullable<PastImport['counts']>;
  pages: Messages['importPages'];
}) => (
  <ul className="min-w-36">
    {(['new', 'changed', 'unchanged', 'wrong'] as const)
      .filter((status) => counts[status] > 0)
      .map((status) => (
        <li key={status} className={status === 'wrong' ? 'font-semibold text-lotus' : ''}>
          {pages.counts[status]}: {pages.number(counts[status])}
        </li>
      ))}
  </ul>
);

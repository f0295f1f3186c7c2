import { DownloadLink } from '#components/ui/button.tsx';
import { Chip } from '#components/ui/chip.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import type { Messages } from '#content/messages/messages.ts';
import { formatInstant } from '#domain/time/day.ts';

const tones = { waiting: 'soon', ready: 'good', failed: 'now', expired: 'plain' } as const;

type MadeExport = {
  readonly id: string;
  readonly state: keyof typeof tones;
  readonly rowsDone: number;
  readonly rowsTotal: number | null;
  readonly byteCount: number | null;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly createdByName: string;
};

/** The files made for other systems, from the newest on; those that can still be fetched have a link. */
export const ExportTable = ({
  exports,
  words,
}: {
  exports: readonly MadeExport[];
  words: Messages['interchange']['out'];
}) => (
  <DataTable
    caption={words.list}
    empty={words.none}
    columns={(['when', 'who', 'state', 'rows', 'size', 'until', 'file'] as const).map((key) => ({
      key,
      label: words.table[key],
    }))}
    rows={exports.map((made) => ({
      key: made.id,
      cells: {
        when: formatInstant(made.createdAt),
        who: made.createdByName,
        state: <Chip tone={tones[made.state]}>{words.states[made.state]}</Chip>,
        rows: words.rows(made.rowsDone, made.rowsTotal),
        size: made.byteCount === null ? '' : words.size(made.byteCount),
        until: made.expiresAt === null ? '' : formatInstant(made.expiresAt),
        file:
          made.state === 'ready' ? (
            <DownloadLink href={`/interchange/files/${made.id}`}>
              <span aria-hidden="true">{words.download}</span>
              <span className="sr-only">{words.downloadOf(formatInstant(made.createdAt))}</span>
            </DownloadLink>
          ) : (
            ''
          ),
      },
    }))}
  />
);

import { DownloadLink } from '#components/ui/button.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import type { Messages } from '#content/messages/messages.ts';

const formats = ['docx', 'pdf', 'xlsx', 'csv', 'json'] as const;
type Format = (typeof formats)[number];

/** Every document of a closed report and every format it is had in. */
export const DocumentList = ({
  snapshot,
  tables,
  unfinished,
  words,
  names,
}: {
  snapshot: { readonly id: string; readonly signature: string | null };
  tables: readonly { readonly code: string; readonly title: string }[];
  unfinished: number;
  words: Messages['reporting']['snapshot'];
  names: Messages['indicators'];
}) => {
  const file = (format: string, table?: string): string =>
    `/api/v1/reports/${snapshot.id}.${format}${table ? `?table=${table}` : ''}`;
  const annexes = [
    ...tables.map(({ code, title }) => ({ code, title: <span lang="vi">{title}</span> })),
    { code: 'PL-06', title: words.unfinished(names.count(unfinished)) },
  ];
  return (
    <nav aria-label={words.downloads} className="mb-6" data-print="hide">
      <div className="mb-5 flex flex-wrap gap-3">
        <DownloadLink look="primary" href={file('docx')}>
          {words.files.docx}
        </DownloadLink>
        <DownloadLink href={file('pdf')}>{words.files.pdf}</DownloadLink>
        <DownloadLink href={file('xlsx')}>{words.files.xlsx}</DownloadLink>
        <DownloadLink href={file('json')}>{words.files.json}</DownloadLink>
        {snapshot.signature ? <DownloadLink href={file('proof')}>{words.files.proof}</DownloadLink> : null}
      </div>
      <DataTable
        caption={words.annexes}
        columns={[
          { key: 'code', label: words.annex },
          { key: 'title', label: words.annexTitle },
          { key: 'files', label: words.annexFiles },
        ]}
        rows={annexes.map(({ code, title }) => ({
          key: code,
          cells: {
            code: <strong className="whitespace-nowrap">{code}</strong>,
            title,
            files: (
              <span className="flex gap-1">
                {formats.map((format) => (
                  <FileLink key={format} href={file(format, code)} code={code} format={format} />
                ))}
              </span>
            ),
          },
        }))}
      />
    </nav>
  );
};

const FileLink = ({ href, code, format }: { href: string; code: string; format: Format }) => (
  <a
    href={href}
    className="inline-flex min-h-11 items-center rounded-card px-3 font-semibold hover:bg-river-soft"
  >
    <span className="sr-only">{code}</span>
    {format.toUpperCase()}
  </a>
);

import { DataTable } from '#components/ui/data-table.tsx';
import type { ImportPageWords } from '#content/messages/import-pages.ts';
import { fieldLabel } from '#content/messages/import-words.ts';
import type { ImportKind } from '#domain/imports/kind.ts';

/** Which columns were understood as what, and which were left. */
export const ColumnsUsed = ({
  kind,
  columns,
  ignored,
  text: { pages, words },
}: {
  kind: ImportKind;
  columns: readonly { field: string; header: string; column: string }[];
  ignored: readonly string[];
  text: ImportPageWords;
}) => (
  <details className="group mt-8">
    <summary className="flex min-h-11 list-none items-center font-semibold text-river before:mr-2 before:content-['▸'] group-open:before:content-['▾']">
      {pages.recognised}
    </summary>
    <DataTable
      caption={pages.recognised}
      columns={[
        { key: 'letter', label: pages.recognisedTable.letter },
        { key: 'header', label: pages.recognisedTable.header },
        { key: 'field', label: pages.recognisedTable.field },
      ]}
      rows={columns.map(({ field, header, column }) => ({
        key: column,
        cells: { letter: column, header, field: fieldLabel(words.labels, kind, field) },
      }))}
    />
    {ignored.length > 0 ? <p className="mt-3 text-soft">{pages.ignoredColumns(ignored.join(', '))}</p> : null}
  </details>
);

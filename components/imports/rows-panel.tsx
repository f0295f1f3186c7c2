import { ButtonLink } from '#components/ui/button.tsx';
import type { ImportPageWords } from '#content/messages/import-pages.ts';
import type { ImportKind } from '#domain/imports/kind.ts';
import type { RowFilter } from '#domain/imports/preview.ts';
import { ColumnsUsed } from './columns-used.tsx';
import { RowsTable, type ShownRow } from './rows-table.tsx';

type File = {
  readonly id: string;
  readonly kind: ImportKind;
  readonly columns: readonly { field: string; header: string; column: string }[] | null;
  readonly ignoredColumns: readonly string[] | null;
};

/** A page of rows, and how the columns were read. */
export const RowsPanel = ({
  file,
  page,
  show,
  begun,
  text,
}: {
  file: File;
  page: { readonly rows: readonly ShownRow[]; readonly next: number | null };
  show: RowFilter;
  begun: boolean;
  text: ImportPageWords;
}) => {
  const { pages } = text;
  const here = `/imports/${file.id}?show=${show}`;
  return (
    <>
      <RowsTable kind={file.kind} rows={page.rows} text={text} />
      <p className="mt-4 flex flex-wrap gap-3">
        {begun ? (
          <ButtonLink look="quiet" href={here}>
            {pages.firstRows}
          </ButtonLink>
        ) : null}
        {page.next === null ? null : (
          <ButtonLink look="quiet" href={`${here}&after=${page.next}`}>
            {pages.nextRows}
          </ButtonLink>
        )}
      </p>
      <ColumnsUsed
        kind={file.kind}
        columns={file.columns ?? []}
        ignored={file.ignoredColumns ?? []}
        text={text}
      />
    </>
  );
};

import { DataTable } from '#components/ui/data-table.tsx';
import { cellText, type ReportTable } from '#domain/reporting/report-table.ts';

/** An official table on the screen: the very cells of its files. Official tables are in Vietnamese. */
export const ReportTableView = ({ table }: { table: ReportTable }) => (
  <div lang="vi">
    <DataTable
      caption={table.title}
      columns={table.columns.map(({ key, header, kind }) => ({
        key,
        label: header,
        kind: kind === 'integer' || kind === 'percent' ? 'number' : 'text',
      }))}
      rows={table.rows.map((row, at) => ({
        key: String(at),
        depth: row.depth,
        cells: Object.fromEntries(
          table.columns.map((column, index) => {
            const text = cellText(row.cells[index] ?? null, column.kind);
            return [column.key, row.bold && text ? <strong key={column.key}>{text}</strong> : text];
          }),
        ),
      }))}
    />
  </div>
);

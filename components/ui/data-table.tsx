import type { ReactNode } from 'react';

export type Column = { readonly key: string; readonly label: ReactNode; readonly kind?: 'text' | 'number' };
export type Row = {
  readonly key: string;
  readonly cells: Readonly<Record<string, ReactNode>>;
  readonly depth?: number;
};

/**
 * A table with a caption. It scrolls inside its own box on a narrow screen with the first column pinned,
 * and the box can be reached and scrolled by keyboard. A row whose first cell is empty has no header.
 */
export const DataTable = ({
  caption,
  columns,
  rows,
  empty,
}: {
  caption: string;
  columns: readonly Column[];
  rows: readonly Row[];
  empty?: ReactNode;
}) => (
  <section
    aria-label={caption}
    tabIndex={0}
    className="relative overflow-x-auto rounded-card border border-line bg-card"
  >
    <table className="w-full border-collapse text-[0.9rem]">
      <caption className="px-4 py-3 text-left font-semibold">{caption}</caption>
      <thead>
        <tr className="bg-band">
          {columns.map((column, index) => (
            <th
              key={column.key}
              scope="col"
              className={`border-b border-line px-4 py-2.5 align-bottom font-semibold ${column.kind === 'number' ? 'text-right' : 'text-left'} ${index === 0 ? pinned('bg-band') : ''}`}
            >
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} className="border-b border-line last:border-0">
            {columns.map((column, index) =>
              index === 0 && row.cells[column.key] !== '' ? (
                <th
                  key={column.key}
                  scope="row"
                  className={`px-4 py-2.5 font-normal ${column.kind === 'number' ? 'text-right' : 'min-w-44 text-left'} ${pinned('bg-card')}`}
                >
                  <span className={indents[Math.min(row.depth ?? 0, 4)]}>{row.cells[column.key]}</span>
                </th>
              ) : (
                <td
                  key={column.key}
                  className={`px-4 py-2.5 ${column.kind === 'number' ? 'text-right' : 'text-left'} ${index === 0 ? pinned('bg-card') : ''}`}
                >
                  {row.cells[column.key]}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
    {rows.length === 0 && empty ? <div className="p-5 text-soft">{empty}</div> : null}
  </section>
);

const pinned = (background: string): string => `sticky left-0 z-10 ${background}`;
const indents = ['block', 'block pl-4', 'block pl-8', 'block pl-12', 'block pl-16'];

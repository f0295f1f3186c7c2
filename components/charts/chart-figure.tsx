import type { ReactNode } from 'react';
import { type Column, DataTable, type Row } from '#components/ui/data-table.tsx';

export type ChartTable = {
  /** What opens the table, as a sentence. */
  readonly open: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
};

/** A chart with its title, what it says in words, and its numbers as a table for whoever would rather read them. */
export const ChartFigure = ({
  title,
  description,
  table,
  quiet = false,
  children,
}: {
  title: string;
  /** The title is said to screen readers only: what stands around the chart shows it. */
  quiet?: boolean;
  description: ReactNode;
  table: ChartTable;
  children: ReactNode;
}) => (
  <figure className="relative min-w-0">
    <figcaption>
      <span className={quiet ? 'sr-only' : 'block font-semibold'}>{title}</span>
      <span className="block text-[0.9rem] text-soft">{description}</span>
    </figcaption>
    {children}
    <details data-print="hide">
      <summary className="inline-flex min-h-11 items-center text-[0.9rem] text-river underline underline-offset-4">
        {table.open}
      </summary>
      <DataTable caption={title} columns={table.columns} rows={table.rows} />
    </details>
  </figure>
);

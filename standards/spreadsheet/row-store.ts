import { Buffer } from 'node:buffer';
import type { SheetRow } from '#domain/imports/cell.ts';
import { Refused } from '#standards/spreadsheet/refusal.ts';

const blockBytes = 1_000_000;

/**
 * Keeps the rows of one sheet as JSON in blocks of bytes, which takes about what the text of the cells takes and none
 * of the heap, and gives any of them back. Throws `Refused` when all rows together need more than `maxBytes`.
 */
export const rowStore = (maxBytes: number) => {
  const blocks: Buffer[] = [];
  // Of each row the block, and where it begins and ends in it.
  const places: number[] = [];
  let used = 0;
  let total = 0;
  let lastNumber = 0;
  return {
    add: (row: SheetRow): void => {
      const text = JSON.stringify([row.number, row.cells]);
      const length = Buffer.byteLength(text);
      total += length;
      if (total > maxBytes) throw new Refused('too-large');
      if (used + length > (blocks.at(-1)?.length ?? 0)) {
        blocks.push(Buffer.allocUnsafeSlow(Math.max(blockBytes, length)));
        used = 0;
      }
      blocks.at(-1)?.write(text, used);
      places.push(blocks.length - 1, used, used + length);
      used += length;
      lastNumber = Math.max(lastNumber, row.number);
    },
    size: (): { readonly length: number; readonly lastNumber: number } => ({
      ...{ length: places.length / 3, lastNumber },
    }),
    /** The rows at these places, counted from 0, as `rowsOf` reads them. */
    take: (indexes: Iterable<number>): string => {
      const rows: string[] = [];
      for (const index of indexes) {
        const [block = -1, from, to] = places.slice(index * 3, index * 3 + 3);
        rows.push(blocks[block]?.toString('utf8', from, to) ?? 'null');
      }
      return `[${rows.join()}]`;
    },
  };
};

export type RowStore = ReturnType<typeof rowStore>;

/** Reads what `take` gave. */
export const rowsOf = (taken: string): SheetRow[] => {
  const rows: ([number, SheetRow['cells']] | null)[] = JSON.parse(taken);
  return rows.map((row) => {
    if (row === null) throw new RangeError('there is no such row');
    return { number: row[0], cells: row[1] };
  });
};

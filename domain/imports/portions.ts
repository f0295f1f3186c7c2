import type { SheetRow } from '#domain/imports/cell.ts';
import type { ImportKind } from '#domain/imports/kind.ts';
import type { ImportedRow } from '#domain/imports/repeats.ts';

export type Portion<Kind extends ImportKind> = {
  readonly entries: readonly ImportedRow<Kind>[];
  readonly records: readonly SheetRow[];
};

/**
 * A roster in portions of about `size` rows, all rows of one person in the same portion, so that each is compared with
 * the database by itself and memory does not grow with the file. Other kinds are one portion: their rows hang together.
 */
export const portionsOf = <Kind extends ImportKind>(
  kind: Kind,
  entries: readonly ImportedRow<Kind>[],
  records: readonly SheetRow[],
  size: number,
): readonly Portion<Kind>[] => {
  if (kind !== 'roster' || entries.length <= size) return [{ entries, records }];
  const order = entries.map((entry, index) => ({ index, person: personOf(entry) }));
  order.sort((a, b) => (a.person < b.person ? -1 : a.person > b.person ? 1 : a.index - b.index));
  const portions: { index: number; person: string }[][] = [];
  let open: { index: number; person: string }[] = [];
  for (const each of order) {
    if (open.length >= size && open.at(-1)?.person !== each.person) {
      portions.push(open);
      open = [];
    }
    open.push(each);
  }
  portions.push(open);
  const pick = <Item>(list: readonly Item[], portion: readonly { index: number }[]): Item[] =>
    portion.flatMap(({ index }) => list[index] ?? []);
  return portions.map((portion) => ({ entries: pick(entries, portion), records: pick(records, portion) }));
};

/** Rows that cannot be read stand by themselves, spread by their number. */
const personOf = ({ number, parsed }: ImportedRow<ImportKind>): string =>
  parsed.ok && 'idNumber' in parsed.row ? parsed.row.idNumber : `row ${String(number).padStart(9, '0')}`;

import type { SheetRow } from '#domain/imports/cell.ts';
import { parseIdNumber } from '#domain/imports/id-number.ts';
import type { ImportKind } from '#domain/imports/kind.ts';
import type { SheetLayout } from '#domain/imports/parse-sheet.ts';
import { parseEmail } from '#domain/imports/plain-value.ts';
import { portionsOf } from '#domain/imports/portions.ts';

/** What is kept of the records of a file when the records themselves are not. */
export type RecordPlaces = {
  readonly length: number;
  /** Places in the sheet, by people: see `portionsOf`. Of a kind that is not about people everything hangs together. */
  readonly portions: (size: number) => Iterable<Uint32Array>;
  /** Where the records of everybody stand who gives an e-mail address that somebody else gives too; in order. */
  readonly sharing: Uint32Array;
};

/**
 * Looks once at every record, which may come in any order, and keeps two numbers of each and one of each e-mail
 * address. A record whose ID number cannot be read stands by itself.
 */
export const recordPlaces = (layout: SheetLayout<ImportKind>) => {
  const column = (field: string): number | undefined =>
    layout.columns.find((candidate) => candidate.field === field)?.index;
  const idAt = column('idNumber');
  const emailAt = column('email');
  const places: number[] = [];
  const people: number[] = [];
  const others = new Map<string, number>();
  const owners = new Map<string, number>();
  const sharing = new Set<number>();

  const personOf = (record: SheetRow, place: number): number => {
    if (idAt === undefined) return 0;
    const id = parseIdNumber(record.cells[idAt] ?? null);
    if (!id.ok) return -1 - place;
    // Twelve digits are a whole number without loss; who is named otherwise gets a longer one.
    const digits = Number(id.value);
    if (!Number.isNaN(digits)) return digits;
    const other = others.get(id.value) ?? 1e12 + others.size;
    others.set(id.value, other);
    return other;
  };
  return {
    look: (record: SheetRow, place: number): void => {
      const person = personOf(record, place);
      places.push(place);
      people.push(person);
      const email = emailAt === undefined ? null : parseEmail(record.cells[emailAt] ?? null);
      if (person < 0 || !email?.ok) return;
      const owner = owners.get(email.value);
      if (owner === undefined) owners.set(email.value, person);
      else if (owner !== person) sharing.add(owner).add(person);
    },
    finish: (): RecordPlaces => ({
      length: places.length,
      portions: (size) => portionsOf(places, people, size),
      sharing: Uint32Array.from(places.filter((_, at) => sharing.has(people[at] ?? -1))).sort(),
    }),
  };
};

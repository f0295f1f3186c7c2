import type { Cell, SheetRow } from '#domain/imports/cell.ts';
import { cellText } from '#domain/imports/cell-text.ts';
import { parseIdNumber, personOfKey } from '#domain/imports/id-number.ts';
import type { ImportKind } from '#domain/imports/kind.ts';
import type { SheetLayout } from '#domain/imports/parse-sheet.ts';
import type { ImportedRow } from '#domain/imports/repeats.ts';
import { type ProtectedId, type StagedRow, stage } from '#domain/imports/staged.ts';
import { fold } from '#domain/text/vietnamese.ts';
import { env } from '#lib/env.ts';
import { storedIdNumber } from '#lib/id-number.ts';
import { loadSecret, type Secret } from '#lib/secrets.ts';

/** The good rows without readable ID numbers; what repeats an earlier row has nothing to write. */
export const stageRows = <Kind extends ImportKind>(entries: readonly ImportedRow<Kind>[], kind: Kind) => {
  const secret = loadSecret(env.dataDir, env.secret);
  const known = new Map<string, ProtectedId>();
  const protect = (idNumber: string) => {
    const before = known.get(idNumber);
    if (before !== undefined) return before;
    const id = protectedId(idNumber, secret);
    known.set(idNumber, id);
    return id;
  };
  return entries.flatMap(({ number, parsed, repeatOf }) =>
    parsed.ok && repeatOf === null ? [{ number, row: stage(kind, parsed.row, protect) }] : [],
  );
};

const protectedId = (idNumber: string, secret: Secret): ProtectedId => {
  if (personOfKey(idNumber) !== null) return { hash: idNumber, sealed: '', tail: '' };
  const { idNumberHash: hash, idNumberSealed: sealed, idNumberTail: tail } = storedIdNumber(idNumber, secret);
  return { hash, sealed, tail };
};

type Meant = { readonly idHash: string | null; readonly nameFolded: string | null };
const nobody: Meant = { idHash: null, nameFolded: null };

/** Whom each row is about, wrong ones too as far as they can be read: nobody who is named leaves by a full list. */
export const whoIsMeant = (
  { kind, columns }: SheetLayout<ImportKind>,
  sent: readonly SheetRow[],
  staged: readonly { readonly number: number; readonly row: StagedRow }[],
) => {
  if (kind !== 'roster') return () => nobody;
  const hashes = new Map(
    staged.flatMap(({ number, row }) => (row.kind === 'units' ? [] : [[number, row.row.id.hash] as const])),
  );
  const records = new Map(sent.map((record) => [record.number, record]));
  const secret = loadSecret(env.dataDir, env.secret);
  const cell = (number: number, field: string): Cell => {
    const at = columns.find((column) => column.field === field)?.index ?? -1;
    return records.get(number)?.cells[at] ?? null;
  };
  return (number: number): Meant => {
    const known = hashes.get(number);
    if (known !== undefined) return { idHash: known, nameFolded: null };
    const id = parseIdNumber(cell(number, 'idNumber'));
    if (id.ok) return { idHash: protectedId(id.value, secret).hash, nameFolded: null };
    return { idHash: null, nameFolded: fold(cellText(cell(number, 'fullName'))) };
  };
};

/** The codes of units whose row is wrong in itself: what stands under them cannot be written either. */
export const brokenUnits = (
  { kind, columns }: SheetLayout<ImportKind>,
  sent: readonly SheetRow[],
  entries: readonly ImportedRow<ImportKind>[],
): ReadonlyMap<string, number> => {
  if (kind !== 'units') return new Map();
  const at = columns.find(({ field }) => field === 'code')?.index ?? -1;
  return new Map(
    entries.flatMap(({ number, parsed }, index) =>
      parsed.ok ? [] : [[cellText(sent[index]?.cells[at] ?? null).toLowerCase(), number] as const],
    ),
  );
};

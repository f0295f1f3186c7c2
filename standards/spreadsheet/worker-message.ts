import type { SheetRow } from '#domain/imports/cell.ts';
import type { SheetLimits, SheetRefusal } from '#standards/spreadsheet/refusal.ts';

/** What the reader hands to its worker. */
export type SheetJob = {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly limits: SheetLimits;
};

export type SheetFormat = 'xlsx' | 'csv' | 'oneroster';

/** A sheet that the worker keeps; wholly empty rows do not count. `lastNumber` is the highest row number. */
export type KeptSheet = { readonly name: string; readonly length: number; readonly lastNumber: number };

/** What the worker is asked once it has read: rows of a sheet by their places, or to keep one more sheet of these rows. */
export type SheetQuestion =
  | { readonly kind: 'take'; readonly sheet: number; readonly indexes: Uint32Array }
  | { readonly kind: 'open'; readonly name: string }
  | { readonly kind: 'put'; readonly rows: readonly SheetRow[] };

/** What the worker answers: first what it has read; then to each question the rows, or the sheet as it is now. */
export type SheetMessage =
  | { readonly kind: 'read'; readonly format: SheetFormat; readonly sheets: readonly KeptSheet[] }
  | { readonly kind: 'rows'; readonly taken: string }
  | { readonly kind: 'kept'; readonly sheet: KeptSheet }
  | { readonly kind: 'refused'; readonly refusal: SheetRefusal };

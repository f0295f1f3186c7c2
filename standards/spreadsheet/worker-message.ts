import type { SheetRow } from '#domain/imports/cell.ts';
import type { SheetLimits, SheetRefusal } from '#standards/spreadsheet/refusal.ts';

/** What the reader hands to its worker. */
export type SheetJob = {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly limits: SheetLimits;
};

/** What the worker answers: sheets and rows in order and in portions, then `done`; or one refusal. */
export type SheetMessage =
  | { readonly kind: 'sheet'; readonly name: string }
  | { readonly kind: 'rows'; readonly rows: SheetRow[] }
  | { readonly kind: 'done'; readonly format: 'xlsx' | 'csv' | 'oneroster' }
  | { readonly kind: 'refused'; readonly refusal: SheetRefusal };

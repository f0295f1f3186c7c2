/**
 * What one cell of a spreadsheet holds, free of the file format it came from.
 * A date has no zone: a spreadsheet stores the wall clock its author typed.
 */
export type Cell = string | number | boolean | LocalDateTime | KnownPerson | null;

/** `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM:SS` when the cell holds a time of day as well. */
export type LocalDateTime = { readonly localDateTime: string };

/** Somebody of ours whom the record names without an ID number. No file can hold it: it is put there once she is found. */
export type KnownPerson = { readonly personId: string };

/** One line of a sheet; `number` is its 1-based row number in the file, as its author sees it. */
export type SheetRow = { readonly number: number; readonly cells: readonly Cell[] };

/** One sheet. Rows that are wholly empty may be left out, so `number` can jump. */
export type Sheet = { readonly name: string; readonly rows: readonly SheetRow[] };

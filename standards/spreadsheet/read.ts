import type { Sheet, SheetRow } from '#domain/imports/cell.ts';
import { openSheets, portionsOfSheet } from '#standards/spreadsheet/open-sheets.ts';
import type { SheetLimits, SheetRefusal } from '#standards/spreadsheet/refusal.ts';

export type SheetResult =
  | { readonly ok: true; readonly format: 'xlsx' | 'csv' | 'oneroster'; readonly sheets: readonly Sheet[] }
  | { readonly ok: false; readonly refusal: SheetRefusal };

export type ReadSheetOptions = {
  readonly limits?: Partial<SheetLimits>;
  /** Called with the number of rows handed over so far, all sheets together. */
  readonly onProgress?: (rowsRead: number) => void;
};

/** Reads a whole file, every cell of it into this thread's memory; who can do with portions uses `openSheets`. */
export async function readSheet(
  bytes: Uint8Array,
  fileName: string,
  { limits, onProgress }: ReadSheetOptions = {},
): Promise<SheetResult> {
  const opened = await openSheets(bytes, fileName, limits);
  if (!opened.ok) return opened;
  const { file } = opened;
  try {
    const sheets: Sheet[] = [];
    let rowsRead = 0;
    for (const [at, { name, length }] of file.sheets.entries()) {
      const rows: SheetRow[] = [];
      for await (const read of portionsOfSheet(file, at, length)) {
        rows.push(...read);
        rowsRead += read.length;
        onProgress?.(rowsRead);
      }
      sheets.push({ name, rows });
    }
    return { ok: true, format: file.format, sheets };
  } finally {
    await file.close();
  }
}

import { Buffer } from 'node:buffer';
import { zipSync } from 'fflate';
import readExcelFile from 'read-excel-file/universal';
import type { Cell, Sheet } from '#domain/imports/cell.ts';
import { boundSheet, errorsAsText } from '#standards/spreadsheet/bound-sheet.ts';
import { localDateTime } from '#standards/spreadsheet/excel-date.ts';
import { openPackage } from '#standards/spreadsheet/open-package.ts';
import { Refused, type SheetLimits } from '#standards/spreadsheet/refusal.ts';

/** Reads every sheet of an XLSX package; throws `Refused`. Wholly empty rows are left out. */
export async function readXlsx(bytes: Uint8Array, limits: SheetLimits): Promise<Sheet[]> {
  const checked = repack(await openPackage(bytes, limits), limits);
  const sheets = await parse(checked);
  return sheets.map(({ sheet, data }) => ({
    name: sheet,
    // A sheet that holds only a chart has no rows at all.
    rows: Array.from(data ?? [], (cells, index) => ({ number: index + 1, cells: cells.map(toCell) })).filter(
      ({ cells }) => cells.some((cell) => cell !== null),
    ),
  }));
}

/** Only what was counted and checked reaches the parser, in a fresh archive with nothing to disagree about. */
function repack(parts: Map<string, Uint8Array>, limits: SheetLimits): ArrayBuffer {
  const kept: Record<string, Uint8Array> = {};
  for (const [name, part] of parts) {
    // By content, not by name: a package may keep its worksheets anywhere.
    const isSheet = Buffer.from(part.buffer, part.byteOffset, part.byteLength).includes('sheetData');
    if (isSheet) boundSheet(part, limits);
    kept[name] = isSheet ? errorsAsText(part) : part;
  }
  const packed = zipSync(kept, { level: 0 });
  return packed.buffer.slice(packed.byteOffset, packed.byteOffset + packed.byteLength);
}

type ParsedSheets = Awaited<ReturnType<typeof readExcelFile>>;

/**
 * The parser measures how long each portion took and halves or doubles the next one. On a busy machine or in a long
 * sheet that ends in ever smaller portions: quadratic time, then a stack overflow. While the clock stands still the
 * portions only grow. This thread parses one file and has no other use for the clock.
 */
async function parse(packed: ArrayBuffer): Promise<ParsedSheets> {
  const now = Date.now;
  Date.now = () => 0;
  try {
    return await readExcelFile(packed, { trim: false });
  } catch {
    // Every way the parser fails is a file it cannot make sense of.
    throw new Refused('damaged');
  } finally {
    Date.now = now;
  }
}

function toCell(value: unknown): Cell {
  if (value instanceof Date) return localDateTime(value);
  if (typeof value === 'string') return value === '' ? null : value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return typeof value === 'boolean' ? value : null;
}

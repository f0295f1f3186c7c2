import { CsvError, parse } from 'csv-parse/sync';
import type { SheetRow } from '#domain/imports/cell.ts';
import { decodeText } from '#standards/spreadsheet/decode-text.ts';
import { detectDelimiter } from '#standards/spreadsheet/detect-delimiter.ts';
import { Refused, type SheetLimits } from '#standards/spreadsheet/refusal.ts';

const delimiters = { ',': ',', ';': ';', '\t': '\t' } as const;

/**
 * Reads delimited text as one sheet of text cells and gives its rows one by one to `add`; throws `Refused`. Nothing is
 * guessed to be a number or a date: a leading zero stays. `number` counts records, as Excel shows them; wholly empty
 * ones are counted and left out.
 */
export function readCsv(bytes: Uint8Array, limits: SheetLimits, add: (row: SheetRow) => void): void {
  const text = decodeText(bytes);
  // Excel's own way to name the delimiter in the first line.
  const declared = /^sep=([,;\t])\r?\n/.exec(text)?.[1];
  const delimiter = declared ?? detectDelimiter(text, Object.values(delimiters));
  const body = declared === undefined ? text : text.slice(text.indexOf('\n') + 1);
  let number = declared === undefined ? 0 : 1;
  eachRecord(body, delimiter, limits, (record) => {
    number += 1;
    const cells = record.map((field) => (field === '' ? null : field));
    if (cells.some((cell) => cell !== null)) add({ number, cells });
  });
}

function eachRecord(
  text: string,
  delimiter: string,
  limits: SheetLimits,
  found: (record: string[]) => void,
): void {
  let count = 0;
  try {
    parse(text, {
      delimiter,
      relax_quotes: true,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      on_record: (record: string[]) => {
        count += 1;
        if (count > limits.rows) throw new Refused('too-many-rows');
        if (record.length > limits.columns) throw new Refused('too-many-columns');
        found(record);
        // The parser itself keeps nothing.
        return null;
      },
    });
  } catch (error) {
    if (error instanceof Refused) throw error;
    if (error instanceof CsvError) throw new Refused('damaged');
    throw error;
  }
}

import { CsvError, parse } from 'csv-parse/sync';
import type { Sheet } from '#domain/imports/cell.ts';
import { decodeText } from '#standards/spreadsheet/decode-text.ts';
import { detectDelimiter } from '#standards/spreadsheet/detect-delimiter.ts';
import { Refused, type SheetLimits } from '#standards/spreadsheet/refusal.ts';

const delimiters = { ',': ',', ';': ';', '\t': '\t' } as const;

/**
 * Reads delimited text as one sheet of text cells; throws `Refused`. Nothing is guessed to be a number or a date:
 * a leading zero stays. `number` counts records, as Excel shows them, blank ones included.
 */
export function readCsv(bytes: Uint8Array, limits: SheetLimits): Sheet[] {
  const text = decodeText(bytes);
  // Excel's own way to name the delimiter in the first line.
  const declared = /^sep=([,;\t])\r?\n/.exec(text)?.[1];
  const delimiter = declared ?? detectDelimiter(text, Object.values(delimiters));
  const body = declared === undefined ? text : text.slice(text.indexOf('\n') + 1);
  const firstNumber = declared === undefined ? 1 : 2;
  const records = parseRecords(body, delimiter, limits);
  const rows = records.map((record, index) => ({
    number: index + firstNumber,
    cells: record.map((field) => (field === '' ? null : field)),
  }));
  return [{ name: '', rows: rows.filter(({ cells }) => cells.some((cell) => cell !== null)) }];
}

function parseRecords(text: string, delimiter: string, limits: SheetLimits): string[][] {
  let count = 0;
  try {
    return parse(text, {
      delimiter,
      relax_quotes: true,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      on_record: (record: string[]) => {
        count += 1;
        if (count > limits.rows) throw new Refused('too-many-rows');
        if (record.length > limits.columns) throw new Refused('too-many-columns');
        return record;
      },
    });
  } catch (error) {
    if (error instanceof Refused) throw error;
    if (error instanceof CsvError) throw new Refused('damaged');
    throw error;
  }
}

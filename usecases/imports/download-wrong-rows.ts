import { z } from 'zod';
import { importPagesIn } from '#content/messages/import-pages.ts';
import { fieldLabel, importSentence } from '#content/messages/import-words.ts';
import { scopedImport } from '#db/queries/import-scope.ts';
import { rowsPage } from '#db/queries/imports-rows.ts';
import { permits } from '#domain/access/permission.ts';
import { cellText } from '#domain/imports/cell-text.ts';
import { columnLetter } from '#domain/imports/header.ts';
import { columnIndex } from '#domain/imports/mapping.ts';
import { NotFound } from '#domain/refusal.ts';
import { dayOf } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { readStoredFile, storedFileSize } from '#lib/files.ts';
import { readSheet } from '#standards/spreadsheet/read.ts';
import { writeCsv } from '#standards/spreadsheet/write-csv.ts';
import { writeXlsx } from '#standards/spreadsheet/write-xlsx.ts';
import { command } from '../usecase.ts';

/**
 * The wrong rows of a file as they were sent, with the reasons beside them and the cells to mend coloured, to be
 * uploaded again: columns that a human had to map are headed by their field, so that they map themselves. It holds
 * readable ID numbers, so only who may import gets it, and the audit says so.
 */
export const downloadWrongRows = command({
  name: 'import.download-wrong-rows',
  input: z.object({ importId: z.uuid(), format: z.enum(['xlsx', 'csv']), language: z.enum(['vi', 'en']) }),
  subject: (tx, { input, now }) => scopedImport(tx, input.importId, dayOf(now)),
  may: (actor, { scope }) => permits(actor, 'imports.run', scope),
  run: async (tx, { subject: file, input: { format, language } }) => {
    const { pages, words } = importPagesIn(language);
    if (file.sheet === null || (await storedFileSize(env.dataDir, file.sha256)) === undefined)
      throw new NotFound('import file');
    const read = await readSheet(await readStoredFile(env.dataDir, file.sha256), file.fileName);
    const sheet = read.ok ? read.sheets.find(({ name }) => name === file.sheet?.name) : undefined;
    if (sheet === undefined) throw new NotFound('import sheet');
    const sent = new Map(sheet.rows.map(({ number, cells }) => [number, cells]));
    const wrong = await rowsPage(tx, file.id, { filter: 'wrong', after: 0, limit: 1_000_000 });

    const known = new Map(
      (file.columns ?? []).map(({ column, header, field }) => [
        column,
        file.mapping === null ? header : fieldLabel(words.labels, file.kind, field),
      ]),
    );
    const top = sent.get(file.sheet.headerRow) ?? [];
    const width = Math.max(top.length, ...wrong.map(({ number }) => sent.get(number)?.length ?? 0));
    const headers = Array.from(
      { length: width },
      (_, index) => known.get(columnLetter(index)) ?? cellText(top[index] ?? null),
    );
    const reason = (row: (typeof wrong)[number]): string =>
      row.problems
        .map((problem) => {
          const sentence = importSentence(words, problem) ?? problem.code;
          return problem.column === undefined
            ? sentence
            : `${pages.columnLetter(problem.column)}: ${sentence}`;
        })
        .join('\n');
    const rows = wrong.map((row) => {
      const cells = sent.get(row.number) ?? [];
      return [...headers.map((_, index) => cellText(cells[index] ?? null)), String(row.number), reason(row)];
    });
    const titles = [...headers, pages.wrongFile.row, pages.wrongFile.reason];
    const name = `${pages.wrongFile.name}-${file.id.slice(-6)}.${format}`;
    if (format === 'csv') return { name, bytes: new TextEncoder().encode(writeCsv([titles, ...rows])) };
    const columns = titles.map((header, index) => ({
      ...{ header, kind: 'text' as const, widthChars: index === titles.length - 1 ? 70 : 18 },
    }));
    const marked = wrong.map((row) => [
      ...row.problems.flatMap(({ column }) => (column === undefined ? [] : [columnIndex(column)])),
      titles.length - 1,
    ]);
    const sheets = [{ name: pages.wrongFile.sheet, columns, rows, marked }];
    return { name, bytes: await writeXlsx({ sheets }) };
  },
  audit: ({ subject, input }) => ({
    subjectKind: 'import',
    subjectId: subject.id,
    detail: { format: input.format },
  }),
});

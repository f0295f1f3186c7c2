import { z } from 'zod';
import { importPagesIn } from '#content/messages/import-pages.ts';
import { fieldLabel } from '#content/messages/import-words.ts';
import { permitsSomewhere } from '#domain/access/permission.ts';
import { importKinds } from '#domain/imports/kind.ts';
import { templateFields } from '#domain/imports/template.ts';
import { writeXlsx } from '#standards/spreadsheet/write-xlsx.ts';
import { query, wholeProvince } from '../usecase.ts';

/** An empty workbook of one kind: a sheet with the headings to fill in, and a sheet that explains every column. */
export const downloadTemplate = query({
  name: 'import.download-template',
  input: z.object({ kind: z.enum(importKinds), language: z.enum(['vi', 'en']) }),
  subject: wholeProvince,
  may: (actor) => permitsSomewhere(actor, 'imports.read'),
  run: async (_db, { input: { kind, language } }) => {
    const { pages, words } = importPagesIn(language);
    const fields = templateFields(kind);
    const label = (field: string) => fieldLabel(words.labels, kind, field);
    const bytes = await writeXlsx({
      sheets: [
        {
          name: pages.kinds[kind].title,
          columns: fields.map(({ field }) => ({ header: label(field), widthChars: 22, kind: 'text' })),
          // Formatted as text down to where people will type, so that Excel keeps leading zeros.
          rows: Array.from({ length: 300 }, () => fields.map(() => null)),
        },
        {
          name: pages.template.guide,
          // One cell a line, so that nobody takes the guide for a table to import.
          columns: [{ header: pages.template.guide, widthChars: 120, kind: 'text' }],
          rows: fields.map(({ field, required }) => [
            `${label(field)} (${required ? pages.needed : pages.template.optional}): ${pages.howToWrite[field] ?? ''}`,
          ]),
        },
      ],
    });
    return { name: `${pages.template.name}-${kind}.xlsx`, bytes };
  },
});

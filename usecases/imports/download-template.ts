import { z } from 'zod';
import { importPagesIn } from '#content/messages/import-pages.ts';
import { fieldLabel } from '#content/messages/import-words.ts';
import { unitsToChoose } from '#db/queries/import-scope.ts';
import { unitsOn } from '#db/queries/units.ts';
import { permitsSomewhere, permittedUnits } from '#domain/access/permission.ts';
import { importKinds } from '#domain/imports/kind.ts';
import { templateFields } from '#domain/imports/template.ts';
import { dayOf } from '#domain/time/day.ts';
import { type FormColumn, writeForm } from '#standards/spreadsheet/write-form.ts';
import { query, wholeProvince } from '../usecase.ts';

/** How far down the lists of a template reach. */
const rows = 2000;

/**
 * An empty workbook of one kind: a sheet with a locked header and lists to choose from (the units are those the reader
 * may import for), a sheet that explains every column, and a sheet with the lists.
 */
export const downloadTemplate = query({
  name: 'import.download-template',
  input: z.object({ kind: z.enum(importKinds), language: z.enum(['vi', 'en']) }),
  subject: wholeProvince,
  may: (actor) => permitsSomewhere(actor, 'imports.read'),
  run: async (db, { input: { kind, language }, actor, now }) => {
    const { pages, words } = importPagesIn(language);
    const agencies = await unitsToChoose(db, permittedUnits(actor, 'imports.read'), dayOf(now));
    // The ledger is about communes as well.
    const units =
      kind === 'ledger' ? [...(await unitsOn(db, 'administrative', dayOf(now))), ...agencies] : agencies;
    const lists: Readonly<Record<string, Readonly<Record<string, string>>>> = pages.values;
    const choicesOf = (field: string): FormColumn['choices'] => {
      if (field === 'unitCode' || field === 'parentCode')
        return { values: units.map(({ code }) => code), strict: false };
      if (field === 'unitName') return { values: [...new Set(units.map(({ name }) => name))], strict: false };
      const list = lists[field];
      return list && { values: Object.values(list), strict: true };
    };
    const fields = templateFields(kind);
    const label = (field: string) => fieldLabel(words.labels, kind, field);
    const bytes = await writeForm({
      name: pages.kinds[kind].title,
      columns: fields.map(({ field, required }) => ({
        ...{ header: label(field), widthChars: 22, required },
        hint: `${required ? pages.needed : pages.template.optional}. ${pages.howToWrite[field] ?? ''}`,
        choices: choicesOf(field),
      })),
      rows,
      guide: {
        name: pages.template.guide,
        lines: [
          ...fields.map(
            ({ field, required }) =>
              `${label(field)} (${required ? pages.needed : pages.template.optional}): ${pages.howToWrite[field] ?? ''}`,
          ),
          pages.template.units,
          ...units.map(({ code, name }) => `${code}: ${name}`),
        ],
      },
      listsName: pages.template.lists,
      wrongChoice: pages.template.wrongChoice,
    });
    return { name: `${pages.template.name}-${kind}.xlsx`, bytes };
  },
});

import { z } from 'zod';
import { languages, messagesIn } from '#content/messages/messages.ts';
import { unitsKnownOn } from '#db/queries/organisation/known.ts';
import { unitsOn } from '#db/queries/units.ts';
import { permitsSomewhere, permittedUnits } from '#domain/access/permission.ts';
import { subtreeInOrder } from '#domain/organisation/subtree.ts';
import { trees } from '#domain/organisation/terms.ts';
import { dayOf, endOf, formatDay, isDay } from '#domain/time/day.ts';
import { type CsvValue, writeCsv } from '#standards/spreadsheet/write-csv.ts';
import { writeXlsx } from '#standards/spreadsheet/write-xlsx.ts';
import { query, wholeProvince } from '../usecase.ts';

const day = z.string().refine(isDay, 'day').nullable();

/** A tree of any day as a file, parents before what is below them; unit HR gets of the agencies only her own. */
export const exportTree = query({
  name: 'organisation.export-tree',
  input: z.object({
    tree: z.enum(trees),
    on: day,
    known: day,
    format: z.enum(['xlsx', 'csv']),
    language: z.enum(languages),
  }),
  subject: wholeProvince,
  may: (actor) => permitsSomewhere(actor, 'organisation.read'),
  run: async (db, { actor, input, now }) => {
    const on = input.on ?? dayOf(now);
    const { organisation: words } = messagesIn(input.language);
    const all = input.known
      ? await unitsKnownOn(db, input.tree, on, new Date(endOf(input.known).getTime() - 1))
      : await unitsOn(db, input.tree, on);
    const roots = input.tree === 'agency' ? permittedUnits(actor, 'organisation.read') : 'province';
    const byId = new Map(all.map((unit) => [unit.id, unit]));
    const rows = subtreeInOrder(all, roots).map((unit): CsvValue[] => {
      const parent = unit.parentId === null ? undefined : byId.get(unit.parentId);
      const sector = unit.sector === null ? null : words.sectors[unit.sector];
      return [
        unit.code,
        unit.name,
        unit.kind,
        sector,
        parent?.code ?? null,
        parent?.name ?? null,
        unit.depth + 1,
      ];
    });
    const { columns, title, known } = words.file;
    const headers = Object.values(columns);
    const titleRows = [
      title(words.trees[input.tree], formatDay(on)),
      ...(input.known ? [known(formatDay(input.known))] : []),
    ];
    const name = `${input.tree}-${on}${input.known ? `-known-${input.known}` : ''}`;
    if (input.format === 'csv')
      return { name: `${name}.csv`, bytes: new TextEncoder().encode(writeCsv([headers, ...rows])) };
    const widths = [18, 56, 30, 26, 18, 50, 8];
    const sheet = {
      ...{ name: words.trees[input.tree], titleRows, rows },
      columns: headers.map((header, index) => ({
        ...{ header, widthChars: widths[index] ?? 20 },
        kind: index === 6 ? ('integer' as const) : ('text' as const),
      })),
    };
    return { name: `${name}.xlsx`, bytes: await writeXlsx({ sheets: [sheet] }) };
  },
});

import { z } from 'zod';
import { hoursVi } from '#content/messages/hours.vi.ts';
import type { HoursLine } from '#domain/hours/year-hours.ts';
import { rate } from '#domain/indicators/rate.ts';
import { writeCsv } from '#standards/spreadsheet/write-csv.ts';
import { writeXlsx } from '#standards/spreadsheet/write-xlsx.ts';
import { hoursReport, hoursSubject, mayAsk } from '../hours-report.ts';
import { query } from '../usecase.ts';

const { columns: words, groups, file } = hoursVi;

/** The hours report as XLSX (units, groups) or CSV (units), in Vietnamese, with the numbers of the page. */
export const downloadHours = query({
  name: 'hours.download',
  input: z.object({
    year: z.coerce.number().int().min(2020).max(2100),
    unitId: z.uuid().nullable().default(null),
    format: z.enum(['xlsx', 'csv']),
  }),
  subject: (db, { input, now }) => hoursSubject(db, input, now),
  may: mayAsk('board.read'),
  run: async (db, { actor, input, now }) => {
    const report = await hoursReport(db, actor, input, now);
    const title = file.title(report.unit?.name ?? file.whole, input.year);
    const units = [
      ...report.units.map(({ name, line }) => [name, ...cells(line)]),
      [file.total, ...cells(report.whole)],
    ];
    const byGroup = report.groups.map(({ group, line }) => [groups[group], ...cells(line)]);
    const name = `so-tiet-${input.year}.${input.format}`;
    if (input.format === 'csv')
      return { name, bytes: new TextEncoder().encode(writeCsv([[words.unit, ...headers], ...units])) };
    const sheet = (label: string, first: string, rows: readonly (readonly (string | number | null)[])[]) => ({
      name: label,
      titleRows: [title],
      columns: [
        { header: first, widthChars: 44, kind: 'text' as const },
        ...headers.map((header, at) => ({
          ...{ header, widthChars: 14 },
          kind: at === rateAt ? ('percent' as const) : ('integer' as const),
        })),
      ],
      rows,
      notes: [hoursVi.rule],
    });
    const bytes = await writeXlsx({
      sheets: [sheet(file.units, words.unit, units), sheet(file.groups, words.group, byGroup)],
    });
    return { name, bytes };
  },
  audit: ({ input }) => ({
    subjectKind: 'hours',
    subjectId: input.unitId,
    detail: { year: input.year, format: input.format },
  }),
});

const headers = [
  ...[words.people, words.women, words.bound, words.reached, words.reachedWomen, words.rate],
  ...[words.formal, words.refresher, words.short, words.other],
];
const rateAt = headers.indexOf(words.rate);

const cells = (line: HoursLine): (number | null)[] => [
  ...[line.people, line.women, line.bound, line.reached, line.reachedWomen],
  shareOf(line),
  ...[line.formal, line.refresher, line.short, line.other],
];

const shareOf = ({ reached, bound }: HoursLine): number | null => {
  const share = rate({ counted: reached, denominator: bound });
  return share.kind === 'rate' ? share.perTenThousand / 10_000 : null;
};

import { z } from 'zod';
import { languages, messagesIn } from '#content/messages/messages.ts';
import { oneMoment } from '#db/queries/reports/one-moment.ts';
import { reportViews, viewedReport } from '#db/queries/reports/two-views.ts';
import { permits } from '#domain/access/permission.ts';
import { dayOf, formatDay } from '#domain/time/day.ts';
import { type CsvValue, writeCsv } from '#standards/spreadsheet/write-csv.ts';
import { writeXlsx } from '#standards/spreadsheet/write-xlsx.ts';
import { askedReport, reportInput } from '../report-input.ts';
import { query } from '../usecase.ts';

/**
 * The numbers of a period by unit as a file: as it was (the tree of the cut-off day) or as it is (today's tree). Both hold
 * the same people, each once. Not found: no such plan or period.
 */
export const exportView = query({
  name: 'report.export-view',
  input: z.object({
    plan: reportInput.plan,
    period: z.string().max(60),
    view: z.enum(reportViews),
    format: z.enum(['xlsx', 'csv']),
    language: z.enum(languages),
  }),
  subject: (db, { input, now }) => askedReport(db, { plan: input.plan, period: input.period }, now),
  may: (actor) => permits(actor, 'reports.download', 'province'),
  run: async (db, { subject: { plan, period }, input, now }) => {
    const { units, rows } = await oneMoment(db, (reader) =>
      viewedReport(reader, plan, period, input.view, dayOf(now)),
    );
    const { views } = messagesIn(input.language).organisation;
    const lines = rows
      .filter((row) => row.segment === null)
      .map((row): CsvValue[] => {
        const unit = units.byId.get(row.unitId);
        return [
          ...[unit?.code ?? '', unit?.name ?? '', row.indicator, views.scopes[row.scope]],
          ...[row.population, row.tookPart, row.completed, row.counted],
        ];
      });
    const headers = Object.values(views.columns);
    const name = `${plan.code}-${period.id}-${input.view}-${units.day}`;
    if (input.format === 'csv')
      return { name: `${name}.csv`, bytes: new TextEncoder().encode(writeCsv([headers, ...lines])) };
    const about = { was: views.wasText, is: views.isText }[input.view](formatDay(units.day));
    const sheet = {
      ...{
        name: views[input.view],
        titleRows: [plan.content.title[input.language], `${views[input.view]}: ${period.id}`, about],
        rows: lines,
      },
      columns: headers.map((header, index) => ({
        ...{ header, widthChars: [18, 56, 12, 22][index] ?? 14 },
        kind: index > 3 ? ('integer' as const) : ('text' as const),
      })),
    };
    return { name: `${name}.xlsx`, bytes: await writeXlsx({ sheets: [sheet] }) };
  },
  audit: ({ input }) => ({
    subjectKind: 'period',
    subjectId: input.period,
    detail: { plan: input.plan, view: input.view },
  }),
});

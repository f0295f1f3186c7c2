import { z } from 'zod';
import { languages, messagesIn } from '#content/messages/messages.ts';
import { type SourcedCause, sourcesOf } from '#db/queries/reports/change-sources.ts';
import { explainChanges } from '#db/queries/reports/known-change.ts';
import { oneMoment } from '#db/queries/reports/one-moment.ts';
import { permits } from '#domain/access/permission.ts';
import { NotFound } from '#domain/refusal.ts';
import { formatDay, formatInstant } from '#domain/time/day.ts';
import { type CsvValue, writeCsv } from '#standards/spreadsheet/write-csv.ts';
import { writeXlsx } from '#standards/spreadsheet/write-xlsx.ts';
import { changesDetail, changesInput, changesSubject } from '../changes-input.ts';
import { knownDifference } from '../known-difference.ts';
import { query } from '../usecase.ts';

/**
 * Everybody in the difference of two readings as a file: a row a person and cause, the sums above (XLSX) or below (CSV).
 * The same people, causes and permission as on the page.
 */
export const exportChanges = query({
  name: 'indicator.export-changes',
  input: changesInput.safeExtend({ format: z.enum(['xlsx', 'csv']), language: z.enum(languages) }),
  subject: (db, { input, now }) => changesSubject(db, input, now),
  may: (actor, { unit }) => permits(actor, 'people.read', unit ? unit.path : 'province'),
  run: (db, { input, subject }) =>
    oneMoment(db, async (reader) => {
      const { unit, indicator, period, snapshot, knownOn, until } = subject;
      const found = await knownDifference(reader, {
        ...subject,
        ...{ indicator: indicator.code, unitId: unit?.unitId ?? null },
      });
      if (!found) throw new NotFound('an indicator counted from people');
      const { comparison, sums, changes } = found;
      const causes = new Map<string, readonly SourcedCause[]>();
      for (let at = 0; at < changes.length; at += portion) {
        const ids = changes.slice(at, at + portion).map(({ personId }) => personId);
        const why = await explainChanges(reader, comparison, ids);
        for (const [id, of] of await sourcesOf(reader, comparison, why)) causes.set(id, of);
      }
      const { known, indicators } = messagesIn(input.language);
      const words = known.changes;
      const lines = changes.flatMap((one) =>
        (causes.get(one.personId) ?? []).map((cause): CsvValue[] => [
          ...[
            one.fullName ?? indicators.people.erased,
            words.verdicts[one.before],
            words.verdicts[one.after],
          ],
          ...[words.causes[cause.cause], cause.what, cause.document, cause.by],
          cause.recordedAt && formatInstant(cause.recordedAt),
        ]),
      );
      const first = snapshot ? words.frozen(snapshot.version, knownOn) : words.known(knownOn);
      const columns = words.columns;
      const headers = [
        ...[columns.name, first, words.known(until), columns.cause],
        ...[indicators.people.columns.reason, columns.source, columns.by, columns.recordedAt],
      ];
      const above = [
        `${indicator.code} · ${indicator.title[input.language]}`,
        `${formatDay(period.from)} – ${formatDay(period.to)}`,
        ...(['counted', 'population'] as const).map((field) => {
          const { before, removed, added, after } = sums[field];
          return `${words.fields[field]}: ${before} − ${removed} + ${added} = ${after}`;
        }),
      ];
      const name = `${indicator.code}-${period.id}-${knownOn}-${until}`;
      if (input.format === 'csv') {
        const rows = [headers, ...lines, [], ...above.map((line) => [line])];
        return { name: `${name}.csv`, bytes: new TextEncoder().encode(writeCsv(rows)) };
      }
      const sheet = {
        ...{ name: indicator.code, titleRows: above, rows: lines, notes: [words.exemptions] },
        columns: headers.map((header, at) => ({
          ...{ header, widthChars: [30, 18, 18, 34, 40, 34, 24, 18][at] ?? 20, kind: 'text' as const },
        })),
      };
      return { name: `${name}.xlsx`, bytes: await writeXlsx({ sheets: [sheet] }) };
    }),
  audit: ({ input, subject }) => ({
    subjectKind: 'indicator',
    subjectId: subject.indicator.code,
    detail: { ...changesDetail(subject, input.unit), format: input.format },
  }),
});

const portion = 2000;

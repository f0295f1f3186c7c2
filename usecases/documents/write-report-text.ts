import { z } from 'zod';
import { addText, correctedAt, writeAlone } from '#db/queries/documents.ts';
import { snapshotById } from '#db/queries/snapshots.ts';
import { permits } from '#domain/access/permission.ts';
import { unknownPlaces } from '#domain/documents/places.ts';
import { type TextSection, textSections } from '#domain/documents/report-text.ts';
import { InvalidInput, Refused } from '#domain/refusal.ts';
import { authorOf } from '../author.ts';
import { frozenTables } from '../frozen-tables.ts';
import { textOf } from '../presentation.ts';
import { reportPlaces } from '../report-places.ts';
import { command } from '../usecase.ts';

const section = z
  .string()
  .max(20_000, 'too-long')
  .transform((text) => text.replaceAll(/\r\n?/g, '\n').trim());

/**
 * Records the free text of a report as the next version of its period. `seen` is the version its writer began with, 0 for
 * none. Invalid: a place that is not in the list, at its line. Refused: text-changed-meanwhile, text-unchanged,
 * report-corrected (the text belongs to the correction then).
 */
export const writeReportText = command({
  name: 'report-text.write',
  input: z.object({
    snapshotId: z.uuid(),
    seen: z.coerce.number().int(),
    basis: section,
    direction: section,
    strengths: section,
    difficulties: section,
    proposals: section,
  }),
  subject: async (tx, { input }) => {
    await writeAlone(tx);
    return snapshotById(tx, input.snapshotId);
  },
  may: (actor) => permits(actor, 'report-templates.manage', 'province'),
  run: async (tx, { actor, input, subject, now }) => {
    if (await correctedAt(tx, subject, subject.version)) throw new Refused('report-corrected');
    const { snapshotId, seen, ...sections } = input;
    const places = reportPlaces(await frozenTables(tx, subject));
    const faults = textSections.flatMap((path: TextSection) =>
      unknownPlaces(sections[path], places)
        .slice(0, 1)
        .map(({ line, name }) => ({ path, code: 'unknown-place-at', params: { line, name } })),
    );
    if (faults.length > 0) throw new InvalidInput(faults);
    const { text, version } = await textOf(tx, subject);
    if ((version?.number ?? 0) !== seen)
      throw new Refused('text-changed-meanwhile', { by: version?.by ?? '' });
    if (version && textSections.every((path) => text[path] === sections[path]))
      throw new Refused('text-unchanged');
    const { planCode, periodId } = subject;
    const recordedBy = authorOf(actor);
    await addText(tx, { planCode, periodId, number: seen + 1, sections, recordedBy, recordedAt: now });
    return { snapshotId, number: seen + 1 };
  },
  audit: ({ subject, result }) => ({
    subjectKind: 'snapshot',
    subjectId: subject.id,
    detail: { number: result.number },
  }),
});

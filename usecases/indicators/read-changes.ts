import { z } from 'zod';
import { sourcesOf } from '#db/queries/reports/change-sources.ts';
import { explainChanges } from '#db/queries/reports/known-change.ts';
import { oneMoment } from '#db/queries/reports/one-moment.ts';
import { provinceId } from '#db/queries/reports/units-of-day.ts';
import { permits, permittedUnits } from '#domain/access/permission.ts';
import { NotFound } from '#domain/refusal.ts';
import { idsBelow } from '#domain/reporting/board.ts';
import { dayOf } from '#domain/time/day.ts';
import { changesDetail, changesInput, changesSubject } from '../changes-input.ts';
import { knownDifference } from '../known-difference.ts';
import { query } from '../usecase.ts';

/**
 * Why a number of one period is another than it was: the people who stand otherwise as known on a second day (now) than on
 * a first, or than a closed snapshot says, one page of them with each cause and its source; the sums of all. Needs the
 * right to read people in the whole unit. Not found: plan, period, unit, snapshot, or an indicator not counted from people.
 */
export const readChanges = query({
  name: 'indicator.read-changes',
  input: changesInput.safeExtend({
    after: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(500).default(50),
  }),
  subject: (db, { input, now }) => changesSubject(db, input, now),
  may: (actor, { unit }) => permits(actor, 'people.read', unit ? unit.path : 'province'),
  run: (db, { actor, input, now, subject }) =>
    oneMoment(db, async (reader) => {
      const { planCode, period, unit, indicator, snapshot, knownOn, until } = subject;
      const found = await knownDifference(reader, {
        ...subject,
        indicator: indicator.code,
        unitId: unit?.unitId ?? null,
      });
      if (!found) throw new NotFound('an indicator counted from people');
      const { comparison, sums, changes } = found;
      const start = input.after ? changes.findIndex(({ personId }) => personId === input.after) + 1 : 0;
      const page = changes.slice(start, start + input.limit);
      const ids = page.map(({ personId }) => personId);
      const sources = await sourcesOf(reader, comparison, await explainChanges(reader, comparison, ids));
      const { byId, printed } = comparison.after.units;
      const allowed = permittedUnits(actor, 'people.read');
      const readable = idsBelow(allowed === 'province' ? [provinceId] : allowed, printed);
      return {
        ...{ planCode, period, indicator, knownOn, until },
        snapshot: snapshot && { id: snapshot.id, version: snapshot.version },
        today: dayOf(now),
        unit: byId.get(unit?.unitId ?? provinceId) ?? null,
        units: printed.filter(({ unitId }) => readable.has(unitId)),
        sums,
        total: changes.length,
        changes: page.map((one) => ({ ...one, causes: sources.get(one.personId) ?? [] })),
        next: start + page.length < changes.length ? (page.at(-1)?.personId ?? null) : null,
      };
    }),
  audit: ({ input, subject }) => ({
    subjectKind: 'indicator',
    subjectId: subject.indicator.code,
    detail: { ...changesDetail(subject, input.unit), after: input.after ?? null },
  }),
});

export type Changes = Awaited<ReturnType<typeof readChanges>>;

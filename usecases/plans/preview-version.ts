import { z } from 'zod';
import { previewFigures } from '#db/queries/plan-desk/preview-figures.ts';
import { previewPeople } from '#db/queries/plan-desk/preview-people.ts';
import { oneMoment } from '#db/queries/reports/one-moment.ts';
import { unitsOfDay } from '#db/queries/reports/units-of-day.ts';
import { permits } from '#domain/access/permission.ts';
import { moves } from '#domain/plan/moves.ts';
import { changedFields, changeOf } from '#domain/plan-desk/version-changes.ts';
import { NotFound } from '#domain/refusal.ts';
import { periodById, reportingYearOf } from '#domain/reporting/period.ts';
import { dayOf } from '#domain/time/day.ts';
import { bothPlans, draftSubject } from '../draft-subject.ts';
import { query } from '../usecase.ts';

/**
 * How the actor's draft would change the number of a period, unit by unit, and one page of those for whom it decides
 * otherwise. Without a period: the reporting year of today, or the one in which the draft comes into force. `inForce` false:
 * on that period's cut-off day the draft does not hold. Counts from all facts, as a snapshot does. Needs the right to read
 * people in the whole province. Not found: plan, indicator, period, or no draft of one's own.
 */
export const previewVersion = query({
  name: 'plan.preview-version',
  input: z.object({
    plan: z.string().max(80),
    indicator: z.string().max(10),
    period: z.string().max(60).optional(),
    move: z.enum(moves).optional(),
    after: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  subject: (db, { actor, input }) => draftSubject(db, actor, input),
  may: (actor) => permits(actor, 'plans.manage', 'province') && permits(actor, 'people.read', 'province'),
  run: (db, { input, subject, now }) =>
    oneMoment(db, async (reader) => {
      const { draft, plan, filed, newest } = subject;
      const running = reportingYearOf(dayOf(now));
      const usual = draft.inForceFrom > running.to ? reportingYearOf(draft.inForceFrom) : running;
      const period = input.period === undefined ? usual : periodById(input.period);
      if (!period) throw new NotFound('period');
      const units = await unitsOfDay(reader, period.to);
      const { before, after } = bothPlans(subject, period.to);
      const page = { after: input.after ?? null, limit: input.limit };
      const ask = { before, after, period, units, move: input.move ?? null, page };
      const people = filed.rule.kind === 'people';
      const found = people ? await previewPeople(reader, ask) : await previewFigures(reader, ask);
      const [was = filed] = bothPlans(subject, draft.inForceFrom).before.indicators;
      const [is = filed] = after.indicators;
      return {
        plan: { code: plan.code, title: plan.content.title },
        ...{ period, draft, newest, stale: draft.basedOn !== newest, people },
        inForce: is.counting.version === newest + 1,
        /** What the draft changes against the version in force on its first day. */
        was,
        drafted: {
          ...was,
          ...draft.change,
          counting: { version: newest + 1, text: draft.change.definition },
        },
        changed: changedFields(changeOf(was), draft.change),
        units: Object.fromEntries(units.printed.map((unit) => [unit.unitId, unit])),
        ...found,
      };
    }),
  audit: ({ input }) => ({
    subjectKind: 'indicator',
    subjectId: input.indicator,
    detail: { plan: input.plan, move: input.move ?? null, after: input.after ?? null },
  }),
});

export type VersionPreview = Awaited<ReturnType<typeof previewVersion>>;

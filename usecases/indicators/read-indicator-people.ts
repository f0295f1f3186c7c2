import { z } from 'zod';
import { oneMoment } from '#db/queries/reports/one-moment.ts';
import { type PersonBehind, peopleBehind } from '#db/queries/reports/people-behind.ts';
import { unitsOfDay } from '#db/queries/reports/units-of-day.ts';
import { windowOf } from '#db/queries/reports/windows.ts';
import { permits } from '#domain/access/permission.ts';
import { askedPeople, detailOf, filterOf, peopleInput } from '../people-asked.ts';
import { daysInOrder } from '../report-input.ts';
import { query } from '../usecase.ts';

/**
 * One page of the exact people behind a number, each with the fact that decided it. Needs the right to read people in the
 * whole unit asked for (none: the province). Not found: plan, period, unit, or an indicator not counted from people.
 */
export const readIndicatorPeople = query({
  name: 'indicator.read-people',
  input: z
    .object({
      ...peopleInput,
      after: z.uuid().optional(),
      limit: z.coerce.number().int().min(1).max(1000).default(100),
    })
    .superRefine(daysInOrder),
  subject: (db, { input, now }) => askedPeople(db, input, now),
  may: (actor, { unit }) => permits(actor, 'people.read', unit ? unit.path : 'province'),
  run: (db, { input, subject }) =>
    oneMoment(db, async (reader) => {
      const { plan, period, indicator, recordedUpTo } = subject;
      const units = await unitsOfDay(reader, period.to, recordedUpTo);
      const { unit, filter } = filterOf(input, subject, units);
      const page = { after: input.after ?? null, limit: input.limit };
      const found = await peopleBehind(reader, windowOf(period, plan.content), units, filter, page);
      return {
        plan: { code: plan.code, version: plan.version },
        indicator: plan.content.indicators.find((one) => one.code === indicator.code) ?? null,
        period,
        cutOff: period.to,
        unit,
        ...found,
        unitNames: namesOf(found.people, units.byId),
      };
    }),
  audit: ({ input, subject }) => ({
    subjectKind: 'indicator',
    subjectId: subject.indicator.code,
    detail: { ...detailOf(input, subject), after: input.after ?? null },
  }),
});

/** What an address may ask; the schema says no to the rest. */
export type PeopleInput = Parameters<typeof readIndicatorPeople>[1];

/** Code and name of every unit a listed person stands in or left. */
const namesOf = (
  people: readonly PersonBehind[],
  byId: ReadonlyMap<string, { code: string; name: string }>,
): Readonly<Record<string, { code: string; name: string }>> => {
  const ids = people.flatMap(({ standing }) =>
    standing.reason.kind === 'left' ? [standing.reason.unitId] : standing.unitIds,
  );
  return Object.fromEntries(
    ids.flatMap((id) => {
      const unit = byId.get(id);
      return unit ? [[id, { code: unit.code, name: unit.name }]] : [];
    }),
  );
};

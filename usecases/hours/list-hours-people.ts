import { z } from 'zod';
import { groupOf, hoursGroups, isShown, minimumOf, periodsOf, standingOf } from '#domain/hours/year-hours.ts';
import { hoursSubject, mayAsk, peopleAsked } from '../hours-report.ts';
import { query } from '../usecase.ts';

const pageSize = 50;

/** The people behind a number of the hours report, by given name, for those who may read people. Audited. */
export const listHoursPeople = query({
  name: 'hours.list-people',
  input: z.object({
    year: z.coerce.number().int().min(2020).max(2100),
    unitId: z.uuid().nullable().default(null),
    group: z.enum(hoursGroups).nullable().default(null),
    standing: z.enum(['all', 'bound', 'reached', 'short']).default('all'),
    women: z.boolean().default(false),
    page: z.coerce.number().int().min(0).max(10_000).default(0),
  }),
  subject: (db, { input, now }) => hoursSubject(db, input, now),
  may: mayAsk('people.read'),
  run: async (db, { actor, input, now }) => {
    const people = await peopleAsked(db, actor, 'people.read', input, now);
    const shown = people.filter((person) => isShown(person, input));
    const from = input.page * pageSize;
    return {
      total: shown.length,
      next: shown.length > from + pageSize ? input.page + 1 : null,
      people: shown.slice(from, from + pageSize).map((person) => {
        const group = groupOf(person);
        const said = { group, standing: standingOf(person), minimum: minimumOf(group) };
        return { personId: person.personId, name: person.name, periods: periodsOf(person), ...said };
      }),
    };
  },
  audit: ({ input }) => ({ subjectKind: 'people', subjectId: input.unitId, detail: { year: input.year } }),
});

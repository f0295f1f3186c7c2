import { z } from 'zod';
import { unitPeople } from '#db/queries/organisation/units.ts';
import { unitPath } from '#db/queries/units.ts';
import { permits } from '#domain/access/permission.ts';
import { isDay } from '#domain/time/day.ts';
import { query } from '../usecase.ts';

/** A list of more people than this is not filled in on a page; the unit is split by shares then. */
const mostPeople = 150;

/** The people of a unit that is to be split, to say of each where she goes; null: too many for a page. */
export const listSplitPeople = query({
  name: 'organisation.list-split-people',
  input: z.object({ unitId: z.uuid(), on: z.string().refine(isDay, 'day') }),
  subject: async (db, { input }) => {
    const path = await unitPath(db, input.unitId, input.on);
    return path.length === 0 ? null : path;
  },
  may: (actor, path) =>
    permits(actor, 'organisation.change', 'province') && permits(actor, 'people.read', path),
  run: async (db, { input }) => {
    const people = await unitPeople(db, input.unitId, input.on, mostPeople + 1);
    return people.length <= mostPeople ? people : null;
  },
  audit: ({ input }) => ({ subjectKind: 'org-unit', subjectId: input.unitId, detail: { on: input.on } }),
});

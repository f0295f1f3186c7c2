import { z } from 'zod';
import { kindsInUse } from '#db/queries/organisation/units.ts';
import { unitPath, unitsOn } from '#db/queries/units.ts';
import { permits } from '#domain/access/permission.ts';
import { trees } from '#domain/organisation/terms.ts';
import { isDay } from '#domain/time/day.ts';
import { query, wholeProvince } from '../usecase.ts';

/**
 * What the form of an event offers: the units of the tree on the day, the kinds in use, and the unit to be split when the
 * actor may see its people (`listSplitPeople`).
 */
export const readChoices = query({
  name: 'organisation.read-choices',
  input: z.object({
    tree: z.enum(trees),
    on: z.string().refine(isDay, 'day'),
    splitCode: z.string().max(300).nullable().default(null),
  }),
  subject: wholeProvince,
  may: (actor) => permits(actor, 'organisation.change', 'province'),
  run: async (db, { actor, input }) => {
    const [units, kinds] = await Promise.all([unitsOn(db, input.tree, input.on), kindsInUse(db, input.tree)]);
    const code = input.splitCode?.split(' · ')[0]?.trim().toLowerCase();
    const split = code ? units.find((unit) => unit.code.toLowerCase() === code) : undefined;
    const seen = split && permits(actor, 'people.read', await unitPath(db, split.id, input.on));
    return {
      units: units.map(({ id, code: unitCode, name }) => ({ id, code: unitCode, name })),
      kinds,
      splitUnitId: seen ? split.id : null,
    };
  },
});

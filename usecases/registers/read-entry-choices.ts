import { z } from 'zod';
import { listEntries } from '#db/queries/registers.ts';
import { unitsOn } from '#db/queries/units.ts';
import { permitsSomewhere } from '#domain/access/permission.ts';
import { ends } from '#domain/registers/life.ts';
import { registers } from '#domain/registers/register.ts';
import { dayOf } from '#domain/time/day.ts';
import { query, wholeProvince } from '../usecase.ts';

/** The units and schools a new entry can belong to. */
export const readEntryChoices = query({
  name: 'registers.read-choices',
  input: z.object({ register: z.enum(registers) }),
  subject: wholeProvince,
  may: (actor) => permitsSomewhere(actor, 'registers.manage'),
  run: async (db, { input: { register }, now }) => {
    const [units, schools] = await Promise.all([
      unitsOn(db, 'agency', dayOf(now)),
      register === 'programmes' ? listEntries(db, 'schools', dayOf(now)) : [],
    ]);
    return {
      units: units.map(({ id, name }) => ({ id, name })),
      schools: schools.filter(({ kind }) => !ends(kind)).map(({ id, name }) => ({ id, name })),
    };
  },
});

import { z } from 'zod';
import { listEntries } from '#db/queries/registers.ts';
import { unitsOn, unitsUnder } from '#db/queries/units.ts';
import { permitsSomewhere, permittedUnits } from '#domain/access/permission.ts';
import { levelsOf, registers } from '#domain/registers/register.ts';
import { fold } from '#domain/text/vietnamese.ts';
import { dayOf } from '#domain/time/day.ts';
import { query, wholeProvince } from '../usecase.ts';

const pageSize = 100;

/** One page of a register on a day, of the units the actor may see, by code. `after` is the code the page before ended with. */
export const listRegister = query({
  name: 'registers.list',
  input: z.object({
    register: z.enum(registers),
    on: z.iso.date().nullable().default(null),
    search: z.string().trim().max(200).default(''),
    level: z.string().default(''),
    after: z.string().default(''),
  }),
  subject: wholeProvince,
  may: (actor) => permitsSomewhere(actor, 'registers.read'),
  run: async (db, { actor, input, now }) => {
    const on = input.on ?? dayOf(now);
    const mine = permittedUnits(actor, 'registers.read');
    const [entries, units, inside] = await Promise.all([
      listEntries(db, input.register, on),
      unitsOn(db, 'agency', dayOf(now)),
      mine === 'province' ? null : unitsUnder(db, mine, dayOf(now)),
    ]);
    const names = new Map(units.map(({ id, name }) => [id, name]));
    const words = fold(input.search).split(' ').filter(Boolean);
    const found = entries.filter(
      ({ unitId, name, code, levels }) =>
        (inside === null || inside.has(unitId)) &&
        (input.level === '' || levels.some((level) => level === input.level)) &&
        words.every((word) => fold(`${name} ${code}`).includes(word)),
    );
    const rest = found.filter(({ code }) => code > input.after);
    return {
      on,
      entries: rest
        .slice(0, pageSize)
        .map((entry) => ({ ...entry, unitName: names.get(entry.unitId) ?? null })),
      total: found.length,
      next: rest.length > pageSize ? (rest[pageSize - 1]?.code ?? null) : null,
      levels: levelsOf[input.register],
      mayManage: permitsSomewhere(actor, 'registers.manage'),
    };
  },
});

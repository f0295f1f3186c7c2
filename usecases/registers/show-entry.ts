import { z } from 'zod';
import { listEntries } from '#db/queries/registers.ts';
import { unitsOn } from '#db/queries/units.ts';
import { permits } from '#domain/access/permission.ts';
import { ends, eventOn } from '#domain/registers/life.ts';
import { dayOf } from '#domain/time/day.ts';
import { registerSubject } from '../register-subject.ts';
import { query } from '../usecase.ts';

/** An entry with its life, and for who may change it what she can choose from. */
export const showEntry = query({
  name: 'registers.show',
  input: z.object({ entryId: z.uuid() }),
  subject: (db, { input, now }) => registerSubject(db, input.entryId, now),
  may: (actor, { path }) => permits(actor, 'registers.read', path),
  run: async (db, { actor, subject: { entry, events, newest, path }, now }) => {
    const today = dayOf(now);
    const mayManage = permits(actor, 'registers.manage', path);
    const [units, others, schools] = await Promise.all([
      unitsOn(db, 'agency', today),
      listEntries(db, entry.register, '9999-12-31'),
      entry.register === 'programmes' ? listEntries(db, 'schools', today) : [],
    ]);
    const unitNames = new Map(units.map(({ id, name }) => [id, name]));
    const entryNames = new Map([...others, ...schools].map(({ id, name }) => [id, name]));
    const gone = new Set(events.flatMap(({ withdrawsId }) => withdrawsId ?? []));
    return {
      entry,
      newest,
      mayManage,
      today: eventOn(events, today),
      over: ends(newest.kind),
      events: events
        .filter(({ kind }) => kind !== 'withdrawn')
        .map((event) => ({
          ...event,
          withdrawn: gone.has(event.id),
          unitName: unitNames.get(event.unitId) ?? null,
          schoolName: event.schoolId ? (entryNames.get(event.schoolId) ?? null) : null,
          intoName: event.intoId ? (entryNames.get(event.intoId) ?? null) : null,
        })),
      units: units.map(({ id, name }) => ({ id, name })),
      schools: schools.filter(({ kind }) => !ends(kind)).map(({ id, name }) => ({ id, name })),
      into: others
        .filter(({ id, kind }) => id !== entry.id && !ends(kind))
        .map(({ id, name, code }) => ({ id, name: `${name} (${code})` })),
    };
  },
});

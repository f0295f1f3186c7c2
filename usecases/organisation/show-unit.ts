import { z } from 'zod';
import { eventsOfUnit, unitNames } from '#db/queries/organisation/events.ts';
import { peopleCounts, successorsOf, unitHead, unitLines } from '#db/queries/organisation/units.ts';
import { unitPath } from '#db/queries/units.ts';
import { permits, permitsSomewhere } from '#domain/access/permission.ts';
import { unitsNamedIn } from '#domain/organisation/event-units.ts';
import { type Day, dayOf } from '#domain/time/day.ts';
import { query } from '../usecase.ts';

/**
 * One unit: its names, kinds and parents by day, what happened to it, who took over from whom, and how many people are
 * posted there today (or were on its last day). Forbidden: an agency outside the actor's units.
 */
export const showUnit = query({
  name: 'organisation.show-unit',
  input: z.object({ unitId: z.uuid() }),
  subject: async (db, { input, now }) => {
    const unit = await unitHead(db, input.unitId);
    if (!unit) return null;
    const day = dayIn(unit.life, dayOf(now));
    return { unit, day, path: await unitPath(db, unit.id, day) };
  },
  may: (actor, { unit, path }) =>
    unit.tree === 'administrative'
      ? permitsSomewhere(actor, 'organisation.read')
      : permits(actor, 'organisation.read', path),
  run: async (db, { subject: { unit, day, path }, actor }) => {
    const [lines, successors, events, people] = await Promise.all([
      unitLines(db, unit.id),
      successorsOf(db, unit.id),
      eventsOfUnit(db, unit.id, 50),
      unit.tree === 'agency' ? peopleCounts(db, unit.id, day) : null,
    ]);
    return {
      unit,
      day,
      lines,
      successors,
      events,
      people,
      names: await unitNames(db, [...path, ...events.flatMap((event) => unitsNamedIn(event.body))]),
      path: path.toReversed(),
      mayChange: permits(actor, 'organisation.change', 'province'),
    };
  },
});

/** Today, or the day of its life nearest to it. */
const dayIn = (life: { from: Day; to: Day | null } | null, today: Day): Day => {
  if (life === null) return today;
  if (life.to !== null && life.to < today) return life.to;
  return life.from > today ? life.from : today;
};

import { z } from 'zod';
import { eventById, unitNames, unitsOfEvent } from '#db/queries/organisation/events.ts';
import { rolesAt } from '#db/queries/organisation/impact.ts';
import { unitPath } from '#db/queries/units.ts';
import { type Actor, permits, permitsSomewhere } from '#domain/access/permission.ts';
import { endingUnits } from '#domain/organisation/history.ts';
import { dayOf } from '#domain/time/day.ts';
import { query } from '../usecase.ts';

/**
 * One event with what it changed, how far people have followed, the roles still given for units that it ended, and what
 * corrects it. Forbidden to unit HR unless it
 * touched one of her units.
 */
export const showEvent = query({
  name: 'organisation.show-event',
  input: z.object({ eventId: z.uuid() }),
  subject: async (db, { input, actor, now }) => {
    const event = await eventById(db, input.eventId);
    if (!event) return null;
    const units = await unitsOfEvent(db, event.id);
    // Only who is bound to units needs the ways up from them.
    const all = event.tree === 'administrative' || permits(actor, 'organisation.read', 'province');
    const paths = all
      ? []
      : await Promise.all(units.slice(0, 50).map((unit) => unitPath(db, unit, dayOf(now))));
    return { event, paths };
  },
  may: (actor, { event, paths }) =>
    event.tree === 'administrative'
      ? permitsSomewhere(actor, 'organisation.read')
      : permits(actor, 'organisation.read', 'province') ||
        paths.some((path) => permits(actor, 'organisation.read', path)),
  run: async (db, { subject: { event }, actor, now }) => ({
    event,
    // A correction gives the units back as they were, and what was given for them counts again.
    roles:
      seesRoles(actor) && !event.correctedById
        ? await rolesAt(db, endingUnits(event.changes), dayOf(now))
        : [],
    managesAccounts: permits(actor, 'accounts.manage', 'province'),
    names: await unitNames(db, [
      ...event.changes.flatMap(({ unitId, before, after }) => [
        unitId,
        ...[...before.parents, ...after.parents].map((segment) => segment.value),
      ]),
    ]),
    mayChange: permits(actor, 'organisation.change', 'province'),
  }),
});

const seesRoles = (actor: Actor): boolean =>
  permits(actor, 'organisation.change', 'province') || permits(actor, 'accounts.manage', 'province');

import { z } from 'zod';
import { eventsPage, unitNames } from '#db/queries/organisation/events.ts';
import { permits, permitsSomewhere, permittedUnits } from '#domain/access/permission.ts';
import { orgEventKinds } from '#domain/organisation/event.ts';
import { unitsNamedIn } from '#domain/organisation/event-units.ts';
import { trees } from '#domain/organisation/terms.ts';
import { dayOf } from '#domain/time/day.ts';
import { query, wholeProvince } from '../usecase.ts';

const pageSize = 50;

/**
 * Events of the organisation, the newest day first, fifty a page; `after` is the `next` of the page before. Unit HR sees
 * those of the administrative tree and those that touched her own units.
 */
export const listEvents = query({
  name: 'organisation.list-events',
  input: z.object({
    tree: z.enum(trees).nullable().default(null),
    kind: z.enum(orgEventKinds).nullable().default(null),
    after: z.uuid().nullable().default(null),
  }),
  subject: wholeProvince,
  may: (actor) => permitsSomewhere(actor, 'organisation.read'),
  run: async (db, { actor, input, now }) => {
    const units = permittedUnits(actor, 'organisation.read');
    const filter = {
      ...{ tree: input.tree, kind: input.kind },
      within: units === 'province' ? null : { unitIds: units, day: dayOf(now) },
    };
    const found = await eventsPage(db, filter, input.after, pageSize + 1);
    const events = found.slice(0, pageSize);
    return {
      events,
      names: await unitNames(
        db,
        events.flatMap((event) => unitsNamedIn(event.body)),
      ),
      next: found.length > pageSize ? (events.at(-1)?.id ?? null) : null,
      mayChange: permits(actor, 'organisation.change', 'province'),
    };
  },
});

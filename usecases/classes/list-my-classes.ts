import { z } from 'zod';
import { classesFor } from '#db/queries/classes/classes.ts';
import { newestFeedOf } from '#db/queries/classes/feed.ts';
import { registrationsOf } from '#db/queries/classes/roll.ts';
import { sessionsOf } from '#db/queries/classes/sessions.ts';
import { takesCodes } from '#domain/classes/code.ts';
import { placeOf, rollOf } from '#domain/classes/roll.ts';
import { dayOf } from '#domain/time/day.ts';
import { feedSignature } from '#lib/class-code.ts';
import { env } from '#lib/env.ts';
import { personOf } from '../class-input.ts';
import { query } from '../usecase.ts';

/**
 * The classes a learner may still join and those she has a place in, with her seat or her place in the queue, and the
 * address of her own calendar when she has asked for one. Three queries about classes, however many there are.
 */
export const listMyClasses = query({
  name: 'class.list-mine',
  input: z.object({}),
  subject: async (_db, { actor }) => (actor.kind === 'account' ? { personId: personOf(actor) ?? '' } : null),
  may: (_actor, { personId }) => personId !== '',
  run: async (db, { subject: { personId }, now }) => {
    const listed = await classesFor(db, personId, dayOf(now), now);
    const ids = listed.map(({ id }) => id);
    const [sessions, events, feed] = await Promise.all([
      sessionsOf(db, ids),
      registrationsOf(db, ids),
      newestFeedOf(db, personId),
    ]);
    const classes = listed.map((each) => {
      const place = placeOf(rollOf(events.filter(({ classId }) => classId === each.id)), personId);
      const own = sessions.filter(({ classId }) => classId === each.id);
      const held = own.filter(({ cancelledAt }) => !cancelledAt);
      return {
        ...each,
        place,
        // The link of a live session is for those who have a seat.
        sessions: own.map((session) => ({
          ...session,
          link: place?.kind === 'seated' ? session.link : null,
        })),
        mayRegister: !place && !each.cancelledAt && each.opensAt <= now && now < each.closesAt,
        mayLeave: place !== null && !held.some(({ startsAt }) => startsAt <= now),
        takesCodes: place?.kind === 'seated' && held.some((session) => takesCodes(session, now)),
      };
    });
    return {
      classes,
      feedAddress: feed ? `${env.origin}/calendars/${feed}.${feedSignature(feed)}.ics` : null,
    };
  },
});

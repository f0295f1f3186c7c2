import { z } from 'zod';
import { newestVersion } from '#db/queries/courses.ts';
import { dutyById } from '#db/queries/obligations/duties.ts';
import { dutyFactsOf } from '#db/queries/obligations/facts.ts';
import { personIdentity, personPlaces } from '#db/queries/people.ts';
import { canSeePerson } from '#domain/access/permission.ts';
import { lastDayThatCounts } from '#domain/obligations/judge-facts.ts';
import { why } from '#domain/obligations/why.ts';
import { dayOf } from '#domain/time/day.ts';
import { query } from '../usecase.ts';

/**
 * Why somebody is, or is not, complete in a duty: decided from the facts as they are this moment. The same answer for
 * herself, for HR of her units and for the API. Not found: no such person or duty; forbidden: not her, not HR's.
 */
export const explainDuty = query({
  name: 'obligation.explain',
  input: z.object({ personId: z.uuid(), obligationId: z.uuid() }),
  subject: async (db, { input, now }) => {
    const [places, duty] = await Promise.all([
      personPlaces(db, input.personId, dayOf(now)),
      dutyById(db, input.obligationId),
    ]);
    return places && duty ? { ...places, duty } : null;
  },
  may: canSeePerson,
  run: async (db, { subject: { personId, duty }, actor, now }) => {
    const [identity, facts, version] = await Promise.all([
      personIdentity(db, personId),
      dutyFactsOf(db, duty, [personId]),
      duty.courseCode === null ? null : newestVersion(db, duty.courseCode),
    ]);
    const found = facts.get(personId);
    if (!found) throw new Error('the facts of a person who is asked about are missing');
    const explained = why(duty, found);
    return {
      personId,
      fullName: identity?.fullName ?? null,
      own: actor.kind === 'account' && actor.personId === personId,
      duty: { ...duty, courseTitle: version?.content.title ?? null },
      why: explained,
      lastDay: lastDayThatCounts(duty, explained.dueOn),
      overdue: explained.state === 'open' && explained.dueOn < dayOf(now),
    };
  },
  audit: ({ input }) => ({
    subjectKind: 'person',
    subjectId: input.personId,
    detail: { obligationId: input.obligationId },
  }),
});

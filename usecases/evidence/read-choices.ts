import { z } from 'zod';
import { dutiesOf } from '#db/queries/obligations/of-person.ts';
import { personIdentity, personPlaces } from '#db/queries/people.ts';
import { dayOf } from '#domain/time/day.ts';
import { mayHandle } from '../evidence-access.ts';
import { query } from '../usecase.ts';

/** For whom evidence is declared, and the open duties it may be meant for. */
export const readEvidenceChoices = query({
  name: 'evidence.read-choices',
  input: z.object({ personId: z.uuid() }),
  subject: (db, { input, now }) => personPlaces(db, input.personId, dayOf(now)),
  may: mayHandle,
  run: async (db, { actor, input: { personId }, now }) => {
    const [identity, duties] = await Promise.all([
      personIdentity(db, personId),
      dutiesOf(db, personId, dayOf(now)),
    ]);
    return {
      personId,
      own: actor.kind === 'account' && actor.personId === personId,
      fullName: identity?.fullName ?? null,
      duties: duties.filter((duty) => duty.state === 'open' && duty.courseCode !== null),
    };
  },
});

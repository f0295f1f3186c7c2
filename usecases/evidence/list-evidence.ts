import { z } from 'zod';
import { evidenceFor, evidenceOfPerson } from '#db/queries/obligations/evidence.ts';
import { permitsSomewhere } from '#domain/access/permission.ts';
import { dayOf } from '#domain/time/day.ts';
import { query, wholeProvince } from '../usecase.ts';

/** What waits for the actor's review and what was answered last, and what she declared herself. */
export const listEvidence = query({
  name: 'evidence.list',
  input: z.object({}),
  subject: wholeProvince,
  may: (actor) => actor.kind === 'account',
  run: async (db, { actor, now }) => {
    const personId = actor.kind === 'account' ? actor.personId : null;
    const reviewer = permitsSomewhere(actor, 'evidence.review');
    const [review, own] = await Promise.all([
      reviewer ? evidenceFor(db, actor, dayOf(now)) : null,
      personId ? evidenceOfPerson(db, personId) : [],
    ]);
    return { review, own, personId };
  },
  audit: ({ actor }) => ({
    subjectKind: 'evidence',
    subjectId: null,
    detail: { review: permitsSomewhere(actor, 'evidence.review') },
  }),
});

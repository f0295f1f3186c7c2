import { z } from 'zod';
import { externalResultsOf, externalTrainingsOf } from '#db/queries/external-facts.ts';
import { dutiesOf } from '#db/queries/obligations/of-person.ts';
import { personIdentity, personPlaces } from '#db/queries/people.ts';
import { completionsOf } from '#db/queries/person-learning.ts';
import { postsOf } from '#db/queries/posts.ts';
import { canSeePerson } from '#domain/access/permission.ts';
import { dayOf, holdsOn } from '#domain/time/day.ts';
import { query } from '../usecase.ts';

/**
 * One person: who (number masked), the posts as they stand and as they were corrected, what was completed here and
 * elsewhere, results, duties. Not found: nobody has this id; forbidden: a person outside the actor's units.
 */
export const showPerson = query({
  name: 'people.show',
  input: z.object({ personId: z.uuid() }),
  subject: (db, { input, now }) => personPlaces(db, input.personId, dayOf(now)),
  may: canSeePerson,
  run: async (db, { input: { personId }, now }) => {
    const today = dayOf(now);
    const [identity, posts, completions, trainings, results, duties] = await Promise.all([
      personIdentity(db, personId),
      postsOf(db, personId, today),
      completionsOf(db, personId),
      externalTrainingsOf(db, personId),
      externalResultsOf(db, personId),
      dutiesOf(db, personId, today),
    ]);
    const valid = posts.filter((post) => !post.supersededAt);
    const current = valid.filter((post) => holdsOn({ from: post.validFrom, to: post.validTo }, today));
    return {
      identity,
      posts: valid.map((post) => ({ ...post, current: current.includes(post) })),
      corrected: posts.filter((post) => post.supersededAt),
      completions,
      trainings,
      results,
      duties,
    };
  },
  audit: ({ input }) => ({ subjectKind: 'person', subjectId: input.personId }),
});

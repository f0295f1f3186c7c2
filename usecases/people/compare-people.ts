import { z } from 'zod';
import type { Reader } from '#db/client.ts';
import { externalResultsOf, externalTrainingsOf } from '#db/queries/external-facts.ts';
import { keptPerson } from '#db/queries/merges.ts';
import { personIdentity } from '#db/queries/people.ts';
import { completionsOf } from '#db/queries/person-learning.ts';
import { postsOf } from '#db/queries/posts.ts';
import { permits } from '#domain/access/permission.ts';
import { type Day, dayOf } from '#domain/time/day.ts';
import { query } from '../usecase.ts';

/** Two people side by side, to decide whether they are one. Not found: either is nobody, or they are one already. */
export const comparePeople = query({
  name: 'merge.compare',
  input: z.object({ one: z.uuid(), other: z.uuid() }),
  subject: async (db, { input }) => {
    const [one, other] = await Promise.all([keptPerson(db, input.one), keptPerson(db, input.other)]);
    return one === other ? null : { one, other };
  },
  may: (actor) => permits(actor, 'people.merge', 'province'),
  run: async (db, { subject: { one, other }, now }) => ({
    one: await side(db, one, dayOf(now)),
    other: await side(db, other, dayOf(now)),
  }),
  audit: ({ subject }) => ({
    subjectKind: 'person',
    subjectId: subject.one,
    detail: { other: subject.other },
  }),
});

const side = async (db: Reader, personId: string, today: Day) => {
  const [identity, posts, completions, trainings, results] = await Promise.all([
    personIdentity(db, personId),
    postsOf(db, personId, today),
    completionsOf(db, personId),
    externalTrainingsOf(db, personId),
    externalResultsOf(db, personId),
  ]);
  return {
    personId,
    identity,
    posts: posts.filter((post) => !post.supersededAt),
    completions,
    trainings,
    results,
  };
};

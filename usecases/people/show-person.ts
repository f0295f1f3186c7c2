import { z } from 'zod';
import { externalResultsOf, externalTrainingsOf } from '#db/queries/external-facts.ts';
import { hoursOfPerson } from '#db/queries/hours.ts';
import { asOneAt, standingMerges } from '#db/queries/merges.ts';
import { dutiesOf } from '#db/queries/obligations/of-person.ts';
import { personIdentity, personPlaces } from '#db/queries/people.ts';
import { completionsOf } from '#db/queries/person-learning.ts';
import { positionChangesOf } from '#db/queries/position-history.ts';
import { postsOf } from '#db/queries/posts.ts';
import { unitsUnder } from '#db/queries/units.ts';
import { canSeePerson, permittedUnits } from '#domain/access/permission.ts';
import { yearHours } from '#domain/hours/year-hours.ts';
import { knownAt } from '#domain/people/recorded.ts';
import { dayOf, endOf, holdsOn, isDay } from '#domain/time/day.ts';
import { query } from '../usecase.ts';

/**
 * One person (`personId` is the one kept when she was merged): who (number masked), the posts as they are known now, or as they were known at the end of the day
 * `known`, what was corrected by whom, what was completed here and elsewhere, results, duties, the số tiết of this calendar year. `editable` says of a post
 * whether the actor may change it. Not found: nobody has this id; forbidden: a person outside the actor's units.
 */
export const showPerson = query({
  name: 'people.show',
  input: z.object({
    personId: z.uuid(),
    known: z.string().refine(isDay, 'not-a-day').nullable().default(null),
  }),
  subject: (db, { input, now }) => personPlaces(db, input.personId, dayOf(now)),
  may: canSeePerson,
  run: async (db, { actor, input, subject: { personId }, now }) => {
    const today = dayOf(now);
    const { known } = input;
    const asked = known !== null && known < today ? new Date(endOf(known).getTime() - 1) : null;
    const edits = permittedUnits(actor, 'people.edit');
    const year = Number(today.slice(0, 4));
    const [identity, posts, changes, completions, trainings, results, duties, hours, merges, mine] =
      await Promise.all([
        personIdentity(db, personId),
        // Who was found to be the same later was another person then.
        postsOf(db, asked ? await asOneAt(db, input.personId, asked) : personId, today),
        positionChangesOf(db, personId),
        completionsOf(db, personId),
        externalTrainingsOf(db, personId),
        externalResultsOf(db, personId),
        dutiesOf(db, personId, today),
        hoursOfPerson(db, personId, { year, day: today }),
        standingMerges(db, 20, personId),
        edits === 'province' ? ('province' as const) : unitsUnder(db, edits, today),
      ]);
    const shown = asked ? knownAt(posts, asked) : posts.filter((post) => !post.supersededAt);
    const corrected = posts
      .filter((post) => post.supersededAt)
      .map((post) => {
        const change = changes.find(({ replacedId }) => replacedId === post.id);
        const next = posts.find(({ supersedesId }) => supersedesId === post.id);
        return {
          ...post,
          kind: change?.kind ?? null,
          by: change?.by ?? null,
          reason: change?.reason ?? null,
          next: next ?? null,
        };
      })
      .toSorted((one, other) => Number(other.supersededAt) - Number(one.supersededAt));
    return {
      personId,
      identity,
      known: asked ? known : null,
      posts: shown.map((post) => ({
        ...post,
        current: holdsOn({ from: post.validFrom, to: post.validTo }, today),
        editable: !asked && (mine === 'province' || mine.has(post.unitId)),
      })),
      corrected,
      mayAdd: mine === 'province' || mine.size > 0,
      completions,
      trainings,
      results,
      duties,
      hours: yearHours(year, hours),
      merged: merges.map(({ name }) => name),
    };
  },
  audit: ({ input }) => ({
    subjectKind: 'person',
    subjectId: input.personId,
    ...(input.known ? { detail: { known: input.known } } : {}),
  }),
});

import { z } from 'zod';
import { addDecisions, memberPlaces } from '#db/queries/obligations/decisions.ts';
import { dutyById } from '#db/queries/obligations/duties.ts';
import { writeMembers } from '#db/queries/obligations/members.ts';
import { InvalidInput } from '#domain/refusal.ts';
import { dayOf } from '#domain/time/day.ts';
import { mayDecideFor } from '../duty-access.ts';
import { dayText, documentText, optionalDay, reasonText } from '../duty-fields.ts';
import { command } from '../usecase.ts';

/**
 * Exempts members of a duty, or gives them a later due day, several at once; what they owe follows in the same
 * transaction. Not found: one of them is no member; forbidden: one of them is outside the actor's units, or
 * the actor herself.
 */
export const decideForMembers = command({
  name: 'obligation.decide',
  input: z
    .object({
      obligationId: z.uuid(),
      personIds: z.array(z.uuid()).min(1, 'nobody-chosen').max(200, 'too-many'),
      reason: reasonText,
      document: documentText,
    })
    .and(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('exemption'), fromOn: dayText, toOn: optionalDay }),
        z.object({ kind: z.literal('extension'), dueOn: dayText }),
      ]),
    ),
  subject: async (tx, { input, now }) => {
    const people = [...new Set(input.personIds)];
    const [duty, places] = await Promise.all([
      dutyById(tx, input.obligationId),
      memberPlaces(tx, input.obligationId, people, dayOf(now)),
    ]);
    return duty && places.length === people.length ? { duty, people, places } : null;
  },
  may: (actor, { places }) => places.every((place) => mayDecideFor(actor, place)),
  run: async (tx, { actor, input, subject: { duty, people }, now }) => {
    if (input.kind === 'exemption' && input.toOn !== null && input.toOn < input.fromOn)
      throw new InvalidInput([{ path: 'toOn', code: 'ends-before-start' }]);
    if (input.kind === 'extension' && input.dueOn <= duty.dueOn)
      throw new InvalidInput([{ path: 'dueOn', code: 'not-after-due' }]);
    const days =
      input.kind === 'exemption' ? { fromOn: input.fromOn, toOn: input.toOn } : { dueOn: input.dueOn };
    await addDecisions(
      tx,
      {
        ...{
          kind: input.kind,
          obligationId: duty.id,
          reason: input.reason,
          document: input.document,
          ...days,
        },
        recordedBy: actor.kind === 'account' ? actor.accountId : null,
        recordedAt: now,
      },
      people,
    );
    await writeMembers(tx, duty, now, people);
    return { obligationId: duty.id, people: people.length };
  },
  audit: ({ input, result }) => ({
    subjectKind: 'obligation',
    subjectId: input.obligationId,
    detail: { kind: input.kind, people: result.people, personIds: input.personIds.slice(0, 200) },
  }),
});

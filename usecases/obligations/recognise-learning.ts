import { z } from 'zod';
import { addDecisions, memberPlaces, recognisableDay } from '#db/queries/obligations/decisions.ts';
import { dutyById } from '#db/queries/obligations/duties.ts';
import { writeMembers } from '#db/queries/obligations/members.ts';
import { InvalidInput } from '#domain/refusal.ts';
import { dayOf } from '#domain/time/day.ts';
import { mayDecideFor } from '../duty-access.ts';
import { documentText, reasonText } from '../duty-fields.ts';
import { command } from '../usecase.ts';

/**
 * Recognises something a member completed earlier or elsewhere as what her duty asks. Not found: she is no member;
 * invalid: the fact is not hers, or was never completed.
 */
export const recogniseLearning = command({
  name: 'obligation.recognise',
  input: z.object({
    obligationId: z.uuid(),
    personId: z.uuid(),
    /** `completion:` or `training:` and the id of the fact. */
    fact: z.string().regex(/^(?:completion|training):[0-9a-f-]{36}$/, 'missing'),
    reason: reasonText,
    document: documentText,
  }),
  subject: async (tx, { input, now }) => {
    const [duty, [place]] = await Promise.all([
      dutyById(tx, input.obligationId),
      memberPlaces(tx, input.obligationId, [input.personId], dayOf(now)),
    ]);
    return duty && place ? { duty, place } : null;
  },
  may: (actor, { place }) => mayDecideFor(actor, place),
  run: async (tx, { actor, input, subject: { duty }, now }) => {
    const { personId, reason, document } = input;
    const [factKind, factId] = input.fact.split(':') as ['completion' | 'training', string];
    const factOn = await recognisableDay(tx, { personId, kind: factKind, id: factId });
    if (factOn === null) throw new InvalidInput([{ path: 'fact', code: 'other' }]);
    await addDecisions(
      tx,
      {
        ...{ kind: 'recognition', obligationId: duty.id, factKind, factId, factOn, reason, document },
        recordedBy: actor.kind === 'account' ? actor.accountId : null,
        recordedAt: now,
      },
      [personId],
    );
    await writeMembers(tx, duty, now, [personId]);
    return { obligationId: duty.id, personId };
  },
  audit: ({ input }) => ({
    subjectKind: 'person',
    subjectId: input.personId,
    detail: { obligationId: input.obligationId, fact: input.fact },
  }),
});

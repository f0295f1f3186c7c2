import { z } from 'zod';
import { keptPerson } from '#db/queries/merges.ts';
import { decisionById, memberPlaces, withdrawDecision } from '#db/queries/obligations/decisions.ts';
import { dutyById } from '#db/queries/obligations/duties.ts';
import { writeMembers } from '#db/queries/obligations/members.ts';
import { personPlaces } from '#db/queries/people.ts';
import { permits } from '#domain/access/permission.ts';
import { Refused } from '#domain/refusal.ts';
import { dayOf } from '#domain/time/day.ts';
import { reasonText } from '../duty-fields.ts';
import { command } from '../usecase.ts';

/** Takes a decision about a duty back by a row of its own. Refused as `decision-withdrawn` when that was done before. */
export const takeBackDecision = command({
  name: 'obligation.withdraw-decision',
  input: z.object({ decisionId: z.uuid(), reason: reasonText }),
  subject: async (tx, { input, now }) => {
    const decision = await decisionById(tx, input.decisionId);
    const duty =
      decision && decision.kind !== 'withdrawal' ? await dutyById(tx, decision.obligationId) : null;
    if (!decision || !duty) return null;
    const keptId = await keptPerson(tx, decision.personId);
    const places = await memberPlaces(tx, duty.id, [keptId], dayOf(now));
    const person = await personPlaces(tx, keptId, dayOf(now));
    return {
      decision,
      duty,
      keptId,
      paths: [...places.map(({ path }) => path), ...(person?.unitPaths ?? [])],
    };
  },
  may: (actor, { paths }) =>
    permits(actor, 'obligations.manage', 'province') ||
    paths.some((path) => permits(actor, 'obligations.manage', path)),
  run: async (tx, { actor, input, subject: { decision, duty, keptId }, now }) => {
    const { id, obligationId, personId } = decision;
    const by = actor.kind === 'account' ? actor.accountId : null;
    const done = await withdrawDecision(tx, {
      id,
      obligationId,
      personId,
      reason: input.reason,
      by,
      at: now,
    });
    if (!done) throw new Refused('decision-withdrawn');
    await writeMembers(tx, duty, now, [keptId]);
    return { obligationId, personId: keptId };
  },
  audit: ({ subject: { decision } }) => ({
    subjectKind: 'person',
    subjectId: decision.personId,
    detail: { obligationId: decision.obligationId, kind: decision.kind, decisionId: decision.id },
  }),
});

import { z } from 'zod';
import { communesWithin } from '#db/queries/surveys/reach.ts';
import { communesOfSurvey, insertResponses, responsesById, surveyById } from '#db/queries/surveys/surveys.ts';
import { permitsSomewhere, permittedUnits } from '#domain/access/permission.ts';
import { Forbidden } from '#domain/refusal.ts';
import { type ResponseFault, responseFault, sameResponse } from '#domain/surveys/delivery.ts';
import { ageBands, respondentGenders } from '#domain/surveys/questionnaire.ts';
import { dayOf, isDay } from '#domain/time/day.ts';
import { command } from '../usecase.ts';

/** One person asked, as a device sends it. */
const sentResponse = z.strictObject({
  id: z.uuid(),
  unitId: z.uuid(),
  answeredOn: z.string().refine(isDay, 'not-a-day'),
  ageBand: z.enum(ageBands),
  gender: z.enum(respondentGenders),
  answers: z.record(z.string().max(60), z.string().max(60)),
});

export type ResponseOutcome = {
  readonly id: string;
  readonly outcome: 'recorded' | 'known' | 'refused';
  readonly reason: ResponseFault | null;
};

/**
 * Keeps what volunteers were answered. The same answers again, in any order or pieces, change nothing; an answer that
 * cannot be taken is named with the reason and holds up no other. Answers of the survey's days are taken however late.
 */
export const recordResponses = command({
  name: 'surveys.record-responses',
  input: z.object({ surveyId: z.uuid(), responses: z.array(sentResponse).min(1).max(200) }),
  subject: (tx, { input }) => surveyById(tx, input.surveyId),
  may: (actor) => permitsSomewhere(actor, 'surveys.collect'),
  run: async (tx, { actor, subject: survey, input, now }) => {
    if (actor.kind !== 'account') throw new Forbidden('surveys.record-responses');
    const today = dayOf(now);
    const reach = await communesWithin(tx, permittedUnits(actor, 'surveys.collect'), today);
    const mine = new Set(reach.map(({ id }) => id));
    const plan = await communesOfSurvey(tx, survey.id);
    const communeIds = new Set(plan.flatMap(({ unitId }) => (mine.has(unitId) ? [unitId] : [])));
    const sent = new Map(input.responses.map((one) => [one.id, one]));
    const faults = new Map(
      [...sent.values()].map((one) => [one.id, responseFault(one, { ...survey, today, communeIds })]),
    );
    const good = [...sent.values()].filter(({ id }) => faults.get(id) === null);
    const fresh = await insertResponses(tx, survey.id, good, { accountId: actor.accountId, now });
    const stored = await responsesById(tx, survey.id, [...sent.keys()]);
    return {
      responses: input.responses.map(({ id }): ResponseOutcome => {
        const [before, one] = [stored.get(id), sent.get(id)];
        if (fresh.has(id)) return { id, outcome: 'recorded', reason: null };
        if (before && one)
          return sameResponse(before, one)
            ? { id, outcome: 'known', reason: null }
            : { id, outcome: 'refused', reason: 'other-content' };
        return { id, outcome: 'refused', reason: faults.get(id) ?? 'answers-wrong' };
      }),
    };
  },
  audit: 'fact',
});

import { z } from 'zod';
import { currentQuestionnaire } from '#content/surveys/questionnaires.ts';
import { ledgerAt } from '#db/queries/ledger.ts';
import { communesOn } from '#db/queries/residents/communes.ts';
import { insertSurvey } from '#db/queries/surveys/surveys.ts';
import { accountOf } from '#domain/access/account-of.ts';
import { permits } from '#domain/access/permission.ts';
import { InvalidInput, Refused } from '#domain/refusal.ts';
import { drawCommunes, perCommuneBounds, surveyDesigns } from '#domain/surveys/draw.ts';
import { frameOf, sourceOfFrame } from '#domain/surveys/frame.ts';
import { cleanText } from '#domain/text/vietnamese.ts';
import { dayOf, isDay } from '#domain/time/day.ts';
import { newId } from '#lib/ids.ts';
import { command, wholeProvince } from '../usecase.ts';

const day = z.string().refine(isDay, 'not-a-day');
const { least, most } = perCommuneBounds;

/**
 * Plans a survey: freezes the questionnaire, the frame (people of working age by commune, from the ledger as of the day the
 * plan is made) and the communes drawn by the seed. Nothing of it changes afterwards. Communes the ledger says nothing sure
 * of cannot be drawn; how many they are is kept. Refused: `survey-without-frame` (fewer than two communes can be drawn).
 */
export const createSurvey = command({
  name: 'surveys.create',
  input: z.object({
    title: z.string().transform(cleanText).pipe(z.string().min(1).max(200)),
    startsOn: day,
    endsOn: day,
    design: z.enum(surveyDesigns),
    communes: z.coerce.number('not-a-number').int('not-a-number').min(2, 'too-small').max(200, 'too-large'),
    perCommune: z.coerce
      .number('not-a-number')
      .int('not-a-number')
      .min(least, 'too-small')
      .max(most, 'too-large'),
    seed: z.coerce
      .number('not-a-number')
      .int('not-a-number')
      .min(0, 'too-small')
      .max(2 ** 31 - 1, 'too-large'),
  }),
  subject: wholeProvince,
  may: (actor) => permits(actor, 'surveys.manage', 'province'),
  run: async (tx, { actor, input, now }) => {
    const today = dayOf(now);
    if (input.endsOn < input.startsOn)
      throw new InvalidInput([{ path: 'endsOn', code: 'ends-before-start' }]);
    if (input.endsOn < today) throw new InvalidInput([{ path: 'endsOn', code: 'in-the-past' }]);
    const known = await communesOn(tx, today);
    const ids = known.map(({ id }) => id);
    const ledger = await ledgerAt(tx, 'working-age-population', ids, today, null);
    const frame = frameOf(ids, ledger);
    if (frame.length < 2) throw new Refused('survey-without-frame');
    const { title, startsOn, endsOn, design, perCommune, seed } = input;
    const plan = drawCommunes(frame, { design, communes: input.communes, perCommune, seed });
    const id = newId();
    await insertSurvey(
      tx,
      {
        ...{ id, title, startsOn, endsOn, design, perCommune, seed, questionnaire: currentQuestionnaire },
        communes: design === 'every-commune' ? plan.length : input.communes,
        ...{ frameOn: today, frameSource: sourceOfFrame(ledger) },
        framePeople: frame.reduce((sum, { population }) => sum + population, 0),
        frameLeftOut: known.length - frame.length,
        ...{ demo: false, recordedAt: now, recordedBy: accountOf(actor) },
      },
      plan,
    );
    return { id, drawn: plan.length };
  },
  audit: ({ input, result }) => ({
    subjectKind: 'survey',
    subjectId: result.id,
    detail: { design: input.design, seed: input.seed, perCommune: input.perCommune, drawn: result.drawn },
  }),
});

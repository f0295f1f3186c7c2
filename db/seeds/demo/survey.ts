import { eq } from 'drizzle-orm';
import { currentQuestionnaire } from '#content/surveys/questionnaires.ts';
import type { Tx } from '#db/client.ts';
import { ledgerAt } from '#db/queries/ledger.ts';
import { communesOn } from '#db/queries/residents/communes.ts';
import { insertSurvey } from '#db/queries/surveys/surveys.ts';
import { account } from '#db/schema/people.ts';
import { surveyResponse } from '#db/schema/surveys.ts';
import { drawCommunes } from '#domain/surveys/draw.ts';
import { frameOf, sourceOfFrame } from '#domain/surveys/frame.ts';
import { ageBands } from '#domain/surveys/questionnaire.ts';
import { addDays, dayOf } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { chunksOf } from '../chunks.ts';
import { diceOf } from './random.ts';

const perCommune = 32;
const draws = 14;

/**
 * A survey that is being asked, with some 400 generated answers, marked as demo. Three draws have not come to 30 answers
 * yet, so that the pages show what is not known as well. Without people of working age in the ledger there is none.
 */
export const seedDemoSurvey = async (
  tx: Tx,
  options: { readonly seed: number; readonly now: Date },
): Promise<void> => {
  const today = dayOf(options.now);
  const communes = await communesOn(tx, today);
  const ids = communes.map(({ id }) => id);
  const ledger = await ledgerAt(tx, 'working-age-population', ids, today, null);
  const frame = frameOf(ids, ledger);
  const [volunteer] = await tx
    .select({ id: account.id })
    .from(account)
    .where(eq(account.email, 'dieu-tra@demo.example'));
  if (frame.length < 2 || !volunteer) return;
  const dice = diceOf(options.seed + 2);
  const seed = 20_261_114;
  const design = 'drawn-communes';
  const plan = drawCommunes(frame, { design, communes: draws, perCommune, seed });
  const surveyId = dice.id();
  const startsOn = addDays(today, -10);
  await insertSurvey(
    tx,
    {
      ...{ id: surveyId, title: 'Điều tra kỹ năng số quý IV/2026 (minh họa)', startsOn },
      ...{ endsOn: addDays(today, 20), design, communes: draws, perCommune, seed, frameOn: today },
      ...{ questionnaire: currentQuestionnaire, frameSource: sourceOfFrame(ledger) },
      framePeople: frame.reduce((sum, { population }) => sum + population, 0),
      frameLeftOut: communes.length - frame.length,
      ...{ demo: true, recordedAt: options.now, recordedBy: null },
    },
    plan,
  );
  const responses = plan.flatMap(({ unitId, target }, at) => {
    const able = 38 + dice.roll(34);
    const came = at % 5 === 4 ? Math.floor(target / 2) : target - dice.roll(3);
    return Array.from({ length: came }, () => ({
      ...{ tenantId: env.tenant, surveyId, id: dice.id(), unitId },
      answeredOn: addDays(startsOn, dice.roll(10)),
      ageBand: dice.pick(ageBands),
      gender: dice.pick(['male', 'female', 'female', 'unsaid'] as const),
      answers: Object.fromEntries(
        currentQuestionnaire.questions.map(({ id, area, choices }) => {
          const right = choices.find(({ shows }) => shows);
          const knows = dice.chance(area === 'land' ? able - 20 : area === 'banking' ? able + 25 : able + 15);
          return [id, (knows ? right : dice.pick(choices))?.id ?? ''];
        }),
      ),
      ...{ recordedAt: options.now, recordedBy: volunteer.id },
    }));
  });
  for (const chunk of chunksOf(responses, 1000)) await tx.insert(surveyResponse).values(chunk);
};

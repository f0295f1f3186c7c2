import { currentQuestionnaire } from '#content/surveys/questionnaires.ts';
import type { Tx } from '#db/client.ts';
import { inRollback } from '#db/testing/database.ts';
import { fixedId } from '#db/testing/fixed-id.ts';
import { addLedgerValue, insertPlaces, places } from '#db/testing/ledger-world.ts';
import { insertWorld, world } from '#db/testing/world.ts';
import type { Actor } from '#domain/access/permission.ts';
import { createSurvey } from '../create-survey.ts';

export const volunteer: Actor = {
  ...{ kind: 'account', accountId: world.accounts.trainer, personId: null, displayName: 'Cộng tác viên' },
  grants: [{ role: 'surveyor', unitId: world.units.communeA }],
};
export const able = Object.fromEntries(
  currentQuestionnaire.questions.map(({ id, choices }) => [id, choices.find(({ shows }) => shows)?.id ?? '']),
);
export const unable = Object.fromEntries(
  currentQuestionnaire.questions.map(({ id, choices }) => [
    id,
    choices.find(({ shows }) => !shows)?.id ?? '',
  ]),
);
export const answer = (number: number, over: Record<string, unknown> = {}) => ({
  ...{ id: fixedId(151, number), unitId: places.communeA, answeredOn: world.today },
  ...{ ageBand: '25-34' as const, gender: 'female' as const, answers: able, ...over },
});

export const inWorld = (work: (tx: Tx, surveyId: string) => Promise<void>): Promise<void> =>
  inRollback(async (tx) => {
    await insertWorld(tx);
    await insertPlaces(tx);
    const of = { series: 'working-age-population' as const, definition: 'Bộ luật Lao động' };
    await addLedgerValue(tx, 1, 4000, { ...of, unitId: places.communeA });
    await addLedgerValue(tx, 2, 6000, { ...of, unitId: places.communeB });
    await work(tx, (await createSurvey(hr(tx), plan)).id);
  });
export const hr = (db: Tx) => ({ actor: world.actors.provinceHr, now: world.now, db });
export const out = (db: Tx, actor: Actor = volunteer) => ({ actor, now: world.now, db });
export const plan = {
  ...{
    title: 'Điều tra quý IV',
    startsOn: '2026-11-01',
    endsOn: '2026-11-30',
    design: 'every-commune' as const,
  },
  ...{ communes: 2, perCommune: 40, seed: 7 },
};

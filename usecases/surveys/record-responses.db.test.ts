import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { fixedId } from '#db/testing/fixed-id.ts';
import { addLedgerValue, insertPlaces, places } from '#db/testing/ledger-world.ts';
import { insertWorld, world } from '#db/testing/world.ts';
import { Forbidden, InvalidInput, NotFound, SignedOut } from '#domain/refusal.ts';
import { createSurvey } from './create-survey.ts';
import { listResponses } from './list-responses.ts';
import { openSurvey } from './open-survey.ts';
import { recordResponses } from './record-responses.ts';
import { showSurvey } from './show-survey.ts';
import { able, answer, hr, inWorld, out, plan, volunteer } from './testing/survey-world.ts';

useTestDatabase();

describe('what volunteers send', () => {
  it('arrives once, however often and in whatever order it is sent', async () => {
    await inWorld(async (tx, surveyId) => {
      const [one, two, three] = [answer(1), answer(2), answer(3)];
      const send = async (...responses: (typeof one)[]) =>
        (await recordResponses(out(tx), { surveyId, responses })).responses.map(({ outcome }) => outcome);
      expect(await send(one, two)).toEqual(['recorded', 'recorded']);
      expect(await send(three, two, one)).toEqual(['recorded', 'known', 'known']);
      expect(await send(one, one, three)).toEqual(['known', 'known', 'known']);
      const { communes } = await showSurvey(hr(tx), { surveyId });
      expect(communes.find(({ unitId }) => unitId === places.communeA)?.answers).toBe(3);
    });
  });

  it('is named with the reason where it cannot be taken, and holds up nothing else', async () => {
    await inWorld(async (tx, surveyId) => {
      await recordResponses(out(tx), { surveyId, responses: [answer(1)] });
      const { responses } = await recordResponses(out(tx), {
        surveyId,
        responses: [
          answer(2, { unitId: places.communeB }),
          answer(3, { answeredOn: '2026-10-31' }),
          answer(4, { answeredOn: '2026-11-25' }),
          answer(5, { answers: { ...able, otp: 'c9' } }),
          answer(6, { answers: {} }),
          answer(1, { gender: 'male' }),
          answer(7),
        ],
      });
      expect(responses.map(({ reason }) => reason)).toEqual([
        ...['not-her-commune', 'not-its-days', 'not-its-days', 'answers-wrong', 'answers-wrong'],
        ...['other-content', null],
      ]);
      expect((await listResponses(hr(tx), { surveyId })).responses).toHaveLength(2);
    });
  });

  it('cannot name anybody: a field that is not asked for is refused', async () => {
    await inWorld(async (tx, surveyId) => {
      const named = { ...answer(1), phone: '0912345678' };
      await expect(recordResponses(out(tx), { surveyId, responses: [named] })).rejects.toThrow(InvalidInput);
      const columns = await tx.execute<{ column_name: string }>(
        sql`select column_name from information_schema.columns where table_name = 'survey_response' order by 1`,
      );
      expect(columns.map((row) => row.column_name)).toEqual([
        ...['age_band', 'answered_on', 'answers', 'gender', 'id', 'recorded_at', 'recorded_by'],
        ...['survey_id', 'tenant_id', 'unit_id'],
      ]);
    });
  });

  it('is taken of volunteers only, each in her commune', async () => {
    await inWorld(async (tx, surveyId) => {
      const responses = [answer(1)];
      for (const actor of [world.actors.learner, world.actors.auditor, world.actors.leader])
        await expect(recordResponses(out(tx, actor), { surveyId, responses })).rejects.toThrow(Forbidden);
      await expect(recordResponses(out(tx, world.actors.nobody), { surveyId, responses })).rejects.toThrow(
        SignedOut,
      );
      await expect(recordResponses(out(tx), { surveyId: fixedId(1, 999), responses })).rejects.toThrow(
        NotFound,
      );
      const { communes } = await openSurvey(out(tx), { surveyId });
      expect(communes.map(({ id }) => id)).toEqual([places.communeA]);
    });
  });
});

describe('parallel sendings', () => {
  it('keeps one row when two devices send the same answer at the same moment', async () => {
    const surveyId = await database().transaction(async (tx) => {
      await insertWorld(tx);
      await insertPlaces(tx);
      const of = { series: 'working-age-population' as const, definition: 'Bộ luật Lao động' };
      await addLedgerValue(tx, 1, 4000, { ...of, unitId: places.communeA });
      await addLedgerValue(tx, 2, 6000, { ...of, unitId: places.communeB });
      return (await createSurvey(hr(tx), plan)).id;
    });
    const send = () =>
      recordResponses({ actor: volunteer, now: world.now }, { surveyId, responses: [answer(1), answer(2)] });
    const outcomes = (await Promise.all([send(), send(), send()])).flatMap(({ responses }) => responses);
    expect(outcomes.filter(({ outcome }) => outcome === 'recorded')).toHaveLength(2);
    expect(outcomes.filter(({ outcome }) => outcome === 'refused')).toHaveLength(0);
    const rows = await database().execute(sql`select 1 from survey_response where survey_id = ${surveyId}`);
    expect(rows).toHaveLength(2);
  });
});

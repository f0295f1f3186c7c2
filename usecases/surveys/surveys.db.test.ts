import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { plans } from '#content/plans/plans.ts';
import { surveyFigures, surveyRows } from '#db/queries/figures/survey.ts';
import { provinceId, unitsOfDay } from '#db/queries/reports/units-of-day.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { fixedId } from '#db/testing/fixed-id.ts';
import { addLedgerValue, places } from '#db/testing/ledger-world.ts';
import { world } from '#db/testing/world.ts';
import type { FigureRow } from '#domain/indicators/figure.ts';
import { Forbidden, InvalidInput, Refused } from '#domain/refusal.ts';
import { calendarYear } from '#domain/reporting/period.ts';
import { createSurvey } from './create-survey.ts';
import { recordResponses } from './record-responses.ts';
import { setAsideResponse } from './set-aside-response.ts';
import { showSurvey } from './show-survey.ts';
import { able, answer, hr, inWorld, out, plan, unable, volunteer } from './testing/survey-world.ts';

useTestDatabase();

describe('the plan of a survey', () => {
  it('freezes frame, seed and communes, and draws the same again by the same seed', async () => {
    await inWorld(async (tx, surveyId) => {
      const { survey, communes } = await showSurvey(hr(tx), { surveyId });
      expect(survey).toMatchObject({ ...{ framePeople: 10_000, frameLeftOut: 0, seed: 7, communes: 2 } });
      expect(communes.map(({ unitId, target }) => [unitId, target]).toSorted()).toEqual(
        [
          [places.communeA, 40],
          [places.communeB, 40],
        ].toSorted(),
      );
      const drawn = { ...plan, design: 'drawn-communes' as const, communes: 5 };
      const [one, two] = [await createSurvey(hr(tx), drawn), await createSurvey(hr(tx), drawn)];
      const hits = async ({ id }: { id: string }) =>
        (await showSurvey(hr(tx), { surveyId: id })).communes.map((each) => [each.unitId, each.hits]);
      expect(await hits(one)).toEqual(await hits(two));
      await expect(
        tx.transaction((inner) => inner.execute(sql`update survey_commune set target = 1`)),
      ).rejects.toThrow();
    });
  });

  it('leaves communes out that the ledger is divided about, and is refused when too few are left', async () => {
    await inWorld(async (tx) => {
      const of = { series: 'working-age-population' as const, definition: '15 đến 59 tuổi' };
      await addLedgerValue(tx, 3, 9999, { ...of, unitId: places.communeB });
      await expect(createSurvey(hr(tx), plan)).rejects.toThrow(new Refused('survey-without-frame'));
    });
  });

  it('is refused at the field that is wrong, and to who does not manage surveys', async () => {
    await inWorld(async (tx) => {
      const fault = async (over: Record<string, unknown>) => {
        const error = await createSurvey(hr(tx), { ...plan, ...over }).catch((thrown: unknown) => thrown);
        return error instanceof InvalidInput ? error.fields : error;
      };
      expect(await fault({ endsOn: '2026-10-31' })).toEqual([{ path: 'endsOn', code: 'ends-before-start' }]);
      expect(await fault({ startsOn: '2026-10-01', endsOn: '2026-11-01' })).toEqual([
        { path: 'endsOn', code: 'in-the-past' },
      ]);
      expect(await fault({ perCommune: 4 })).toEqual([{ path: 'perCommune', code: 'too-small' }]);
      expect(await fault({ seed: 'x' })).toEqual([{ path: 'seed', code: 'not-a-number' }]);
      expect(await fault({ title: '  ' })).toEqual([{ path: 'title', code: 'missing' }]);
      for (const actor of [volunteer, world.actors.leader, world.actors.unitHrCommune])
        await expect(createSurvey(out(tx, actor), plan)).rejects.toThrow(Forbidden);
    });
  });
});

describe('the estimate', () => {
  const many = (from: number, count: number, skilled: number, unitId: string) =>
    Array.from({ length: count }, (_, index) =>
      answer(from + index, { unitId, answers: index < skilled ? able : unable }),
    );

  it('is weighted, opens to its answers, and leaves out what was set aside', async () => {
    await inWorld(async (tx, surveyId) => {
      const everywhere = out(tx, world.actors.provinceHr);
      await recordResponses(everywhere, { surveyId, responses: many(100, 40, 30, places.communeA) });
      await recordResponses(everywhere, { surveyId, responses: many(200, 20, 5, places.communeB) });
      const [planOf] = plans;
      const indicator = planOf?.indicators.find(({ code }) => code === 'I-06');
      if (!planOf || !indicator) throw new Error('the plan has no I-06');
      const period = calendarYear(2026);
      const ask = {
        ...{ plan: planOf, indicator, period, units: await unitsOfDay(tx, period.to), recordedUpTo: null },
      };
      // 0.4 · 30/40 + 0.6 · 5/20 = 0.45
      const figures = await surveyFigures(tx, ask);
      expect(
        figures.map(({ unitId, counted, denominator, estimate }) => [unitId, counted, denominator, estimate]),
      ).toEqual([
        [provinceId, 35, 60, 4500],
        [world.units.communeA, 30, 40, 7500],
      ]);
      const interval = figures[0]?.interval;
      expect(interval?.low).toBeLessThan(4500);
      expect(interval?.high).toBeGreaterThan(4500);
      for (const figure of figures) {
        const rows: FigureRow[] = [];
        for (let after: string | undefined; ; ) {
          const page = await surveyRows(tx, ask, {
            unitId: figure.unitId,
            limit: 11,
            ...(after ? { after } : {}),
          });
          rows.push(...page.rows);
          if (page.next === null) break;
          after = page.next;
        }
        expect(rows.filter(({ status }) => status === 'counted')).toHaveLength(figure.counted ?? -1);
        expect(rows).toHaveLength(figure.denominator ?? -1);
      }
      const reason = 'Phiếu tập huấn';
      await setAsideResponse(hr(tx), { surveyId, responseId: fixedId(151, 100), reason });
      expect((await surveyFigures(tx, ask))[0]).toMatchObject({ counted: 34, denominator: 59 });
      expect((await surveyRows(tx, ask, { unitId: null, status: 'excluded', limit: 9 })).rows).toMatchObject([
        { id: fixedId(151, 100), reason: { vi: `Không dùng: ${reason}` } },
      ]);
      await expect(
        setAsideResponse(hr(tx), { surveyId, responseId: fixedId(151, 100), reason }),
      ).rejects.toThrow(new Refused('survey-response-set-aside'));
      // Before it was set aside nobody knew.
      const before = await surveyFigures(tx, { ...ask, recordedUpTo: new Date(world.now.getTime() - 1) });
      expect(before).toEqual([]);
      await expect(
        setAsideResponse(out(tx), { surveyId, responseId: fixedId(151, 101), reason }),
      ).rejects.toThrow(Forbidden);
    });
  });
});

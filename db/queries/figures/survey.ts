import type { Reader } from '#db/client.ts';
import { provinceId } from '#db/queries/reports/units-of-day.ts';
import { agencyOfCommunes, seatsOfAgencies } from '#db/queries/residents/communes.ts';
import { surveyResult } from '#db/queries/surveys/estimate.ts';
import { responsesOf, surveyOfPeriod } from '#db/queries/surveys/surveys.ts';
import type { Figure, FigureRow } from '#domain/indicators/figure.ts';
import { essentialAreas } from '#domain/residents/skill-area.ts';
import type { Estimate } from '#domain/surveys/estimate.ts';
import { answersAreSkilled, areasShown } from '#domain/surveys/questionnaire.ts';
import { cutOffOf, type FigureAsk, type RowAsk, type RowPage, skillRuleOf } from './residents-ask.ts';

/**
 * What the survey of a period estimates: one figure of the province and one of each commune with 30 answers, at the
 * agency that answers for it. `counted` of `denominator` are answers; the rate is `estimate`, weighted, with its interval.
 */
export const surveyFigures = async (db: Reader, ask: FigureAsk): Promise<readonly Figure[]> => {
  const { indicator, period, units, recordedUpTo } = ask;
  const survey = await surveyOfPeriod(db, period, recordedUpTo);
  if (survey === null) return [];
  const rule = skillRuleOf(indicator);
  const { communes, whole } = await surveyResult(db, survey, { day: cutOffOf(ask), recordedUpTo, rule });
  const agencies = agencyOfCommunes(units.printed, await seatsOfAgencies(db));
  const figure = (unitId: string, estimate: Estimate, notReported: number): Figure => ({
    ...{ indicator: indicator.code, unitId, arm: 'survey', notReported },
    ...{ counted: estimate.skilled, denominator: estimate.answers },
    denominatorSource: {
      source: {
        vi: `Số phiếu của cuộc điều tra “${survey.title}”${survey.demo ? ' (minh họa)' : ''}`,
        en: `Answers of the survey “${survey.title}”${survey.demo ? ' (demo)' : ''}`,
      },
      on: survey.endsOn,
    },
    interval: { low: tenThousandths(estimate.interval.low), high: tenThousandths(estimate.interval.high) },
    estimate: tenThousandths(estimate.rate),
  });
  const silent = communes.filter(({ answers }) => answers === 0).length;
  return [
    ...(whole === null ? [] : [figure(provinceId, whole, silent)]),
    ...communes.flatMap(({ unitId, estimate }) => {
      const agency = agencies.get(unitId);
      return estimate === null || agency === undefined ? [] : [figure(agency, estimate, 0)];
    }),
  ];
};

const tenThousandths = (share: number): number => Math.round(share * 10_000);

/**
 * The answers behind a figure of the survey, by id; nothing leads back to who answered. Of the province: those of every
 * commune of the plan that the estimate uses (two answers and more).
 */
export const surveyRows = async (db: Reader, ask: FigureAsk, where: RowAsk): Promise<RowPage> => {
  const survey = await surveyOfPeriod(db, ask.period, ask.recordedUpTo);
  if (survey === null) return { rows: [], next: null };
  const rule = skillRuleOf(ask.indicator);
  const agencies = agencyOfCommunes(ask.units.printed, await seatsOfAgencies(db));
  const whole = where.unitId === null || where.unitId === provinceId;
  const { communes } = await surveyResult(db, survey, {
    day: cutOffOf(ask),
    recordedUpTo: ask.recordedUpTo,
    rule,
  });
  const asked = communes.filter(({ unitId }) => whole || agencies.get(unitId) === where.unitId);
  const used = new Set(asked.flatMap(({ unitId, answers }) => (answers >= 2 ? [unitId] : [])));
  const responses = await responsesOf(db, {
    ...{ surveyId: survey.id, day: cutOffOf(ask), recordedUpTo: ask.recordedUpTo },
    ...{ unitIds: asked.map(({ unitId }) => unitId), after: where.after },
  });
  const rows = responses.map((response): FigureRow => {
    const areas = areasShown(survey.questionnaire, response.answers);
    const skilled = answersAreSkilled(survey.questionnaire, response.answers, rule);
    const essential = essentialAreas.filter((area) => areas.has(area)).length;
    const shows = (yes: string, no: string): string => (areas.has('public-services') ? yes : no);
    const left = response.excludedFor ?? (used.has(response.unitId) ? null : tooFew);
    return {
      id: response.id,
      label: `Phiếu ${response.id.slice(-8)}`,
      unitId: agencies.get(response.unitId) ?? provinceId,
      status: left === null ? (skilled ? 'counted' : 'not-counted') : 'excluded',
      amount: 1,
      reason:
        left === null
          ? {
              vi: `${shows('Tự dùng được', 'Chưa tự dùng được')} dịch vụ công trực tuyến; ${essential}/6 lĩnh vực thiết yếu`,
              en: `${shows('Uses', 'Does not use')} online public services alone; ${essential} of 6 essential services`,
            }
          : typeof left === 'string'
            ? { vi: `Không dùng: ${left}`, en: `Set aside: ${left}` }
            : left,
      href: null,
    };
  });
  const matching = rows.filter(({ status }) => where.status === undefined || status === where.status);
  const page = matching.slice(0, where.limit);
  return { rows: page, next: matching.length > page.length ? (page.at(-1)?.id ?? null) : null };
};

const tooFew = {
  vi: 'Xã, phường này mới có một phiếu, chưa dùng để ước lượng',
  en: 'The commune has a single answer so far, too few to estimate by',
};

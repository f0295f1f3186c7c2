import type { Reader } from '#db/client.ts';
import { declaredFigures, declaredRows } from '#db/queries/figures/declared.ts';
import { evidenceFigures, evidenceRows } from '#db/queries/figures/evidence.ts';
import { reachedFigures, reachedRows } from '#db/queries/figures/reached.ts';
import type { FigureAsk, RowAsk, RowPage } from '#db/queries/figures/residents-ask.ts';
import { surveyFigures, surveyRows } from '#db/queries/figures/survey.ts';
import { provinceId } from '#db/queries/reports/units-of-day.ts';
import type { Figure, FigureArm } from '#domain/indicators/figure.ts';
import type { CountingRule } from '#domain/plan/rule.ts';

/** Who gives the figures of a rule, one arm each; people counted from learning and words have none here. */
const armsOf: Readonly<Record<CountingRule['kind'], readonly FigureArm[]>> = {
  people: [],
  narrative: [],
  ledger: ['reached'],
  declared: ['declared'],
  residents: ['evidence', 'survey'],
};

type Provider = {
  readonly figures: (db: Reader, ask: FigureAsk) => Promise<readonly Figure[]>;
  readonly rows: (db: Reader, ask: FigureAsk, where: RowAsk) => Promise<RowPage>;
};

const providers: Readonly<Record<FigureArm, Provider>> = {
  reached: { figures: reachedFigures, rows: reachedRows },
  declared: { figures: declaredFigures, rows: declaredRows },
  evidence: { figures: evidenceFigures, rows: evidenceRows },
  survey: { figures: surveyFigures, rows: surveyRows },
};

/** The arms an indicator is shown in; arms are never added up. */
export const armsOfRule = (rule: CountingRule): readonly FigureArm[] => armsOf[rule.kind];

/**
 * Whatever a plan shows beside the people counted from learning, for every unit that has it. Each arm of an indicator has
 * at least its line for the province: where nobody gave anything it says that nobody has reported (counted null).
 */
export const readFigures = async (
  db: Reader,
  ask: Omit<FigureAsk, 'indicator'>,
): Promise<readonly Figure[]> => {
  const found: Figure[] = [];
  for (const indicator of ask.plan.indicators) {
    for (const arm of armsOfRule(indicator.rule)) {
      const figures = await providers[arm].figures(db, { ...ask, indicator });
      const whole = figures.some(({ unitId }) => unitId === provinceId);
      found.push(...(whole ? figures : [silent(indicator.code, arm), ...figures]));
    }
  }
  return found;
};

/** One page of the rows behind a figure; those counted add up to it. */
export const figureRows = (db: Reader, arm: FigureArm, ask: FigureAsk, where: RowAsk): Promise<RowPage> =>
  providers[arm].rows(db, ask, where);

const silent = (indicator: string, arm: FigureArm): Figure => ({
  ...{ indicator, arm, unitId: provinceId, counted: null, denominator: null, denominatorSource: null },
  ...{ notReported: 0, interval: null },
});

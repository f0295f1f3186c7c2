import type { LocalText } from '#domain/catalogue/course.ts';
import type { FigureArm } from '#domain/indicators/figure.ts';
import { estimated, type Rate, rate } from '#domain/indicators/rate.ts';
import type { PlanIndicator } from '#domain/plan/plan.ts';
import type { Segment } from '#domain/plan/rule.ts';
import type { PrintedDenominator } from '#domain/reporting/snapshot.ts';
import type { Day } from '#domain/time/day.ts';

export const publicFormat = 'hocso-open-data/1';

/** `people`: counted from posts and learning; the rest are the arms of figures, which are never added up. */
export type PublicArm = 'people' | FigureArm;
export type PublicPart = 'all' | 'women' | Segment;

/** `withheld`: fewer than five people could be told by it, or by it and others. `not-reported` is never zero. */
export const lineStates = ['published', 'withheld', 'not-reported'] as const;
export type LineState = (typeof lineStates)[number];

/** One number of one unit with everything below it. All numbers of a withheld line are null. */
export type PublicLine = {
  readonly indicator: string;
  readonly arm: PublicArm;
  readonly part: PublicPart;
  /** Code of the unit. */
  readonly unit: string;
  readonly state: LineState;
  readonly counted: number | null;
  readonly denominator: number | null;
  /** `rate` of the two printed numbers, never of others; null where they are no rate. */
  readonly perTenThousand: number | null;
  /** Of a survey, in ten-thousandths: the weighted estimate and its 95% interval. `denominator` is the answers. */
  readonly estimate: number | null;
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly notReported: number;
  /** Where the denominator of a figure comes from; of people it stands at the indicator. */
  readonly source: LocalText | null;
  readonly on: Day | null;
};

export type PublicIndicator = Omit<PlanIndicator, 'sources' | 'calendar'> & {
  readonly denominators: readonly Omit<PrintedDenominator, 'indicator'>[];
};

export type PublicUnit = { readonly code: string; readonly name: string; readonly parent: string | null };

/** A closed period as the public sees it. It holds no person and no number that fewer than five people can be told by. */
export type PublicData = {
  readonly format: typeof publicFormat;
  readonly plan: { readonly code: string; readonly version: number; readonly title: LocalText };
  readonly period: { readonly id: string; readonly from: Day; readonly to: Day };
  readonly cutOff: Day;
  readonly closedEarly: boolean;
  /** The report this was made from: the checksum is what `/verify` asks for. */
  readonly report: { readonly version: number; readonly closedAt: string; readonly sha256: string };
  readonly populationRule: LocalText;
  readonly protection: { readonly smallest: number; readonly method: 'hocso-withholding/1' };
  readonly indicators: readonly PublicIndicator[];
  readonly units: readonly PublicUnit[];
  readonly lines: readonly PublicLine[];
};

/** The line of a unit, of everybody unless a part is named. */
export const lineOf = (
  lines: readonly PublicLine[],
  indicator: string,
  unit: string,
  arm: PublicArm = 'people',
  part: PublicPart = 'all',
): PublicLine | undefined =>
  lines.find(
    (line) => line.indicator === indicator && line.unit === unit && line.arm === arm && line.part === part,
  );

/** The unit to open first: from the top down to where there is something to choose from. */
export const firstChoice = (data: PublicData, indicator: string, arm: PublicArm): string => {
  const shown = new Set(
    data.lines.flatMap((line) => (line.indicator === indicator && line.arm === arm ? line.unit : [])),
  );
  let at = data.units[0]?.code ?? '';
  for (;;) {
    const below = data.units.filter(({ code, parent }) => parent === at && shown.has(code));
    const [only] = below;
    if (!only || below.length > 1) return at;
    at = only.code;
  }
};

export type ShownRate = Extract<Rate, { kind: 'rate' }>;

/** The rate a line shows: of a survey its estimate, else that of its two numbers; null where there is none. */
export const shownRate = ({
  counted,
  denominator,
  estimate,
  perTenThousand,
}: PublicLine): ShownRate | null => {
  const value =
    estimate !== null
      ? estimated(estimate)
      : perTenThousand === null || counted === null
        ? null
        : rate({ counted, denominator });
  return value?.kind === 'rate' ? value : null;
};

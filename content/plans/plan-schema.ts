import { z } from 'zod';
import { countingRule } from '#content/plans/rule-schema.ts';
import {
  type CountedUnit,
  countedUnits,
  type IndicatorKind,
  indicatorKinds,
  numberSources,
  type Plan,
  planCalendars,
} from '#domain/plan/plan.ts';
import type { CountingRule } from '#domain/plan/rule.ts';
import { targetLevels } from '#domain/plan/target-level.ts';
import { isDay } from '#domain/time/day.ts';

/**
 * Checks a plan file and gives it back typed. Throws one Error with a sentence for every fault, each naming the plan,
 * the indicator and the field.
 */
export const loadPlan = (data: unknown): Plan => {
  const parsed = planSchema.safeParse(data);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${placeOf(data, issue.path)}: ${issue.message}.`);
  throw new Error(`Plan "${codeOf(data) ?? '(no code)'}" cannot be used. ${faults.join(' ')}`);
};

const words = z
  .string()
  .refine((text) => text.trim() !== '', 'the text is empty')
  .refine((text) => text === text.normalize('NFC'), 'the text is not in Unicode form NFC');
const localText = z.strictObject({ vi: words, en: words });
const day = z.string().refine(isDay, 'not a day written YYYY-MM-DD');
const version = z.int().min(1, 'versions start at 1');

const targetShape = {
  year: z.int().min(2022).max(2045),
  wording: localText.optional(),
  level: z.enum(targetLevels).optional(),
};
const target = z.discriminatedUnion('unit', [
  z.strictObject({
    ...targetShape,
    unit: z.literal('percent'),
    value: z.int().min(1).max(100, 'more than 100%'),
  }),
  z.strictObject({ ...targetShape, unit: z.literal('count'), value: z.int().min(1) }),
  z.strictObject({ ...targetShape, unit: z.literal('all'), value: z.null() }),
]);

const indicator = z
  .strictObject({
    code: z.string().regex(/^I-\d\d$/, 'a code is written I-01, I-02 …'),
    title: localText,
    wording: localText,
    unit: z.enum(countedUnits).nullable(),
    kind: z.enum(indicatorKinds),
    targets: z.array(target),
    everyYear: z.boolean(),
    aspirational: z.boolean(),
    calendar: z.enum(planCalendars),
    owner: localText,
    sources: z.array(z.enum(numberSources)).min(1, 'no source of the number is named'),
    counting: z.strictObject({ version, text: localText }),
    rule: countingRule,
    cumulativeFrom: day.nullable(),
    legalSources: z.array(localText).min(1, 'no legal source is named'),
  })
  .superRefine((one, context) => {
    const fault = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    for (const level of [undefined, ...targetLevels]) {
      const years = one.targets.filter((each) => each.level === level).map((each) => each.year);
      if (years.some((year, at) => at > 0 && year <= (years[at - 1] ?? 0)))
        fault('targets', 'the years must rise, each once');
    }
    if (new Set(one.targets.map((each) => each.unit)).size > 1)
      fault('targets', 'the targets differ in unit');
    if (one.kind === 'rate' && one.targets.some((each) => each.unit !== 'percent'))
      fault('targets', 'the target of a rate is a percentage');
    if (one.kind === 'count' && one.targets.some((each) => each.unit !== 'count'))
      fault('targets', 'the target of a count is a number of units');
    if ((one.kind === 'narrative') !== (one.unit === null))
      fault('unit', 'only a narrative indicator counts nothing, and it must');
    const { unit, kind } = countedBy(one.rule);
    if (!unit.includes(one.unit)) fault('rule', 'this rule does not count that unit');
    if (!kind.includes(one.kind)) fault('rule', 'this rule does not give that kind of number');
    if (one.everyYear && one.cumulativeFrom !== null)
      fault('cumulativeFrom', 'what must be met every year does not add up over the years');
  });

/** Units and kinds of number that a rule can give. */
const countedBy = (
  rule: CountingRule,
): { unit: readonly (CountedUnit | null)[]; kind: readonly IndicatorKind[] } => {
  switch (rule.kind) {
    case 'people':
      return { unit: ['person'], kind: [rule.outOf === 'target' ? 'count' : 'rate'] };
    case 'ledger':
      return { unit: ['resident'], kind: ['ledger'] };
    case 'residents':
      return { unit: ['resident'], kind: ['rate'] };
    case 'narrative':
      return { unit: [null], kind: ['narrative'] };
    case 'declared':
      return {
        unit: ['organisation', 'school', 'programme', 'graduate', 'institution'],
        kind: rule.outOf === 'target' ? ['count'] : ['rate', 'status'],
      };
  }
};

const planSchema = z
  .strictObject({
    code: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a code is lower case with hyphens'),
    version,
    title: localText,
    startedOn: day,
    legalSources: z.array(localText).min(1, 'no legal source is named'),
    indicators: z.array(indicator).min(1, 'the plan has no indicator'),
  })
  .superRefine((plan, context) => {
    plan.indicators.forEach(({ code, cumulativeFrom }, at) => {
      const fault = (field: string, message: string) =>
        context.addIssue({ code: 'custom', path: ['indicators', at, field], message });
      if (plan.indicators.findIndex((other) => other.code === code) < at)
        fault('code', `${code} stands there twice`);
      if (cumulativeFrom !== null && cumulativeFrom < plan.startedOn)
        fault('cumulativeFrom', 'it lies before the day the plan started');
    });
  });

const codeBearer = z.object({ code: z.string() });
const indicatorBearer = z.object({ indicators: z.array(z.unknown()) });

const codeOf = (data: unknown): string | null => codeBearer.safeParse(data).data?.code ?? null;

/** `I-04, targets.0.value` rather than `indicators.3.targets.0.value`. */
const placeOf = (data: unknown, path: readonly PropertyKey[]): string => {
  const [list, at, ...field] = path;
  if (list !== 'indicators' || typeof at !== 'number')
    return path.length > 0 ? path.join('.') : 'the whole file';
  const code = codeOf(indicatorBearer.safeParse(data).data?.indicators[at]) ?? `indicator number ${at + 1}`;
  return field.length > 0 ? `${code}, ${field.join('.')}` : code;
};

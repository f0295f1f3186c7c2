import type { IndicatorKind, PlanIndicator, Target } from '#domain/plan/plan.ts';
import { type TargetLevel, targetLevels } from '#domain/plan/target-level.ts';

/** Targets as an officer writes them, one text a level; '' is that of every level without its own. */
export type TargetTexts = Readonly<Record<TargetLevel | 'all', string>>;

const everyOne = ['toàn bộ', 'all'] as const;

/** `2025: 80%; 2030: 90%`; `all` is the word for "every one". */
export const targetTextOf = (targets: readonly Target[], level: TargetLevel | null, all: string): string =>
  targets
    .filter((target) => (target.level ?? null) === level)
    .map(
      ({ year, unit, value }) =>
        `${year}: ${unit === 'all' ? all : unit === 'percent' ? `${value}%` : value}`,
    )
    .join('; ');

/**
 * The targets a text says, or null when it does not read. A bare number is a percentage of a rate and a number of
 * everything else; years come in order, each once.
 */
const targetsIn = (
  text: string,
  level: TargetLevel | null,
  kind: IndicatorKind,
): readonly Target[] | null => {
  const parts = text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter(Boolean);
  const found: Target[] = [];
  for (const part of parts) {
    const [, year = '', said = ''] = /^(\d{4})\s*[:=]\s*(.+)$/.exec(part) ?? [];
    const at = { year: Number(year), ...(level === null ? {} : { level }) };
    const number = /^(\d{1,9})\s*(%?)$/.exec(said);
    if (year === '' || at.year < 2022 || at.year > 2045) return null;
    if (everyOne.some((word) => word === said.toLowerCase())) found.push({ ...at, unit: 'all', value: null });
    else if (number) {
      const unit = number[2] === '%' || kind === 'rate' ? ('percent' as const) : ('count' as const);
      found.push({ ...at, unit, value: Number(number[1]) });
    } else return null;
  }
  return found.toSorted((a, b) => a.year - b.year);
};

/**
 * All targets, in the order of the levels, and the faults of the texts: `path` is `targets.` and the level. A target that
 * stays for its year and level keeps the wording that the plan gave it.
 */
export const readTargets = (
  texts: TargetTexts,
  { kind, targets }: Pick<PlanIndicator, 'kind' | 'targets'>,
): {
  readonly targets: readonly Target[];
  readonly faults: readonly { readonly path: string; readonly code: string }[];
} => {
  const read = ([null, ...targetLevels] as const).map((level) => {
    const text = texts[level ?? 'all'];
    return { path: `targets.${level ?? 'all'}`, found: targetsIn(text, level, kind) };
  });
  const faults = read.flatMap(({ path, found }) => {
    if (found === null) return [{ path, code: 'not-targets' }];
    return faultsOf(found, kind).map((code) => ({ path, code }));
  });
  const all = read.flatMap(({ found }) => found ?? []);
  if (faults.length === 0 && new Set(all.map(({ unit }) => unit)).size > 1)
    faults.push({ path: 'targets.all', code: 'targets-of-two-units' });
  return {
    faults,
    targets: all.map((target) => {
      const before = targets.find(
        ({ year, level, unit, value }) =>
          year === target.year && level === target.level && unit === target.unit && value === target.value,
      );
      return before?.wording ? { ...target, wording: before.wording } : target;
    }),
  };
};

const faultsOf = (targets: readonly Target[], kind: IndicatorKind): string[] => {
  const twice = targets.some(({ year }, at) => targets[at - 1]?.year === year);
  const outside = targets.some(
    ({ unit, value }) => value !== null && (value < 1 || (unit === 'percent' && value > 100)),
  );
  const wrongUnit =
    (kind === 'rate' && targets.some(({ unit }) => unit !== 'percent')) ||
    (kind === 'count' && targets.some(({ unit }) => unit !== 'count'));
  return [
    ...(twice ? ['year-twice'] : []),
    ...(outside ? ['target-outside'] : []),
    ...(wrongUnit ? ['target-other-unit'] : []),
  ];
};

import {
  type Facts,
  figureLine,
  type Indicator,
  isIn,
  type Line,
  type Period,
  provinceUnit,
  rowsOf,
  targetOf,
  text,
  type Unit,
} from './facts.ts';

/** Which levels a question means; null: all. "Từ phổ thông đến đại học" leaves kindergartens out. */
const levelsAsked: Readonly<Record<string, readonly string[] | null>> = {
  'teaches-dx': [
    'primary',
    'lower-secondary',
    'upper-secondary',
    'continuing',
    'vocational',
    'college',
    'university',
  ],
  stem: ['primary', 'lower-secondary', 'upper-secondary'],
  'digital-competence': null,
  network: null,
  'digital-model': ['college', 'university'],
  graduates: ['college', 'university'],
};

type Subject = {
  readonly id: string;
  readonly unit: string;
  readonly levels: readonly string[];
  readonly ended: boolean;
};

export const declared = (
  facts: Facts,
  indicator: Indicator,
  period: Period,
  units: readonly Unit[],
): readonly Line[] => {
  const { register, question, outOf } = indicator.rule;
  const now = periodIdOf(register, period.to);
  const earlier =
    indicator.cumulativeFrom === null
      ? []
      : periodIdsBetween(register, indicator.cumulativeFrom, period.to).filter((id) => id !== now);
  const asked = levelsAsked[question] ?? null;
  const cells = subjectsOn(facts, register, period.to, units)
    .filter(({ levels }) => asked === null || asked.some((level) => levels.includes(level)))
    .flatMap(({ id, unit, ended }) => {
      const at = units.some((one) => one.id === unit) ? unit : provinceUnit;
      const said = (periodId: string) => accepted(facts, register, periodId, id, question);
      const before = earlier.map(said).filter((amount) => amount !== null && amount > 0);
      if (question === 'graduates')
        return [...before.map((amount) => ({ at, amount })), ...(ended ? [] : [{ at, amount: said(now) }])];
      if (ended) return [];
      const once = said(now);
      return [{ at, amount: once !== null && once > 0 ? once : before.length > 0 ? 1 : once }];
    });
  const lines = units.flatMap((unit) => {
    const here = cells.filter(({ at }) => isIn(units, at, unit.id));
    if (here.length === 0) return [];
    const reported = here.flatMap(({ amount }) => amount ?? []);
    const denominator =
      outOf !== 'target' ? here.length : unit.id === provinceUnit ? targetOf(indicator, period.year) : null;
    return [
      figureLine(
        indicator,
        'declared',
        unit.id,
        reported.length === 0 ? null : reported.reduce((a, b) => a + b, 0),
        denominator,
        here.length - reported.length,
      ),
    ];
  });
  // Nobody in the register at all: the province says that nobody has reported.
  return lines.length > 0 ? lines : [figureLine(indicator, 'declared', provinceUnit, null, null, 0)];
};

/** What was accepted, last: 1 or 0 for yes and no, a number for a count; null: nobody has reported. */
const accepted = (
  facts: Facts,
  register: string,
  periodId: string,
  subject: string,
  question: string,
): number | null => {
  const declaration = rowsOf(facts, 'declaration').find(
    (row) => row.register === register && row.period_id === periodId && row.subject_id === subject,
  );
  const last = rowsOf(facts, 'declaration_step')
    .filter((row) => row.declaration_id === declaration?.id)
    .toSorted((a, b) => Number(b.number) - Number(a.number))[0];
  if (!declaration || last?.act !== 'accept') return null;
  const value =
    (last.answers as Record<string, { value: boolean | number | null } | undefined>)[question]?.value ?? null;
  return value === null ? null : Number(value);
};

const plain = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const subjectsOn = (
  facts: Facts,
  register: string,
  day: string,
  units: readonly Unit[],
): readonly Subject[] => {
  if (register === 'units')
    return units
      .filter(({ kind }) => /^(ubnd|uy ban nhan dan)( |$)/.test(plain(kind)))
      .map(({ id }) => ({ id, unit: id, levels: [], ended: false }));
  const book = register === 'programmes' ? 'programmes' : 'schools';
  return rowsOf(facts, 'register_entry')
    .filter((entry) => entry.register === book)
    .flatMap((entry) => {
      const events = rowsOf(facts, 'register_event').filter((row) => row.entry_id === entry.id);
      const withdrawn = new Set(events.map((row) => row.withdraws_id));
      const last = events
        .filter((row) => row.kind !== 'withdrawn' && !withdrawn.has(row.id) && text(row.effective_on) <= day)
        .toSorted(
          (a, b) =>
            order(text(a.effective_on), text(b.effective_on)) ||
            Date.parse(text(a.recorded_at)) - Date.parse(text(b.recorded_at)) ||
            order(text(a.id), text(b.id)),
        )
        .at(-1);
      if (!last) return [];
      const levels = last.levels as string[];
      if (
        (register === 'institutions' || register === 'graduates') &&
        !levels.some((level) => level === 'college' || level === 'university')
      )
        return [];
      return [
        {
          id: text(entry.id),
          unit: text(last.unit_id),
          levels,
          ended: last.kind === 'merged' || last.kind === 'closed',
        },
      ];
    });
};

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** School year from 1 September, calendar year for graduates, else the reporting year from 15 December. */
const periodIdOf = (register: string, day: string): string => {
  const [year, monthDay] = [Number(day.slice(0, 4)), day.slice(5)];
  if (register === 'schools' || register === 'programmes')
    return `school-${monthDay >= '09-01' ? year : year - 1}`;
  return register === 'graduates' ? `cal-${year}` : `nd09-${monthDay >= '12-15' ? year + 1 : year}`;
};

const periodIdsBetween = (register: string, from: string, to: string): readonly string[] => {
  const ids = new Set<string>();
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000)
    ids.add(periodIdOf(register, new Date(at).toISOString().slice(0, 10)));
  return [...ids, periodIdOf(register, to)];
};

import { type Post, posts, type Result, results, type Training, trainings, units, year } from './hr-world.ts';

/**
 * A count of the four indicators made from the rows of the files alone, person by person, as one would with a pencil.
 * Nothing of the product is used.
 */
export const indicators = ['I-03', 'I-04', 'I-05', 'I-07'] as const;
export type Indicator = (typeof indicators)[number];
export type Segment = 'public' | 'enterprise' | null;
export const fields = [
  'population',
  'participations',
  'tookPart',
  'completed',
  'assessed',
  'passed',
  'counted',
] as const;
export type Numbers = Record<(typeof fields)[number], number>;
/** `code` null: all the units of the files. */
export type Place = { code: string | null; scope: 'own' | 'subtree' };

/** Which segments an indicator is printed for. */
export const segmentsFor = (indicator: Indicator): Segment[] =>
  indicator === 'I-03' ? [null, 'public', 'enterprise'] : [null];

export const numbersOf = (
  indicator: Indicator,
  segment: Segment,
  place: Place,
  known: Result[] = results,
): Numbers => {
  const line = {
    population: 0,
    participations: 0,
    tookPart: 0,
    completed: 0,
    assessed: 0,
    passed: 0,
    counted: 0,
  };
  for (const id of peopleIn(indicator, segment, place)) {
    const one = standingOf(indicator, id, known);
    line.population += 1;
    line.participations += one.participations;
    for (const field of ['tookPart', 'completed', 'assessed', 'passed', 'counted'] as const)
      if (one[field]) line[field] += 1;
  }
  return line;
};

/** The names behind a number, in no order. */
export const namesBehind = (indicator: Indicator, place: Place, field: keyof Numbers): string[] =>
  [...peopleIn(indicator, null, place)]
    .filter((id) => {
      const one = standingOf(indicator, id, results);
      if (field === 'population') return true;
      return field === 'participations' ? one.tookPart : one[field];
    })
    .map((id) => posts.find((post) => post.id === id)?.name ?? id);

/** People holding a matching post on the last day of the year, each once. */
const peopleIn = (indicator: Indicator, segment: Segment, { code, scope }: Place): Set<string> =>
  new Set(
    posts
      .filter((post) => post.to === null || post.to >= year.to)
      .filter((post) => isMeant(indicator, post))
      .filter((post) => segment === null || (segment === 'enterprise') === isEnterprise(post))
      .filter(
        (post) => code === null || post.unit === code || (scope === 'subtree' && isBelow(post.unit, code)),
      )
      .map((post) => post.id),
  );

const unitOf = (code: string) => units.find((unit) => unit.code === code);
const isBelow = (code: string, above: string): boolean => unitOf(code)?.parent === above;
const isEnterprise = (post: Post): boolean => unitOf(post.unit)?.sector.startsWith('Doanh nghiệp') ?? false;

const isMeant = (indicator: Indicator, post: Post): boolean => {
  if (indicator === 'I-03') return post.leader;
  if (indicator === 'I-05') return post.dx;
  if (indicator === 'I-07') return post.core;
  return post.category !== 'Không chuyên trách' && unitOf(post.unit)?.sector !== 'Doanh nghiệp';
};

const wanted: Record<Indicator, Training['group'][]> = {
  'I-03': ['Lãnh đạo chuyển đổi số'],
  'I-04': ['Lãnh đạo chuyển đổi số', 'Công nghệ số', 'Nòng cốt', 'Kỹ năng số'],
  'I-05': ['Công nghệ số'],
  'I-07': ['Nòng cốt'],
};

export const standingOf = (indicator: Indicator, id: string, known: Result[]) => {
  const since = indicator === 'I-05' ? year.from : year.planFrom;
  const within = (day: string | null): boolean => day !== null && day >= since && day <= year.to;
  const learned = trainings.filter((one) => one.id === id && wanted[indicator].includes(one.group));
  const sat = known.filter((one) => one.id === id && one.on >= year.from && one.on <= year.to);
  const finished = learned.filter((one) => within(one.completed));
  const participations = learned.filter((one) => within(one.began) || within(one.completed)).length;
  const completed = finished.length > 0;
  const assessed = sat.length > 0;
  return {
    ...{ participations, completed, assessed, finished, sat },
    tookPart: participations > 0,
    passed: sat.some((one) => one.result === 'Đạt'),
    counted: indicator === 'I-04' ? participations > 0 : completed && (indicator !== 'I-05' || assessed),
  };
};

/** `87,4%`, half up; `–` when there is nobody. */
export const percent = (part: number, whole: number): string => {
  if (whole === 0) return '–';
  const tenths = Math.floor((part * 2000 + whole) / (2 * whole));
  return `${Math.floor(tenths / 10)},${tenths % 10}%`;
};

/** Women who took part in I-04, of those whose gender the files say. */
export const womenTookPart = (place: Place): number =>
  namesBehind('I-04', place, 'tookPart').filter(
    (name) => posts.find((post) => post.name === name)?.gender === 'Nữ',
  ).length;

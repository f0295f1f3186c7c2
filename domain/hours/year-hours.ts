import { periodsAYear } from '#domain/learning/hours.ts';
import type { StaffCategory } from '#domain/organisation/terms.ts';

/** What somebody completed in a calendar year, each fact once, and the posts she holds on the day of the report. */
export type PersonHours = {
  readonly personId: string;
  readonly woman: boolean;
  /** Số tiết by form; `other`: facts whose form is not known. */
  readonly formal: number;
  readonly refresher: number;
  readonly short: number;
  readonly other: number;
  readonly posts: readonly {
    readonly unitId: string;
    readonly category: StaffCategory;
    readonly leader: boolean;
  }[];
};

export const hoursGroups = [
  'civil-servant-leader',
  'civil-servant',
  'cadre',
  'public-employee',
  'worker',
  'part-time',
] as const;
export type HoursGroup = (typeof hoursGroups)[number];

type Sums = Pick<PersonHours, 'formal' | 'refresher' | 'short' | 'other'>;

export const periodsOf = ({ formal, refresher, short, other }: Sums): number =>
  formal + refresher + short + other;

/** The group somebody is reported in, over all her posts: a civil servant's post comes before any other. */
export const groupOf = ({ posts }: Pick<PersonHours, 'posts'>): HoursGroup | null => {
  const servant = posts.filter(({ category }) => category === 'civil-servant');
  if (servant.length > 0)
    return servant.some(({ leader }) => leader) ? 'civil-servant-leader' : 'civil-servant';
  return hoursGroups.find((group) => posts.some(({ category }) => category === group)) ?? null;
};

/**
 * The số tiết a group owes a year; null where no minimum is known. Source: Decree 171/2025/NĐ-CP, one week (40 periods)
 * a year for civil servants, leaders included; it says nothing of the others.
 */
export const minimumOf = (group: HoursGroup | null): number | null =>
  group === 'civil-servant-leader' || group === 'civil-servant' ? periodsAYear : null;

/** "x/40 tiết": what one person has of a year, and of how many; `of` null: no minimum binds her. */
export type YearHours = { readonly year: number; readonly periods: number; readonly of: number | null };

export const yearHours = (year: number, person: Sums & Pick<PersonHours, 'posts'>): YearHours => ({
  year,
  periods: periodsOf(person),
  of: minimumOf(groupOf(person)),
});

export type HoursStanding = 'reached' | 'short' | 'no-minimum';

export const standingOf = (person: PersonHours): HoursStanding => {
  const minimum = minimumOf(groupOf(person));
  if (minimum === null) return 'no-minimum';
  return periodsOf(person) >= minimum ? 'reached' : 'short';
};

/** One line of the report: people are counted once in it. `bound`: those who owe a minimum. */
export type HoursLine = {
  readonly people: number;
  readonly women: number;
  readonly bound: number;
  readonly boundWomen: number;
  readonly reached: number;
  readonly reachedWomen: number;
  readonly formal: number;
  readonly refresher: number;
  readonly short: number;
  readonly other: number;
};

/** What the lists behind a line's numbers show. */
export type HoursFilter = {
  readonly group: HoursGroup | null;
  readonly standing: 'all' | 'bound' | 'reached' | 'short';
  readonly women: boolean;
};

/** Whether somebody stands behind a number. */
export const isShown = (person: PersonHours, { group, standing, women }: HoursFilter): boolean => {
  if (women && !person.woman) return false;
  if (group !== null && groupOf(person) !== group) return false;
  const hers = standingOf(person);
  if (standing === 'all') return true;
  return standing === 'bound' ? hers !== 'no-minimum' : hers === standing;
};

export const lineOf = (people: readonly PersonHours[]): HoursLine => {
  const count = (standing: HoursFilter['standing'], women: boolean): number =>
    people.filter((person) => isShown(person, { group: null, standing, women })).length;
  const sum = (form: 'formal' | 'refresher' | 'short' | 'other'): number =>
    people.reduce((total, person) => total + person[form], 0);
  return {
    ...{ people: count('all', false), women: count('all', true) },
    ...{ bound: count('bound', false), boundWomen: count('bound', true) },
    ...{ reached: count('reached', false), reachedWomen: count('reached', true) },
    ...{ formal: sum('formal'), refresher: sum('refresher'), short: sum('short'), other: sum('other') },
  };
};

/** The people with a post in a unit or below it; each once, however many posts. `parents`: unit to the unit above. */
export const peopleUnder = (
  unitId: string,
  people: readonly PersonHours[],
  parents: ReadonlyMap<string, string | null>,
): PersonHours[] => {
  const known = new Map<string, boolean>([[unitId, true]]);
  const isUnder = (unit: string | null): boolean => {
    if (unit === null) return false;
    const answer = known.get(unit) ?? isUnder(parents.get(unit) ?? null);
    known.set(unit, answer);
    return answer;
  };
  return people.filter(({ posts }) => posts.some((post) => isUnder(post.unitId)));
};

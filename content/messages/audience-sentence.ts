import type { AudienceRule, Clause, PersonCondition, PostCondition } from '#domain/audiences/rule.ts';
import type { LocalText } from '#domain/catalogue/course.ts';
import { type Day, formatDay } from '#domain/time/day.ts';
import { audiencePhrasesEn } from './audience-phrases.en.ts';
import { audiencePhrasesVi } from './audience-phrases.vi.ts';

type Language = 'vi' | 'en';
type Phrases = typeof audiencePhrasesVi;

/** What the ids in a rule are called. */
export type RuleNames = {
  readonly units: Readonly<Record<string, string>>;
  readonly courses: Readonly<Record<string, LocalText>>;
};

/**
 * A rule as a sentence: "Công chức thuộc Sở Y tế và đơn vị trực thuộc, giữ chức vụ lãnh đạo cấp xã, chưa hoàn thành khóa
 * “An toàn thông tin” trong năm 2026."
 */
export const audienceSentence = (rule: AudienceRule, names: RuleNames, language: Language): string => {
  const words = phrasesIn(language);
  const clauses = rule.anyOf.map((clause) => clauseText(clause, names, language));
  const first = clauses.map((text, index) => (index === 0 ? text : lowerFirst(text)));
  return `${first.join(words.or)}.`;
};

/** What one version asks that the other does not: conditions word by word, by clause. */
export const ruleDifference = (
  before: AudienceRule,
  after: AudienceRule,
  names: RuleNames,
  language: Language,
): { readonly added: readonly string[]; readonly dropped: readonly string[] } => {
  const conditions = (rule: AudienceRule): string[] => [
    ...new Set(
      rule.anyOf.flatMap((clause) =>
        [...clause.post, ...clause.person].map((each) => phrase(each, names, language)),
      ),
    ),
  ];
  const [old, fresh] = [conditions(before), conditions(after)];
  return {
    added: fresh.filter((text) => !old.includes(text)),
    dropped: old.filter((text) => !fresh.includes(text)),
  };
};

const phrasesIn = (language: Language): Phrases =>
  language === 'en' ? audiencePhrasesEn : audiencePhrasesVi;
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const quoted = (text: string): string => `“${text}”`;

/** The order a reader expects: where, what, since when, then what was learnt. */
const order: readonly PostCondition['kind'][] = [
  'units',
  'sectors',
  'categories',
  'leader-levels',
  'leader',
  'dx-specialist',
  'core-officer',
  'title-contains',
  'in-post-since',
];

const clauseText = (clause: Clause, names: RuleNames, language: Language): string => {
  const words = phrasesIn(language);
  const who = clause.post.find((each) => each.kind === 'categories');
  const rest = clause.post
    .filter((each) => each !== who)
    .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  const phrases = [...rest, ...clause.person].map((each) => phrase(each, names, language));
  if (!who && phrases.length === 0) return words.everybody;
  const subject = who ? upperFirst(listOf(who.categories, words.categories)) : words.people;
  return [subject, phrases.join(', ')].filter(Boolean).join(' ');
};

const listOf = <Key extends string>(keys: readonly Key[], labels: Readonly<Record<Key, string>>): string =>
  keys.map((key) => labels[key]).join(', ');

const eitherOf = (texts: readonly string[], words: Phrases): string =>
  texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')}${words.orWord}${texts.at(-1)}`;

const phrase = (condition: PostCondition | PersonCondition, names: RuleNames, language: Language): string => {
  const words = phrasesIn(language);
  const either = (texts: readonly string[]): string => eitherOf(texts, words);
  switch (condition.kind) {
    case 'units': {
      const units = condition.unitIds.map((id) => names.units[id] ?? words.unknownUnit);
      return words.inUnits(either(condition.below ? units.map(words.below) : units));
    }
    case 'sectors':
      return words.inSectors(either(condition.sectors.map((sector) => words.sectors[sector])));
    case 'categories':
      return words.isOne(either(condition.categories.map((category) => words.categories[category])));
    case 'leader-levels':
      return words.leadsAt(either(condition.levels.map((level) => words.levels[level])));
    case 'leader':
      return words.leader(condition.is);
    case 'dx-specialist':
      return words.dxSpecialist(condition.is);
    case 'core-officer':
      return words.coreOfficer(condition.is);
    case 'title-contains':
      return words.title(condition.text);
    case 'in-post-since':
      return words.since(formatDay(condition.on));
    case 'tags':
      return words.tags(condition.has, either(condition.tags.map(quoted)));
    case 'completed-course':
      return (
        words.courses(
          condition.has,
          condition.courseIds.map((id) => quoted(names.courses[id]?.[language] ?? words.unknownCourse)),
        ) + within(condition, words)
      );
    case 'completed-group': {
      const groups = either(condition.groups.map((group) => words.groups[group]));
      return words.completedGroup(condition.has, groups) + within(condition, words);
    }
    case 'assessed':
      return words.assessed(condition.has, condition.passed) + within(condition, words);
  }
};

/** A whole calendar or reporting year (15/12 to 14/12) is said by its number. */
const within = ({ from, to }: { from: Day | null; to: Day | null }, words: Phrases): string => {
  if (from && to) {
    const year = to.slice(0, 4);
    if (from === `${year}-01-01` && to === `${year}-12-31`) return words.inYear(year);
    if (from === `${Number(year) - 1}-12-15` && to === `${year}-12-14`) return words.inReportingYear(year);
    return words.between(formatDay(from), formatDay(to));
  }
  if (from) return words.from(formatDay(from));
  return to ? words.until(formatDay(to)) : '';
};

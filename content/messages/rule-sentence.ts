import type { LocalText } from '#domain/catalogue/course.ts';
import type { PlanIndicator } from '#domain/plan/plan.ts';
import type { DeclaredRule, PeopleRule } from '#domain/plan/rule.ts';
import { formatDay } from '#domain/time/day.ts';
import { audiencePhrasesEn } from './audience-phrases.en.ts';
import { audiencePhrasesVi } from './audience-phrases.vi.ts';
import { audienceSentence } from './audience-sentence.ts';
import { declarationsEn } from './declarations.en.ts';
import { declarationsVi } from './declarations.vi.ts';
import { ruleWordsEn } from './rule-words.en.ts';
import { ruleWordsVi } from './rule-words.vi.ts';

type Language = keyof LocalText;
/** All of an indicator that its sentence is made from. */
export type CountedBy = Pick<PlanIndicator, 'rule' | 'cumulativeFrom'>;

const wordsIn = (language: Language) =>
  language === 'en'
    ? { words: ruleWordsEn, phrases: audiencePhrasesEn, questions: declarationsEn.questions }
    : { words: ruleWordsVi, phrases: audiencePhrasesVi, questions: declarationsVi.questions };

/** How an indicator is counted, said aloud from its rule alone: one or a few whole sentences. */
export const ruleSentence = ({ rule, cumulativeFrom }: CountedBy, language: Language): string => {
  const { words } = wordsIn(language);
  const since = cumulativeFrom === null ? words.inPeriod : words.since(formatDay(cumulativeFrom));
  switch (rule.kind) {
    case 'people':
      return peopleSentence(rule, since, language);
    case 'ledger':
      return words.ledger;
    case 'declared':
      return declaredSentence(rule, cumulativeFrom === null ? null : since, language);
    case 'residents':
      return words.residents(rule.essentialNeeded);
    case 'narrative':
      return words.narrative(rule.evidence);
  }
};

const peopleSentence = (rule: PeopleRule, since: string, language: Language): string => {
  const { words, phrases } = wordsIn(language);
  const clause = { post: rule.population, person: [] };
  const who = audienceSentence({ language: 1, anyOf: [clause] }, { units: {}, courses: {} }, language);
  const groups = rule.feeds.map((group) => phrases.groups[group]);
  return [
    words.counted(
      who.slice(0, -1),
      words.deeds[rule.counts](groups.length < 2 ? groups.join('') : either(groups, phrases.orWord), since),
    ),
    words.outOf[rule.outOf],
    ...(rule.apart.length > 0
      ? [words.apart(rule.apart.map((side) => words.sides[side]).join(words.and))]
      : []),
  ].join(' ');
};

const declaredSentence = (rule: DeclaredRule, since: string | null, language: Language): string => {
  const { words, questions } = wordsIn(language);
  const question = questions[rule.question];
  return [
    rule.question === 'graduates'
      ? words.declaredSum(question, since ?? words.inPeriod)
      : words.declaredYes(words.members[rule.register], question, since),
    rule.outOf === 'target' ? words.outOf.target : words.outOfRegister,
    words.silent,
  ].join(' ');
};

const either = (texts: readonly string[], or: string): string =>
  `${texts.slice(0, -1).join(', ')}${or}${texts.at(-1)}`;

import type { ContentGroup } from '#domain/catalogue/course.ts';
import type { CountedIndicator } from '#domain/indicators/facts.ts';

/** The indicators a completion of this content may count for. Source: indicators.md, "Feeds", version 1 of the rules. */
export const indicatorsFedBy = (group: ContentGroup): readonly CountedIndicator[] => fed[group];

/** True when learning of this content may count for the indicator. */
export const feeds = (group: ContentGroup, indicator: CountedIndicator): boolean =>
  fed[group].includes(indicator);

const fed: Readonly<Record<ContentGroup, readonly CountedIndicator[]>> = {
  leader: ['I-03', 'I-04'],
  technology: ['I-05', 'I-04'],
  core: ['I-07', 'I-04'],
  general: ['I-04'],
  other: [],
};

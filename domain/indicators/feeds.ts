import type { ContentGroup } from '#domain/catalogue/course.ts';
import type { CountedIndicator } from '#domain/plan/rule.ts';

/** The codes of the indicators a completion of this content may count for. */
export const indicatorsFedBy = (
  group: ContentGroup,
  counted: readonly CountedIndicator[],
): readonly string[] => counted.filter(({ rule }) => rule.feeds.includes(group)).map(({ code }) => code);

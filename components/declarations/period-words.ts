import type { Messages } from '#content/messages/messages.ts';
import type { Period } from '#domain/reporting/period.ts';

/** What a period of declarations is called. */
export const periodWords = (
  { calendar, year }: Period,
  words: Messages['declarations']['periods'],
): string => {
  if (calendar === 'school') return words.school(year);
  return calendar === 'calendar' ? words.calendar(year) : words.reporting(year);
};

import type { Messages } from '#content/messages/messages.ts';
import type { ReachCounts } from '#domain/ledger/communication.ts';

/** "1.250 lượt", or that nobody counted. */
export const reachText = (
  { reach, reachCounts }: { readonly reach: number | null; readonly reachCounts: ReachCounts },
  words: Messages['communications'],
): string => (reach === null ? words.notCounted : words.reach[reachCounts](words.number(reach)));

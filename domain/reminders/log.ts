import type { Channel } from './channel.ts';
import type { Outcome } from './retry.ts';

/** What has become of a message so far. */
export const results = [
  'shown',
  'read',
  'waiting',
  'handed-over',
  'deferred',
  'refused',
  'given-up',
  'stopped',
] as const;
export type Result = (typeof results)[number];

/** The result a message has by its channel, its last try, and whether a notice may be seen already and was read. */
export const resultOf = (message: {
  readonly channel: Channel;
  readonly outcome: Outcome | null;
  readonly read: boolean;
  /** Its time has come. */
  readonly due: boolean;
}): Result => {
  if (message.channel === 'in-app' && message.due) return message.read ? 'read' : 'shown';
  return message.outcome ?? 'waiting';
};

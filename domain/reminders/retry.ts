/**
 * What came of one try to hand a message over. `deferred` is tried again; `given-up` was deferred too often; `stopped`
 * was not sent because there was nothing to remind of any more, or nobody wanted it.
 */
export const outcomes = ['handed-over', 'deferred', 'refused', 'given-up', 'stopped'] as const;
export type Outcome = (typeof outcomes)[number];

const waitMinutes = [5, 30, 120, 360, 1440] as const;

/** How long to wait after so many failed tries (from 1); null: it is given up. */
export const waitAfter = (tries: number): number | null => waitMinutes[tries - 1] ?? null;

/**
 * Whether a mail server's answer is for good (RFC 5321, 4.2.1: 5yz is permanent, 4yz is not). That we are not allowed in
 * (530, 534, 535, 538) is a fault of the settings, not of the message: it is tried again when they are mended.
 */
export const isForGood = (replyCode: number | null): boolean =>
  replyCode !== null && replyCode >= 500 && replyCode < 600 && ![530, 534, 535, 538].includes(replyCode);

/** A mail address that names exactly one mailbox and nothing else. */
export const isMailAddress = (text: string): boolean =>
  text.length <= 254 && /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)*$/i.test(text);

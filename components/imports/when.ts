import { dayOf, formatDay } from '#domain/time/day.ts';

const vietnamMs = 7 * 3_600_000;

/** `14/12/2026 08:30`, the wall clock in Việt Nam. */
export const formatInstant = (at: Date): string =>
  `${formatDay(dayOf(at))} ${new Date(at.getTime() + vietnamMs).toISOString().slice(11, 16)}`;

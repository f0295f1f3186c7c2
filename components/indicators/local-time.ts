import { formatDay } from '#domain/time/day.ts';

/** An ISO instant as `dd/mm/yyyy hh:mm` in Vietnam (UTC+7 all year). */
export const localTime = (instant: string | Date): string => {
  const local = new Date(new Date(instant).getTime() + 7 * 3_600_000).toISOString();
  return `${formatDay(local.slice(0, 10))} ${local.slice(11, 16)}`;
};

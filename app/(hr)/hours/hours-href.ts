import type { HoursGroup } from '#domain/hours/year-hours.ts';

type Asked = { readonly year: number; readonly unit: string | null };

const address = (path: string, values: Readonly<Record<string, string | null>>): string => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value) search.set(name, value);
  return `${path}?${search}`;
};

export const hoursHref = ({ year, unit }: Asked): string => address('/hours', { year: String(year), unit });

export const hoursFileHref = ({ year, unit }: Asked, format: string): string =>
  address('/hours/download', { year: String(year), unit, format });

export const hoursPeopleHref = (
  { year, unit }: Asked,
  of: { standing: string; women: boolean; group: HoursGroup | null; page?: number },
): string =>
  address('/hours/people', {
    ...{ year: String(year), unit, standing: of.standing, group: of.group },
    ...{ women: of.women ? '1' : null, page: of.page ? String(of.page) : null },
  });

/** Which release a page speaks of; without any it is the newest. */
export type ReleaseQuery = {
  readonly plan?: string;
  readonly period?: string;
  readonly version?: string;
};

export type ReleaseName = { readonly planCode: string; readonly periodId: string; readonly version: number };

/** The address of a public page about a release. */
export const openDataHref = (
  page: '' | `/${string}`,
  { planCode, periodId, version }: ReleaseName,
  more: Readonly<Record<string, string>> = {},
): string => {
  const query = new URLSearchParams({ plan: planCode, period: periodId, version: String(version), ...more });
  return `/open-data${page}?${query}`;
};

/** The address of a file, which never changes. */
export const releaseFileHref = (
  { planCode, periodId, version }: ReleaseName,
  format: 'json' | 'csv',
): string => `/open-data/files/${planCode}.${periodId}.v${version}.${format}`;

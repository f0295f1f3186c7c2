export type OpenDataSearch = Promise<Readonly<Record<string, string | string[] | undefined>>>;

/** Which release an address names; what is not said is left open. */
export const releaseAsked = async (
  searchParams: OpenDataSearch,
): Promise<{ plan?: string; period?: string; version?: string }> => {
  const found = await searchParams;
  const one = (name: string): string | undefined => {
    const value = found[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  return { plan: one('plan'), period: one('period'), version: one('version') };
};

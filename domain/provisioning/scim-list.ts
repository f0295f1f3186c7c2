/** A resource as JSON; attributes without a value are left out. */
export type Resource = Record<string, unknown> & {
  readonly id: string;
  readonly meta: { readonly version: string; readonly location: string } & Readonly<Record<string, string>>;
};

/** The most resources one answer holds. */
export const maxResults = 200;

const listSchema = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';

/** Which page of a list is asked for (RFC 7644, 3.4.2.4): bounds are pulled in, what is no number is left out. */
export const pageOf = (params: URLSearchParams): { startIndex: number; count: number } => {
  const whole = (name: string, fallback: number): number => {
    const text = params.get(name);
    return text !== null && /^-?\d{1,9}$/.test(text) ? Number(text) : fallback;
  };
  return {
    startIndex: Math.max(1, whole('startIndex', 1)),
    count: Math.min(maxResults, Math.max(0, whole('count', 100))),
  };
};

/** A page of resources with the number of all. */
export const listAnswer = (resources: readonly object[], total: number, startIndex = 1) => ({
  schemas: [listSchema],
  totalResults: total,
  startIndex,
  itemsPerPage: resources.length,
  Resources: resources,
});

const always = new Set(['schemas', 'id', 'meta']);

/** A resource with only the top attributes asked for, or without those not wanted (RFC 7644, 3.9). */
export const projected = (resource: object, params: URLSearchParams): object => {
  const names = (key: string): Set<string> | null => {
    const text = params.get(key);
    if (text === null) return null;
    const tops = text.split(',').map((each) => {
      const path = each.trim().toLowerCase();
      // A URN holds dots of its own: what comes after its last colon is the attribute.
      return path.startsWith('urn:') ? path : (path.split('.')[0] ?? '');
    });
    return new Set(tops.filter(Boolean));
  };
  const [wanted, unwanted] = [names('attributes'), names('excludedAttributes')];
  if (wanted === null && unwanted === null) return resource;
  const named = (set: Set<string>, key: string): boolean =>
    [...set].some((path) => path === key.toLowerCase() || path.startsWith(`${key.toLowerCase()}:`));
  const kept = (key: string): boolean =>
    always.has(key) || (wanted === null ? !named(unwanted ?? new Set(), key) : named(wanted, key));
  return Object.fromEntries(Object.entries(resource).filter(([key]) => kept(key)));
};

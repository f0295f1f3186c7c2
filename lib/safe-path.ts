/** A path inside this site, never another origin: browsers drop tabs and newlines, so `/⇥/host` would leave it. */
export const safePath = (value: FormDataEntryValue | string | null | undefined): string =>
  typeof value === 'string' && /^\/(?![/\\])\P{Cc}*$/u.test(value) ? value : '/';

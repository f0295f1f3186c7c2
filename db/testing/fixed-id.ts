/** A UUIDv7 that is the same in every run: `kind` keeps the ids of different tables apart. */
export const fixedId = (kind: number, number: number): string =>
  `01900000-0000-7${String(kind).padStart(3, '0')}-8000-${String(number).padStart(12, '0')}`;

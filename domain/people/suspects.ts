/** Why two people may be one. None is proof: somebody looks at both and decides. */
export const suspectReasons = [
  'same-name-and-birth-day',
  'near-name-and-birth-day',
  'same-name-and-number-end',
  'same-name-and-contact',
  'same-name-in-unit',
] as const;
export type SuspectReason = (typeof suspectReasons)[number];

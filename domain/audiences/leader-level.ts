import type { LeaderLevel } from '#domain/audiences/rule.ts';
import type { Sector } from '#domain/organisation/terms.ts';

/** Words of a unit's kind that put it at a level, in lower case between blanks; the rest are bodies and units. */
export const levelWords = {
  commune: [' xã ', ' phường ', ' đặc khu '],
  province: [' cấp tỉnh '],
} as const;

/**
 * The level at which a leader of such a unit leads. The kind of a unit is free text in the lists that units send
 * ("Ủy ban nhân dân cấp xã"); enterprises are known by their sector.
 */
export const leaderLevelOf = (unit: { readonly kind: string; readonly sector: Sector }): LeaderLevel => {
  if (unit.sector === 'state-enterprise' || unit.sector === 'private-enterprise') return 'enterprise';
  const kind = ` ${unit.kind.toLowerCase()} `;
  if (levelWords.commune.some((word) => kind.includes(word))) return 'commune';
  return levelWords.province.some((word) => kind.includes(word)) ? 'province' : 'unit';
};

import { levelWords } from '#domain/audiences/leader-level.ts';

/** What a target is set for when it is not the same everywhere: the province, the communes, other units. */
export const targetLevels = ['province', 'commune', 'unit'] as const;
export type TargetLevel = (typeof targetLevels)[number];

/** The level of a unit by the words of its kind, as lists send it; the province as a whole is no unit. */
export const targetLevelOf = (kind: string): TargetLevel =>
  levelWords.commune.some((word) => ` ${kind.toLowerCase()} `.includes(word)) ? 'commune' : 'unit';

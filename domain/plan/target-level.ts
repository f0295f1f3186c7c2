/** What a target is set for when it is not the same everywhere: the province, the communes, other units. */
export const targetLevels = ['province', 'commune', 'unit'] as const;
export type TargetLevel = (typeof targetLevels)[number];

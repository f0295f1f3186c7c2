/**
 * What a resident has skills in. First the base, online public services; then the six essential services that the wording
 * of I-06 names ("y tế, giáo dục, giao thông, du lịch, đất đai, ngân hàng…").
 */
export const skillAreas = [
  'public-services',
  'health',
  'education',
  'transport',
  'tourism',
  'land',
  'banking',
] as const;
export type SkillArea = (typeof skillAreas)[number];

import { type SkillArea, skillAreas } from '#domain/catalogue/skill-area.ts';

export const baseArea = 'public-services' satisfies SkillArea;
export const essentialAreas = skillAreas.filter((area) => area !== baseArea);

/**
 * When somebody "has the skill": the base and at least so many of the six. The wording leaves the list open, so the
 * province decides; three is the proposal of research.md §6.2, six the strict reading. Both are printed.
 */
export type SkillRule = { readonly essentialNeeded: number };
export const proposedSkillRule: SkillRule = { essentialNeeded: 3 };
export const strictSkillRule: SkillRule = { essentialNeeded: essentialAreas.length };

/** Whether the areas in which somebody has the skill are enough. One rule for learning and for the survey. */
export const isSkilled = (areas: ReadonlySet<SkillArea>, { essentialNeeded }: SkillRule): boolean =>
  areas.has(baseArea) && essentialAreas.filter((area) => areas.has(area)).length >= essentialNeeded;

/**
 * What a class list says of a resident: she did the task herself, in front of who signs (grade C), or she was there
 * (grade D). A class without its own test proves no more.
 */
export const classOutcomes = ['practised', 'took-part'] as const;
export type ClassOutcome = (typeof classOutcomes)[number];

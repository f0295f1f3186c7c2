/** How far an enrolment is: nothing sent yet, under way, complete. */
export const learnerStates = ['not-begun', 'under-way', 'completed'] as const;
export type LearnerState = (typeof learnerStates)[number];

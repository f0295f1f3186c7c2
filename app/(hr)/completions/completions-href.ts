import { type LearnerState, learnerStates } from '#domain/learning/learner-state.ts';

export type CompletionsAsked = { readonly course: string | null; readonly state: LearnerState | null };

/** What an address asks for; a state nobody knows is none. */
export const askedIn = (search: { course?: string | null; state?: string | null }): CompletionsAsked => ({
  course: search.course || null,
  state: learnerStates.find((state) => state === search.state) ?? null,
});

export const completionsHref = (
  { course, state }: CompletionsAsked,
  to: { readonly after?: string | null; readonly file?: true } = {},
): string => {
  const query = new URLSearchParams({
    ...(course && { course }),
    ...(state && { state }),
    ...(to.after && { after: to.after }),
  }).toString();
  return `/completions${to.file ? '/download' : ''}${query && `?${query}`}`;
};

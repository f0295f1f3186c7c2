/** Addresses of a course's pages. */
export const coursePath = (code: string): string => `/learning/courses/${encodeURIComponent(code)}`;
export const lessonPath = (course: string, lesson: string): string =>
  `${coursePath(course)}/lessons/${encodeURIComponent(lesson)}`;
export const quizPath = (course: string): string => `${coursePath(course)}/quiz`;
export const resultPath = (course: string, attemptId: string): string =>
  `${coursePath(course)}/result?attempt=${encodeURIComponent(attemptId)}`;
export const completedPath = (course: string): string => `${coursePath(course)}/completed`;

/** Where the next step of a course is. */
export const nextPath = (
  course: string,
  next: { readonly kind: 'lesson'; readonly code: string } | { readonly kind: 'quiz' | 'done' },
): string => {
  if (next.kind === 'lesson') return lessonPath(course, next.code);
  return next.kind === 'quiz' ? quizPath(course) : completedPath(course);
};

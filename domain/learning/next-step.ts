import type { CourseContent, Lesson } from '#domain/catalogue/course.ts';

/** The one thing to do next in a course. */
export type NextStep =
  | { readonly kind: 'lesson'; readonly lesson: Lesson }
  | { readonly kind: 'quiz' }
  | { readonly kind: 'done' };

/**
 * The lesson she was in when it is not finished, else the first unfinished one; the quiz when all are finished; nothing
 * when the quiz is passed too.
 */
export const nextStep = (
  content: CourseContent,
  standing: {
    readonly lessonsDone: readonly string[];
    readonly lastLesson: string | null;
    readonly passed: boolean;
  },
): NextStep => {
  const open = content.lessons.filter((lesson) => !standing.lessonsDone.includes(lesson.code));
  const lesson = open.find((each) => each.code === standing.lastLesson) ?? open[0];
  if (lesson) return { kind: 'lesson', lesson };
  return standing.passed ? { kind: 'done' } : { kind: 'quiz' };
};

import { readCourse } from '#usecases/learning/read-course.ts';
import { recordLearningEvents } from '#usecases/learning/record-learning-events.ts';
import { startCourse } from '#usecases/learning/start-course.ts';
import type { Caller } from '#usecases/usecase.ts';
import { formEvents } from './form-events.ts';

/** The button "start learning": enrols, and opens the lesson it leads to. */
export const startAndOpen = async (caller: Caller, input: { courseCode: string; now: Date }) => {
  const { enrolmentId } = await startCourse(caller, { courseCode: input.courseCode });
  const { next } = await readCourse(caller, { courseCode: input.courseCode });
  if (next.kind === 'lesson') {
    const body = { lesson: next.lesson.code };
    const events = formEvents(caller, input.now, enrolmentId, [{ kind: 'lesson-opened', body }]);
    await recordLearningEvents(caller, { events });
  }
  return next.kind === 'lesson' ? { kind: next.kind, code: next.lesson.code } : next;
};

/** The button "finished, on to the next": keeps it and says which lesson comes next, null when none is left. */
export const finishAndGoOn = async (
  caller: Caller,
  input: { courseCode: string; enrolmentId: string; lesson: string; now: Date },
) => {
  const happened = [{ kind: 'lesson-finished' as const, body: { lesson: input.lesson } }];
  const events = formEvents(caller, input.now, input.enrolmentId, happened);
  await recordLearningEvents(caller, { events });
  const { course, lessonsDone, completedAt } = await readCourse(caller, { courseCode: input.courseCode });
  const place = course.lessons.findIndex((lesson) => lesson.code === input.lesson);
  const open = course.lessons.filter((lesson) => !lessonsDone.includes(lesson.code));
  const after = open.find((lesson) => course.lessons.indexOf(lesson) > place) ?? open[0];
  return { lesson: after?.code ?? null, completed: completedAt !== null };
};

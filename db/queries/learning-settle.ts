import type { Tx } from '#db/client.ts';
import { drawQuestions } from '#domain/assessment/draw.ts';
import type { DrawOf } from '#domain/learning/attempt.ts';
import { type Progress, progressOf } from '#domain/learning/progress.ts';
import { dayOf } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { keyedHash, loadSecret } from '#lib/secrets.ts';
import { addAttempt, addResult, attemptsOfEnrolments, resultsOf } from './attempts.ts';
import type { CourseVersion } from './courses.ts';
import {
  addCompletion,
  completionsById,
  mainPostOn,
  progressById,
  type StoredProgress,
  saveProgress,
} from './learning.ts';
import type { Enrolment } from './learning-enrolments.ts';
import { eventsOf } from './learning-events.ts';
import { markPeople } from './standings.ts';

/** What an enrolment came to, and when it was completed by the facts. */
export type Settled = { readonly progress: Progress; readonly completedAt: Date | null };

/**
 * Derives everything that follows from the events of an enrolment and writes what is not written yet: begun attempts,
 * marks, progress, the completion with the post of that day. The caller holds the enrolment's lock.
 */
export const settle = async (tx: Tx, of: Enrolment, version: CourseVersion, now: Date): Promise<Settled> => {
  const events = await eventsOf(tx, of.year, [of.id]);
  const attempts = await attemptsOfEnrolments(tx, of.year, [of.id]);
  const pinned = new Map(attempts.map((attempt) => [attempt.id, attempt.draw]));
  const drawOf: DrawOf = (attemptId) => pinned.get(attemptId) ?? drawFor(version, attemptId);
  const progress = progressOf(version.content, events, drawOf);
  const before = (await progressById(tx, [of])).get(of.id) ?? null;

  const results = await resultsOf(tx, of.year, [...pinned.keys()]);
  for (const { id, startedAt, marked } of progress.attempts) {
    if (startedAt && !pinned.has(id)) await addAttempt(tx, of, { id, draw: drawOf(id), startedAt });
    if (marked && !results.has(id)) await addResult(tx, of, id, marked);
  }
  const { beganAt } = progress;
  const after = beganAt ? stored({ ...progress, beganAt }) : null;
  if (after && JSON.stringify(after) !== JSON.stringify(before)) await saveProgress(tx, of, after);

  const known = (await completionsById(tx, [of])).get(of.id);
  if (progress.completed && !known) {
    const post = await mainPostOn(tx, of.personId, dayOf(progress.completed.at));
    await addCompletion(tx, of, progress.completed, post);
  }
  // Last, because everybody's refreshing job is one row.
  const moved = (before === null && after !== null) || (progress.completed !== null && !known);
  if (moved) await markPeople(tx, [of.personId], now);
  return { progress, completedAt: known?.completedAt ?? progress.completed?.at ?? null };
};

/** The questions an attempt gets: its id and the server's secret decide, so a client cannot choose them. */
export const drawFor = (version: CourseVersion, attemptId: string) =>
  drawQuestions(version.content.quiz, keyedHash(loadSecret(env.dataDir, env.secret), 'quiz-draw', attemptId));

/** The part of progress that is stored, always with its fields in the same order. */
export const stored = (progress: StoredProgress): StoredProgress => ({
  beganAt: progress.beganAt,
  lessonsDone: progress.lessonsDone,
  lastLesson: progress.lastLesson,
  best: progress.best,
  passed: progress.passed,
});

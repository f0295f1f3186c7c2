import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attemptsOf } from '#domain/learning/attempt.ts';
import type { LearningEvent } from '#domain/learning/event.ts';
import { progressOf } from '#domain/learning/progress.ts';
import { progressDifferences, type Stored } from '#domain/learning/progress-differences.ts';
import { at, attempt, finished, minute, sampleCourse, sampleDraw } from '#domain/learning/sample-course.ts';

const progress = (events: readonly LearningEvent[]) => progressOf(sampleCourse, events, sampleDraw);
const lessons = [finished(1, 'one'), finished(2, 'two'), finished(3, 'three')];

describe('progress', () => {
  test('begins with the first event the server has, whatever the device says', () => {
    expect(progress([])).toMatchObject({ beganAt: null, percent: 0, lastLesson: null, completed: null });
    const opened = at(7, { kind: 'lesson-opened', body: { lesson: 'two' } }, 'x', 1);
    expect(progress([opened])).toMatchObject({ beganAt: minute(7), percent: 0, lastLesson: 'two' });
  });

  test.each([
    ['nothing', [], 0],
    ['one lesson', lessons.slice(0, 1), 25],
    ['the same lesson twice', [finished(1, 'one'), finished(2, 'one')], 25],
    ['all lessons', lessons, 75],
    ['the quiz alone', attempt(1, 'a', 5), 25],
    ['all lessons and a failed attempt', [...lessons, ...attempt(4, 'a', 3)], 75],
    ['all of it', [...lessons, ...attempt(4, 'a', 4)], 100],
  ])('is a whole share of lessons and quiz: %s', (_says, events, percent) => {
    expect(progress(events).percent).toBe(percent);
  });

  test('completes at the moment the last piece arrives, whatever piece that is', () => {
    const quizLast = progress([...lessons, ...attempt(9, 'a', 5)]);
    expect(quizLast.completed).toMatchObject({
      at: minute(9),
      causedBy: 'a-submit',
      met: { attemptId: 'a' },
    });
    const lessonLast = progress([...attempt(1, 'a', 5), ...lessons]);
    expect(lessonLast.completed).toMatchObject({ at: minute(3), causedBy: 'finish-three-3' });
  });

  test('later attempts and lessons do not move a completion', () => {
    const before = progress([...lessons, ...attempt(4, 'a', 4)]).completed;
    const after = progress([...lessons, ...attempt(4, 'a', 4), ...attempt(9, 'b', 5), finished(10, 'one')]);
    expect(after.completed).toEqual(before);
    expect(after.best).toEqual({ right: 5, total: 5 });
  });

  test('is the same for any order of the same events', () => {
    const events = [...lessons, ...attempt(4, 'a', 3), ...attempt(5, 'b', 4), finished(6, 'one')];
    const expected = progress(events);
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (order) => {
        expect(progress(order)).toEqual(expected);
      }),
    );
  });

  test('never leaves 0 to 100 and completes only with everything', () => {
    const events = [...lessons, ...attempt(4, 'a', 3), ...attempt(5, 'b', 4)];
    fc.assert(
      fc.property(fc.shuffledSubarray(events), (some) => {
        const { percent, completed, requirement } = progress(some);
        expect(Number.isInteger(percent) && percent >= 0 && percent <= 100).toBe(true);
        expect(completed !== null).toBe(percent === 100);
        expect(requirement.met).toBe(completed !== null);
      }),
    );
  });
});

describe('an attempt', () => {
  const states = (events: readonly LearningEvent[]) => attemptsOf(sampleCourse.quiz, events, sampleDraw);
  const whole = attempt(4, 'a', 4);

  test('counts what is not answered as not right', () => {
    expect(states(attempt(1, 'a', 0))[0]?.marked).toMatchObject({ right: 0, total: 5, passed: false });
  });

  test.each([
    ['its start', 0, { status: 'waiting', startedAt: null, missing: 0 }],
    ['an answer', 2, { status: 'waiting', missing: 1 }],
    ['its submit', 5, { status: 'open', missing: 0 }],
  ])('waits for %s', (_says, place, expected) => {
    expect(states(whole.toSpliced(place, 1))[0]).toMatchObject({ ...expected, marked: null });
  });

  test('shows the latest answer while it is open, and marks the named one', () => {
    const [start, first] = whole;
    if (!start || first?.kind !== 'question-answered') throw new Error('an attempt has a start and answers');
    const wrong = { ...first.body, response: { kind: 'single', choice: 'z' } as const };
    const later = at(2, { kind: 'question-answered', body: wrong }, 'later', 99);
    expect(states([later, first, start])[0]?.answers).toMatchObject([{ eventId: 'later' }]);
    expect(states([later, ...whole])[0]?.marked).toMatchObject({ right: 4 });
  });

  test('is marked once: a second submit with other answers changes nothing', () => {
    const body = { attemptId: 'a', answerIds: [] };
    const again = at(9, { kind: 'attempt-submitted', body }, 'again', 1);
    expect(states([again, ...whole])[0]?.marked).toMatchObject({ right: 4, markedAt: minute(4) });
  });

  test('does not count answers of another attempt that a submit names', () => {
    const other = attempt(1, 'b', 5);
    const names = other.flatMap((event) => (event.kind === 'question-answered' ? [event.id] : []));
    const start = at(2, { kind: 'attempt-started', body: {} }, 'a');
    const submit = at(
      3,
      { kind: 'attempt-submitted', body: { attemptId: 'a', answerIds: names } },
      'a-submit',
    );
    const state = states([...other, start, submit]).find((each) => each.id === 'a');
    expect(state?.marked).toMatchObject({ right: 0, total: 5 });
  });
});

describe('comparing what is stored with what events come to', () => {
  const derived = progress([...lessons, ...attempt(4, 'a', 4)]);
  const stored: Stored = {
    progress: {
      beganAt: minute(1),
      lessonsDone: ['one', 'two', 'three'],
      lastLesson: 'three',
      best: { right: 4, total: 5 },
      passed: true,
    },
    attempts: [{ id: 'a', startedAt: minute(4) }],
    results: [{ attemptId: 'a', right: 4, total: 5, passed: true, markedAt: minute(4) }],
    completion: derived.completed && {
      completedAt: minute(4),
      causedByEventId: derived.completed.causedBy,
      met: derived.completed.met,
    },
  };

  test('finds nothing when they agree', () => {
    expect(progressDifferences('e', stored, derived)).toEqual([]);
  });

  test.each([
    ['progress', { ...stored, progress: null }],
    ['progress', { ...stored, progress: stored.progress && { ...stored.progress, lessonsDone: [] } }],
    ['attempt', { ...stored, attempts: [] }],
    ['result', { ...stored, results: stored.results.map((one) => ({ ...one, right: 5 })) }],
    ['completion', { ...stored, completion: null }],
  ])('names the row that differs: %s', (row, planted) => {
    expect(progressDifferences('e', planted, derived)).toMatchObject([{ enrolmentId: 'e', row }]);
  });
});

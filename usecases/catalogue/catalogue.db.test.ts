import { describe, expect, it } from 'vitest';
import { seedCourses } from '#db/seeds/courses.ts';
import { inRollback, useTestDatabase } from '#db/testing/database.ts';
import { insertWorld, now, world } from '#db/testing/world.ts';
import { Forbidden, InvalidInput, NotFound, SignedOut } from '#domain/refusal.ts';
import { listCourses } from './list-courses.ts';
import { reviewCourse } from './review-course.ts';

useTestDatabase();

const { actors } = world;
const code = 'nhap-mon-chuyen-doi-so';

describe('reviewing courses', () => {
  it('shows a trainer the lessons and the key, and counts without names', () =>
    inRollback(async (tx) => {
      await insertWorld(tx);
      await seedCourses(tx, now);
      const trainer = { actor: actors.trainer, db: tx, now };
      const listed = await listCourses(trainer, {});
      expect(listed.find((course) => course.code === code)).toMatchObject({
        number: 1,
        enrolled: 0,
        completed: 0,
      });
      const { shown, versions } = await reviewCourse(trainer, { code });
      expect(shown.content.lessons.length).toBeGreaterThanOrEqual(5);
      expect(shown.content.quiz.questions.some((question) => 'correct' in question)).toBe(true);
      expect(versions).toMatchObject([{ number: 1 }]);
    }));

  it('is closed to learners, HR, leaders and auditors, and knows no other course or version', () =>
    inRollback(async (tx) => {
      await insertWorld(tx);
      await seedCourses(tx, now);
      for (const name of ['learner', 'unitHrHealth', 'provinceHr', 'leader', 'auditor'] as const) {
        const caller = { actor: actors[name], db: tx, now };
        await expect(listCourses(caller, {}), name).rejects.toThrow(Forbidden);
        await expect(reviewCourse(caller, { code }), name).rejects.toThrow(Forbidden);
      }
      const trainer = { actor: actors.trainer, db: tx, now };
      await expect(reviewCourse(trainer, { code: 'no-such-course' })).rejects.toThrow(NotFound);
      await expect(reviewCourse(trainer, { code, version: 9 })).rejects.toThrow(NotFound);
      await expect(reviewCourse(trainer, { code, version: 'x' })).rejects.toThrow(InvalidInput);
      await expect(reviewCourse({ actor: actors.nobody, db: tx, now }, { code })).rejects.toThrow(SignedOut);
    }));
});

import { desc, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Tx } from '#db/client.ts';
import { auditEntry } from '#db/schema/audit.ts';
import { externalResult, externalTraining } from '#db/schema/learning.ts';
import { position } from '#db/schema/people.ts';
import { seedAudiences } from '#db/seeds/audiences.ts';
import { seedCourses } from '#db/seeds/courses.ts';
import { seedObligations } from '#db/seeds/obligations.ts';
import { inRollback, useTestDatabase } from '#db/testing/database.ts';
import { fixedId } from '#db/testing/fixed-id.ts';
import { insertWorld, now, world } from '#db/testing/world.ts';
import type { Actor } from '#domain/access/permission.ts';
import { Forbidden, InvalidInput, NotFound, SignedOut } from '#domain/refusal.ts';
import { env } from '#lib/env.ts';
import { showPerson } from './show-person.ts';

useTestDatabase();

const { people, fullNames, units, actors } = world;
const as = (actor: Actor, db: Tx) => ({ actor, db, now });
const _names = (page: { people: readonly { fullName: string }[] }) => page.people.map((one) => one.fullName);
const _audits = (tx: Tx, action: string) =>
  tx.select().from(auditEntry).where(eq(auditEntry.action, action)).orderBy(desc(auditEntry.sequence));

describe("a person's page", () => {
  it('is found for who may see the person, refused for who may not, and unknown otherwise', () =>
    inRollback(async (tx) => {
      await insertWorld(tx);
      const show = (actor: Actor, personId: string) => showPerson(as(actor, tx), { personId });
      expect((await show(actors.unitHrHealth, people.khanh)).identity?.fullName).toBe(fullNames.khanh);
      expect((await show(actors.learner, people.thuy)).identity?.fullName).toBe(fullNames.thuy);
      expect((await show(actors.auditor, people.y)).posts).toEqual([]);
      for (const actor of [
        actors.unitHrHealth,
        actors.learner,
        actors.trainer,
        actors.leader,
        actors.administrator,
      ]) {
        await expect(show(actor, people.uyen)).rejects.toThrow(Forbidden);
      }
      // Somebody who left is seen by the HR of the province alone.
      await expect(show(actors.unitHrHealth, people.xuan)).rejects.toThrow(Forbidden);
      await expect(show(actors.provinceHr, fixedId(31, 1))).rejects.toThrow(NotFound);
      await expect(show(actors.provinceHr, 'xyz')).rejects.toThrow(InvalidInput);
      await expect(show(actors.nobody, people.nga)).rejects.toThrow(SignedOut);
    }));

  it('keeps corrected posts and replaced facts apart from what stands', () =>
    inRollback(async (tx) => {
      await insertWorld(tx);
      const tenantId = env.tenant;
      await tx
        .update(position)
        .set({ supersededAt: now })
        .where(eq(position.id, world.postId('hoa')));
      const post = {
        tenantId,
        id: fixedId(32, 1),
        personId: people.hoa,
        unitId: units.ward,
        title: 'Điều dưỡng trưởng',
        titleFolded: 'dieu duong truong',
      };
      const kind = {
        category: 'public-employee' as const,
        leader: false,
        dxSpecialist: false,
        coreOfficer: true,
      };
      await tx.insert(position).values({
        ...post,
        ...kind,
        validFrom: '2023-01-01',
        validTo: '2026-05-01',
        supersedesId: world.postId('hoa'),
      });
      const training = {
        tenantId,
        personId: people.hoa,
        courseName: 'Kỹ năng số',
        courseKey: 'ky nang so',
        contentGroup: 'core' as const,
      };
      await tx
        .insert(externalTraining)
        .values({ ...training, id: fixedId(33, 1), completedOn: '2025-01-01' });
      await tx
        .insert(externalTraining)
        .values({ ...training, id: fixedId(33, 2), completedOn: '2025-02-01', supersedesId: fixedId(33, 1) });
      const result = {
        tenantId,
        personId: people.hoa,
        session: 'Đợt 1',
        sessionKey: 'dot 1',
        takenOn: '2026-03-03',
      };
      await tx.insert(externalResult).values({ ...result, id: fixedId(34, 1), passed: false });
      await tx
        .insert(externalResult)
        .values({ ...result, id: fixedId(34, 2), passed: true, supersedesId: fixedId(34, 1) });
      const shown = await showPerson(as(actors.provinceHr, tx), { personId: people.hoa });
      expect(shown.posts.map(({ title, unitName, current }) => [title, unitName, current])).toEqual([
        ['Điều dưỡng trưởng', 'Khoa Nội', false],
      ]);
      expect(shown.corrected.map((one) => one.title)).toEqual(['Điều dưỡng']);
      expect(shown.trainings.map((one) => one.completedOn)).toEqual(['2025-02-01']);
      expect(shown.results.map((one) => one.passed)).toEqual([true]);
    }));

  it('shows the duties she owes, with how she stands', () =>
    inRollback(async (tx) => {
      await insertWorld(tx);
      await seedCourses(tx, now);
      await seedAudiences(tx, now);
      await seedObligations(tx, now);
      const duties = async (personId: string) =>
        (await showPerson(as(actors.provinceHr, tx), { personId })).duties.map((one) => [
          one.code,
          one.state,
        ]);
      expect(await duties(people.hoa)).toEqual([['boi-duong-cds-2026', 'open']]);
      expect(await duties(people.xuan)).toEqual([['boi-duong-cds-2026', 'left']]);
      expect(await duties(people.son)).toEqual([]);
      expect(await duties(people.viet)).toEqual([]);
    }));
});

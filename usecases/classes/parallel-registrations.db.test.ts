import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { registrationsOf } from '#db/queries/classes/roll.ts';
import { openTestClass } from '#db/testing/class-world.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { insertWorld, now, world } from '#db/testing/world.ts';
import type { Actor } from '#domain/access/permission.ts';
import { rollOf } from '#domain/classes/roll.ts';
import { newId } from '#lib/ids.ts';
import { leaveClass } from './leave-class.ts';
import { registerForClass } from './register-for-class.ts';

useTestDatabase();

it('of fifty who press at once as many get a seat as there are, the others queue; seats given up are filled at once', async () => {
  await database().transaction(async (tx) => {
    await insertWorld(tx);
  });
  const crowd = Array.from({ length: 50 }, () => newId());
  await database().execute(
    sql`insert into person (tenant_id, id, demo) select 'can-tho', unnest(${sql.param(`{${crowd.join(',')}}`)}::uuid[]), true`,
  );
  const as = (personId: string): { actor: Actor; now: Date } => ({
    actor: { kind: 'account', accountId: world.accounts.learner, personId, displayName: 'x', grants: [] },
    now: new Date('2026-11-20T03:00:00Z'),
  });
  const { classId } = await openTestClass({ actor: world.actors.unitHrHealth, now }, { capacity: 20 });
  const places = await Promise.all(crowd.map((personId) => registerForClass(as(personId), { classId })));
  expect(places.filter((place) => place?.kind === 'seated')).toHaveLength(20);
  const queue = places.flatMap((place) => (place?.kind === 'waiting' ? [place.position] : []));
  expect(queue.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, i) => i + 1));

  const before = rollOf(await registrationsOf(database(), [classId]));
  const leaving = [...before.seated.slice(0, 10), ...before.waiting.slice(0, 5)];
  await Promise.all(leaving.map((personId) => leaveClass(as(personId), { classId })));
  const after = rollOf(await registrationsOf(database(), [classId]));
  expect(after.seated).toHaveLength(20);
  expect(after.waiting).toHaveLength(15);
  expect([...after.seated, ...after.waiting].filter((personId) => leaving.includes(personId))).toEqual([]);
});

import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { type Actor, canSeePerson, type Role, roles } from '#domain/access/permission.ts';
import { holdsOn } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import type { Tx } from './client.ts';
import { unitPath } from './queries/units.ts';
import { orgUnitParent } from './schema/organisation.ts';
import { person, position } from './schema/people.ts';
import { inRollback, useTestDatabase } from './testing/database.ts';
import { fixedId } from './testing/fixed-id.ts';
import { insertWorld, today, world } from './testing/world.ts';
import { visiblePeople } from './visible.ts';

useTestDatabase();

const { units, people, actors } = world;

/** What the SQL shows. */
const shown = async (tx: Tx, actor: Actor): Promise<string[]> => {
  const rows = await tx
    .select({ id: person.id })
    .from(person)
    .where(visiblePeople(actor, sql`${person.id}`, today));
  return rows.map((row) => row.id).sort();
};

/** What the rule allows, from the plain rows. */
const allowed = async (tx: Tx, actor: Actor): Promise<string[]> => {
  const posts = await tx.select().from(position);
  const seen: string[] = [];
  for (const { id } of await tx.select({ id: person.id }).from(person)) {
    const current = posts.filter(
      (post) =>
        post.personId === id &&
        !post.supersededAt &&
        holdsOn({ from: post.validFrom, to: post.validTo }, today),
    );
    const unitPaths = await Promise.all(current.map((post) => unitPath(tx, post.unitId, today)));
    if (canSeePerson(actor, { personId: id, unitPaths })) seen.push(id);
  }
  return seen.sort();
};

const holder = (personId: string | null, ...grants: [Role, string | null][]): Actor => ({
  kind: 'account',
  accountId: fixedId(99, 1),
  personId,
  displayName: 'Thử',
  grants: grants.map(([role, unitId]) => ({ role, unitId })),
});

const everyActor: Record<string, Actor> = {
  ...actors,
  ...Object.fromEntries(
    roles.flatMap((role) => [
      [`${role} of the province`, holder(null, [role, null])],
      ...Object.entries(units).map(([name, id]) => [`${role} of ${name}`, holder(people.y, [role, id])]),
    ]),
  ),
  'unit HR of two subtrees': holder(people.son, ['unit-hr', units.ward], ['unit-hr', units.communeB]),
  'unit HR of a unit nobody knows': holder(null, ['unit-hr', fixedId(98, 1)]),
};

describe('the rule and the SQL of who sees whom', () => {
  it('are equal for every actor and person', () =>
    inRollback(async (tx) => {
      await insertWorld(tx);
      for (const [name, actor] of Object.entries(everyActor))
        expect(await shown(tx, actor), name).toEqual(await allowed(tx, actor));
    }));

  it('are equal after people and units moved', () =>
    inRollback(async (tx) => {
      await insertWorld(tx);
      // The hospital leaves the health department today; a correction says that Khánh never worked in its ward.
      await tx
        .update(orgUnitParent)
        .set({ validTo: '2026-11-23' })
        .where(eq(orgUnitParent.unitId, units.hospital));
      const moved = {
        tenantId: env.tenant,
        id: fixedId(97, 1),
        unitId: units.hospital,
        parentId: units.communeB,
        validFrom: today,
      };
      await tx.insert(orgUnitParent).values(moved);
      await tx
        .update(position)
        .set({ supersededAt: world.now })
        .where(eq(position.id, world.postId('khanh')));
      for (const [name, actor] of Object.entries(everyActor))
        expect(await shown(tx, actor), name).toEqual(await allowed(tx, actor));
      expect(await shown(tx, holder(null, ['unit-hr', units.communeB]))).toEqual(
        [people.giang, people.hoa, people.thuy, people.yen].sort(),
      );
    }));

  it('show the HR of a department its people and no others', () =>
    inRollback(async (tx) => {
      await insertWorld(tx);
      const { chau, dung, em, giang, hoa, khanh, yen } = people;
      expect(await shown(tx, actors.unitHrHealth)).toEqual([chau, dung, em, giang, hoa, khanh, yen].sort());
      expect(await shown(tx, actors.unitHrCommune)).toEqual(
        [people.phuc, people.quyen, people.son, yen].sort(),
      );
      expect(await shown(tx, actors.learner)).toEqual([people.thuy]);
      expect(await shown(tx, actors.disabled)).toEqual([]);
      expect(await shown(tx, actors.provinceHr)).toHaveLength(21);
    }));
});

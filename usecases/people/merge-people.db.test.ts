import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Tx } from '#db/client.ts';
import { loadActor } from '#db/queries/actors.ts';
import { loadPeople } from '#db/queries/import-world/roster.ts';
import { aliasDifferences } from '#db/queries/merges.ts';
import { externalTraining } from '#db/schema/learning.ts';
import { identity } from '#db/schema/people.ts';
import { personAlias } from '#db/schema/positions.ts';
import { inRollback, useTestDatabase } from '#db/testing/database.ts';
import { fixedId } from '#db/testing/fixed-id.ts';
import { insertWorld, now, today, world } from '#db/testing/world.ts';
import type { Actor } from '#domain/access/permission.ts';
import { Forbidden, InvalidInput, NotFound, Refused } from '#domain/refusal.ts';
import { env } from '#lib/env.ts';
import { idNumberHash } from '#lib/id-number.ts';
import { comparePeople } from './compare-people.ts';
import { decideMerge } from './decide-merge.ts';
import { findPerson } from './find-person.ts';
import { listPeople } from './list-people.ts';
import { listSuspects } from './list-suspects.ts';
import { showPerson } from './show-person.ts';
import { undoMerge } from './undo-merge.ts';

useTestDatabase();

const { people, actors, idNumbers } = world;
const as = (actor: Actor, db: Tx, at = now) => ({ actor, db, now: at });
const reason = 'Cùng một người, đã đối chiếu hồ sơ';
const aliases = async (tx: Tx) =>
  Object.fromEntries((await tx.select().from(personAlias)).map((row) => [row.personId, row.keptId]));
const train = (tx: Tx, personId: string, courseName: string, n: number) =>
  tx.insert(externalTraining).values({
    ...{ tenantId: env.tenant, id: fixedId(70, n), personId, courseName, courseKey: courseName },
    ...{ contentGroup: 'core' as const, completedOn: '2026-05-05' },
  });

describe('two people who are one', () => {
  it('count as the person kept everywhere, and each as herself again when it is undone', () =>
    inRollback(async (tx) => {
      await insertWorld(tx);
      const hr = as(actors.provinceHr, tx);
      await train(tx, people.khanh, 'Của Khánh', 1);
      await train(tx, people.hoa, 'Của Hòa', 2);
      const decision = { one: people.khanh, other: people.hoa, keep: people.hoa, reason };
      const { mergeId } = await decideMerge(hr, decision);
      for (const personId of [people.hoa, people.khanh]) {
        const page = await showPerson(hr, { personId });
        expect(page.personId).toBe(people.hoa);
        expect(page.identity?.fullName).toBe('Hồ Thị Hòa');
        expect(page.posts.map((post) => post.title).toSorted()).toEqual(['Bác sĩ', 'Điều dưỡng']);
        expect(page.trainings.map((one) => one.courseName).toSorted()).toEqual(['Của Hòa', 'Của Khánh']);
      }
      const listed = (await listPeople(hr, {})).people;
      expect(listed).toHaveLength(20);
      expect(listed.find((one) => one.id === people.hoa)?.posts).toHaveLength(2);
      expect((await findPerson(hr, { idNumber: idNumbers.khanh })).personId).toBe(people.hoa);
      const hash = idNumberHash(idNumbers.khanh);
      expect((await loadPeople(tx, [hash])).get(hash)?.personId).toBe(people.hoa);
      // What was known yesterday is two people still.
      const before = await showPerson(hr, { personId: people.khanh, known: '2026-11-23' });
      expect(before.posts.map((post) => post.title)).toEqual(['Bác sĩ']);

      await undoMerge(hr, { mergeId, reason: 'Hai người khác nhau' });
      const page = await showPerson(hr, { personId: people.khanh });
      expect([page.personId, page.posts.length, page.trainings.length]).toEqual([people.khanh, 1, 1]);
      expect(await aliases(tx)).toEqual({});
      await expect(undoMerge(hr, { mergeId, reason })).rejects.toEqual(new Refused('merge-undone-already'));
    }));

  it('let the account of either keep working, for the joined record', () =>
    inRollback(async (tx) => {
      await insertWorld(tx);
      const learner = actors.learner;
      if (learner.kind !== 'account' || !learner.personId) throw new Error('the learner has an account');
      await decideMerge(as(actors.provinceHr, tx), {
        one: learner.personId,
        other: people.hoa,
        keep: people.hoa,
        reason,
      });
      const actor = await loadActor(tx, learner.accountId, today);
      expect(actor).toMatchObject({ personId: people.hoa, mergedIds: [learner.personId] });
      expect((await showPerson(as(actor, tx), { personId: learner.personId })).personId).toBe(people.hoa);
    }));

  it('make chains that are followed to their end, whichever link is undone, and no circle', () =>
    inRollback(async (tx) => {
      await insertWorld(tx);
      const hr = as(actors.provinceHr, tx);
      const join = (one: string, keep: string) => decideMerge(hr, { one, other: keep, keep, reason });
      const [a, b, c] = [people.khanh, people.hoa, people.giang];
      const first = await join(a, b);
      const second = await join(b, c);
      expect(await aliases(tx)).toEqual({ [a]: c, [b]: c });
      await expect(join(c, a)).rejects.toEqual(new Refused('merge-already-one'));
      await undoMerge(hr, { mergeId: first.mergeId, reason });
      expect(await aliases(tx)).toEqual({ [b]: c });
      // Who was merged stands for the one kept: a is now merged with c, not with b.
      await join(a, b);
      expect(await aliases(tx)).toEqual({ [a]: c, [b]: c });
      await undoMerge(hr, { mergeId: second.mergeId, reason });
      expect(await aliases(tx)).toEqual({ [a]: c });
      expect(await aliasDifferences(tx)).toEqual([]);
    }));

  it('are decided about by the HR of the province alone', () =>
    inRollback(async (tx) => {
      await insertWorld(tx);
      const decision = { one: people.khanh, other: people.hoa, keep: people.hoa, reason };
      for (const actor of [actors.unitHrHealth, actors.auditor, actors.administrator, actors.learner]) {
        await expect(decideMerge(as(actor, tx), decision)).rejects.toThrow(Forbidden);
        await expect(listSuspects(as(actor, tx), {})).rejects.toThrow(Forbidden);
        await expect(comparePeople(as(actor, tx), decision)).rejects.toThrow(Forbidden);
      }
      const hr = as(actors.provinceHr, tx);
      await expect(decideMerge(hr, { ...decision, one: fixedId(99, 9) })).rejects.toThrow(NotFound);
      await expect(decideMerge(hr, { ...decision, keep: people.giang })).rejects.toEqual(
        new Refused('merge-not-kept'),
      );
      await expect(decideMerge(hr, { ...decision, other: people.khanh })).rejects.toThrow(Refused);
      await expect(decideMerge(hr, { ...decision, reason: ' ' })).rejects.toThrow(InvalidInput);
      expect(await aliases(tx)).toEqual({});
    }));
});

describe('suspected duplicates', () => {
  it('are found by name and birth day however they are spelled, and no more once decided', () =>
    inRollback(async (tx) => {
      await insertWorld(tx);
      const hr = as(actors.provinceHr, tx);
      const same = async (personId: string, fullName: string, nameFolded: string, bornOn: string | null) =>
        tx.update(identity).set({ fullName, nameFolded, bornOn }).where(eq(identity.personId, personId));
      expect((await listSuspects(hr, {})).pairs).toEqual([]);
      await same(people.hoa, 'BUI GIA KHANH', 'bui gia khanh', '1992-06-07');
      await same(people.giang, 'Bùi Gia Khanhh', 'bui gia khanhh', '1992-06-07');
      const found = await listSuspects(hr, {});
      expect(found.pairs.map(({ reasons }) => reasons)).toEqual([
        ['same-name-and-birth-day'],
        ['near-name-and-birth-day'],
        ['near-name-and-birth-day'],
      ]);
      const pair = found.pairs[0];
      if (!pair) throw new Error('no pair was found');
      const [one, other] = [pair.one.personId, pair.other.personId];
      const { mergeId } = await decideMerge(hr, { one, other, keep: null, reason: 'Trùng tên' });
      expect((await listSuspects(hr, {})).total).toBe(2);
      await undoMerge(hr, { mergeId, reason: 'Xem lại' });
      expect((await listSuspects(hr, {})).total).toBe(3);
      await decideMerge(hr, { one, other, keep: one, reason });
      expect((await listSuspects(hr, {})).total).toBe(1);
      const [{ n } = { n: -1 }] = await tx.execute<{ n: number }>(
        sql`select count(*)::int as n from person_merge`,
      );
      expect(n).toBe(3);
    }));
});

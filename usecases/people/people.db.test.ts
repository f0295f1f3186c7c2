import { desc, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Tx } from '#db/client.ts';
import { auditEntry } from '#db/schema/audit.ts';
import { identity, person } from '#db/schema/people.ts';
import { inRollback, useTestDatabase } from '#db/testing/database.ts';
import { fixedId } from '#db/testing/fixed-id.ts';
import { insertWorld, now, world } from '#db/testing/world.ts';
import type { Actor } from '#domain/access/permission.ts';
import { Forbidden, InvalidInput, NotFound, SignedOut } from '#domain/refusal.ts';
import { compareByGivenName, fold } from '#domain/text/vietnamese.ts';
import { env } from '#lib/env.ts';
import { findPerson } from './find-person.ts';
import { listPeople } from './list-people.ts';

useTestDatabase();

const { people, idNumbers, units, actors } = world;
const as = (actor: Actor, db: Tx) => ({ actor, db, now });
const names = (page: { people: readonly { fullName: string }[] }) => page.people.map((one) => one.fullName);
const audits = (tx: Tx, action: string) =>
  tx.select().from(auditEntry).where(eq(auditEntry.action, action)).orderBy(desc(auditEntry.sequence));

describe('the list of people', () => {
  it('shows unit HR her subtree only, by Vietnamese given name, with masked numbers and all current posts', () =>
    inRollback(async (tx) => {
      await insertWorld(tx);
      const page = await listPeople(as(actors.unitHrCommune, tx), {});
      expect(names(page)).toEqual(['Huỳnh Hữu Phúc', 'Mai Lệ Quyên', 'Trịnh Văn Sơn', 'Tăng Hải Yến']);
      expect(page.units.map((unit) => unit.id)).toEqual([units.communeA]);
      expect(page.people[3]?.posts.map((post) => post.unitName)).toEqual([
        'Bệnh viện Đa khoa',
        'Ủy ban nhân dân xã Vị Thủy',
      ]);
      expect(page.people[0]?.idNumberTail).toBe(idNumbers.phuc.slice(-3));
      expect(JSON.stringify(page)).not.toContain(idNumbers.phuc);
    }));

  it('sorts as Vietnamese lists do', () =>
    inRollback(async (tx) => {
      await insertWorld(tx);
      const listed = names(await listPeople(as(actors.provinceHr, tx), {}));
      expect(listed).toHaveLength(21);
      expect(listed).toEqual([...listed].sort(compareByGivenName));
    }));

  it('finds by name without marks, in any order of words, and by unit with what is below it', () =>
    inRollback(async (tx) => {
      await insertWorld(tx);
      const hr = as(actors.provinceHr, tx);
      expect(names(await listPeople(hr, { search: 'hoa thi' }))).toEqual(['Hồ Thị Hòa']);
      expect(names(await listPeople(hr, { search: 'Hoà' }))).toEqual(['Đặng Hoàng Giang', 'Hồ Thị Hòa']);
      expect(names(await listPeople(hr, { search: "100%_'; drop" }))).toEqual([]);
      expect(names(await listPeople(hr, { unitId: units.hospital }))).toEqual([
        'Đặng Hoàng Giang',
        'Hồ Thị Hòa',
        'Bùi Gia Khánh',
        'Tăng Hải Yến',
      ]);
    }));

  it('goes on behind the last person of a page and misses or repeats nobody', () =>
    inRollback(async (tx) => {
      await insertWorld(tx);
      const many = Array.from({ length: 120 }, (_, i) => ({
        id: fixedId(20, i),
        name: `Lê Văn ${['Ân', 'An', 'Ấn', 'Đan', 'Dân'][i % 5]}`,
      }));
      await tx.insert(person).values(many.map(({ id }) => ({ tenantId: env.tenant, id, demo: true })));
      await tx.insert(identity).values(
        many.map(({ id, name }) => ({
          tenantId: env.tenant,
          personId: id,
          fullName: name,
          nameFolded: fold(name),
        })),
      );
      const seen: string[] = [];
      let after: string | null = null;
      let pages = 0;
      do {
        const page: Awaited<ReturnType<typeof listPeople>> = await listPeople(as(actors.provinceHr, tx), {
          after,
        });
        seen.push(...page.people.map((one) => one.id));
        after = page.next;
        pages++;
      } while (after);
      expect(pages).toBe(3);
      expect(new Set(seen).size).toBe(141);
      expect(seen).toHaveLength(141);
    }));

  it('refuses a unit that is not hers, does not know a unit that is none, and is closed to others', () =>
    inRollback(async (tx) => {
      await insertWorld(tx);
      await expect(listPeople(as(actors.unitHrHealth, tx), { unitId: units.school })).rejects.toThrow(
        Forbidden,
      );
      await expect(listPeople(as(actors.unitHrHealth, tx), { unitId: units.province })).rejects.toThrow(
        Forbidden,
      );
      await expect(listPeople(as(actors.unitHrHealth, tx), { unitId: fixedId(30, 1) })).rejects.toThrow(
        NotFound,
      );
      await expect(listPeople(as(actors.unitHrHealth, tx), { unitId: 'x' })).rejects.toThrow(InvalidInput);
      for (const actor of [actors.learner, actors.trainer, actors.leader, actors.administrator]) {
        await expect(listPeople(as(actor, tx), {})).rejects.toThrow(Forbidden);
      }
      await expect(listPeople(as(actors.nobody, tx), {})).rejects.toThrow(SignedOut);
    }));

  it('leaves an entry that says who looked, not at whom or for what name', () =>
    inRollback(async (tx) => {
      await insertWorld(tx);
      await listPeople(as(actors.unitHrHealth, tx), { search: 'Hòa', unitId: units.hospital });
      const [entry] = await audits(tx, 'people.list');
      expect(entry).toMatchObject({
        accountId: world.accounts.unitHrHealth,
        outcome: 'done',
        subjectId: units.hospital,
      });
      expect(entry?.detail).toEqual({ searched: true, furtherPage: false });
    }));
});

describe('finding by số định danh', () => {
  it('answers the same for somebody unknown and somebody of another unit', () =>
    inRollback(async (tx) => {
      await insertWorld(tx);
      const find = (actor: Actor, idNumber: string) => findPerson(as(actor, tx), { idNumber });
      expect(await find(actors.provinceHr, idNumbers.nga)).toEqual({ personId: people.nga });
      expect(await find(actors.unitHrHealth, idNumbers.hoa)).toEqual({ personId: people.hoa });
      expect(await find(actors.unitHrHealth, idNumbers.nga)).toEqual({ personId: null });
      expect(await find(actors.unitHrHealth, '092099000000')).toEqual({ personId: null });
      await expect(find(actors.learner, idNumbers.thuy)).rejects.toThrow(Forbidden);
    }));
});

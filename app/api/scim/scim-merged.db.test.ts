import { eq, inArray } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { account, identity, person } from '#db/schema/people.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { hr, insertWorldForGood } from '#db/testing/import-world.ts';
import { now, world } from '#db/testing/world.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';
import { decideMerge } from '#usecases/people/decide-merge.ts';
import { enterprise, newAddress, providerAs } from './testing/provider.ts';

useTestDatabase();

let idp: Awaited<ReturnType<typeof providerAs>>;
beforeAll(async () => {
  await insertWorldForGood();
  idp = await providerAs('provinceHr');
});

describe('accounts of two people who are one', () => {
  const reason = 'Cùng một người, đã đối chiếu hồ sơ';
  const personOf = async (id: string): Promise<string> =>
    (await database().select().from(account).where(eq(account.id, id)))[0]?.personId ?? '';
  const merge = async (keptId: string, otherId: string): Promise<[string, string]> => {
    const [keep, other] = [await personOf(keptId), await personOf(otherId)];
    await decideMerge(hr, { one: keep, other, keep, reason });
    return [keep, other];
  };

  it('stay two, show the person kept, and a change of either reaches her', async () => {
    const user = (title: string) => ({
      ...{ userName: newAddress(), active: true, title, userType: 'civil-servant' },
      name: { familyName: 'Tạ', givenName: title },
      [enterprise]: { department: world.unitCodes.health },
    });
    const kept = await idp.create(user('Kế toán'));
    const other = await idp.create(user('Thủ quỹ'));
    const [keep, merged] = await merge(kept.body.id, other.body.id);
    expect((await idp.get(`Users/${other.body.id}`)).body).toMatchObject({
      ...{ id: other.body.id, userName: other.body.userName, displayName: 'Tạ Kế toán' },
    });
    const phone = [{ op: 'add', path: 'phoneNumbers', value: [{ value: '0912345670', type: 'work' }] }];
    expect((await idp.patch(`Users/${other.body.id}`, phone)).status).toBe(200);
    expect((await idp.get(`Users/${kept.body.id}`)).body.phoneNumbers).toMatchObject([
      { value: '0912345670' },
    ]);
    const rows = await database()
      .select()
      .from(identity)
      .where(inArray(identity.personId, [keep, merged]));
    expect(rows.map((row) => [row.personId, row.phone])).toEqual(
      expect.arrayContaining([
        [keep, '0912345670'],
        [merged, null],
      ]),
    );
  });

  it('are both in the group of an agency where either record has a post', async () => {
    const user = (department: string) => ({
      ...{ userName: newAddress(), active: true, title: 'Văn thư', userType: 'civil-servant' },
      name: { familyName: 'Tạ', givenName: 'Thị Sáu' },
      [enterprise]: { department },
    });
    const kept = await idp.create(user(world.unitCodes.health));
    const other = await idp.create(user(world.unitCodes.school));
    await merge(kept.body.id, other.body.id);
    for (const unit of [world.units.health, world.units.school]) {
      const members = (await idp.get(`Groups/${unit}`)).body.members.map(
        ({ value }: { value: string }) => value,
      );
      expect(members).toEqual(expect.arrayContaining([kept.body.id, other.body.id]));
    }
  });

  it('get no account by the address of the merged record: it is that of the person kept', async () => {
    const [address, own] = [newAddress(), newAddress()];
    const kept = await idp.create({ userName: own, name: { familyName: 'Tạ', givenName: 'Bảy' } });
    const keep = await personOf(kept.body.id);
    // On the roster with an address, and without an account.
    const recordOf = async (email: string) => {
      const id = newId();
      await database().insert(person).values({ tenantId: env.tenant, id, demo: true, recordedAt: now });
      await database()
        .insert(identity)
        .values({
          ...{
            tenantId: env.tenant,
            personId: id,
            fullName: 'Tạ Bảy',
            nameFolded: 'ta bay',
            email,
            changedAt: now,
          },
        });
      return id;
    };
    const merged = await recordOf(address);
    await decideMerge(hr, { one: keep, other: merged, keep, reason });
    const refused = await idp.create({ userName: address, name: { familyName: 'Tạ', givenName: 'Bảy' } });
    expect([refused.status, refused.body.scimType]).toEqual([409, 'uniqueness']);

    const free = newAddress();
    const [first, second] = [await recordOf(newAddress()), await recordOf(free)];
    await decideMerge(hr, { one: first, other: second, keep: first, reason });
    const opened = await idp.create({
      userName: free,
      name: { familyName: 'Tạ', givenName: 'Bảy' },
    });
    expect(opened.status).toBe(201);
    expect(await personOf(opened.body.id)).toBe(first);
  });
});

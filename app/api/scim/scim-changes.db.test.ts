import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { loadActor, openSession } from '#db/queries/actors.ts';
import { session } from '#db/schema/people.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { insertWorldForGood } from '#db/testing/import-world.ts';
import { now, today, world } from '#db/testing/world.ts';
import { enterprise, newAddress, postsOf, providerAs } from './testing/provider.ts';

useTestDatabase();

let idp: Awaited<ReturnType<typeof providerAs>>;
beforeAll(async () => {
  await insertWorldForGood();
  idp = await providerAs('provinceHr');
});

describe('PUT and PATCH /Users/{id}', () => {
  it('shut an account with all its sessions and tokens, and open it again; sent twice, the second changes nothing', async () => {
    const { body } = await idp.create({ userName: newAddress() });
    const expiresAt = new Date('2027-01-01T00:00:00Z');
    await openSession(database(), {
      tokenHash: `s-${body.id}`,
      accountId: body.id,
      createdAt: now,
      expiresAt,
    });
    const off = await idp.patch(`Users/${body.id}`, [{ op: 'Replace', path: 'active', value: 'False' }]);
    expect(off.body.active).toBe(false);
    expect(await loadActor(database(), body.id, today)).toEqual({ kind: 'nobody' });
    const [ended] = await database().select().from(session).where(eq(session.accountId, body.id));
    expect(ended?.revokedAt).not.toBeNull();
    const again = await idp.patch(`Users/${body.id}`, [{ op: 'replace', value: { active: false } }]);
    expect(again.body).toEqual(off.body);
    const on = await idp.replace(body.id, { userName: body.userName, active: true });
    expect(on.body.active).toBe(true);
  });

  it('move and end the post that SCIM gave, keeping what was known', async () => {
    const at = (department: string) => ({
      [enterprise]: { department },
      userType: 'worker',
      title: 'Nhân viên',
    });
    const { body } = await idp.create({ userName: newAddress(), ...at(world.unitCodes.health) });
    const moved = await idp.patch(`Users/${body.id}`, [
      { op: 'replace', path: `${enterprise}:department`, value: world.unitCodes.education },
    ]);
    expect(moved.body[enterprise].department).toBe(world.unitCodes.education);
    expect((await postsOf(body.id)).map(({ unitId }) => unitId)).toEqual([world.units.education]);
    const none = await idp.patch(`Users/${body.id}`, [{ op: 'remove', path: `${enterprise}:department` }]);
    expect(none.body[enterprise]).toEqual({});
    expect(await postsOf(body.id)).toEqual([]);
  });

  it.each([
    [
      'one part of a name',
      [{ op: 'replace', path: 'name.givenName', value: 'Hạnh' }],
      { displayName: 'Lê Hạnh' },
    ],
    ['a display name', [{ op: 'replace', path: 'displayName', value: 'Vũ Tân' }], { displayName: 'Vũ Tân' }],
    [
      'a path with its schema',
      [{ op: 'add', path: 'urn:ietf:params:scim:schemas:core:2.0:User:externalId', value: 'x' }],
      { externalId: 'x' },
    ],
    [
      'a value filter',
      [{ op: 'replace', path: 'phoneNumbers[type eq "work"].value', value: '0987654321' }],
      { phoneNumbers: [{ value: '0987654321', type: 'work' }] },
    ],
    [
      'no path',
      [{ op: 'Add', value: { title: 'T', [`${enterprise}:employeeNumber`]: '9' } }],
      { [enterprise]: { employeeNumber: '9' } },
    ],
    [
      'taking away',
      [
        { op: 'add', path: 'externalId', value: 'y' },
        { op: 'remove', path: 'externalId' },
      ],
      { userName: expect.any(String) },
    ],
  ])('PATCH understands %s', async (_what, operations, expected) => {
    const { body } = await idp.create({
      userName: newAddress(),
      name: { familyName: 'Lê', givenName: 'Hoa' },
    });
    const answer = await idp.patch(`Users/${body.id}`, operations);
    expect([answer.status, answer.body]).toMatchObject([200, expected]);
    expect((await idp.get(`Users/${body.id}`)).body).toEqual(answer.body);
  });

  it.each([
    ['an operation that is none', [{ op: 'move', path: 'title', value: 'x' }], 'invalidSyntax'],
    ['no operation', [], 'invalidSyntax'],
    ['taking away without a path', [{ op: 'remove' }], 'noTarget'],
    [
      'a filter that finds nothing',
      [{ op: 'replace', path: 'emails[type eq "home"]', value: { value: 'x' } }],
      'noTarget',
    ],
    [
      'a filter that is none',
      [{ op: 'replace', path: 'emails[type xx "home"].value', value: 'x' }],
      'invalidPath',
    ],
    ['a path into the program', [{ op: 'add', path: '__proto__.polluted', value: 'x' }], 'invalidPath'],
    [
      'a key into the program',
      [{ op: 'add', value: { 'constructor.prototype.polluted': 'x' } }],
      'invalidPath',
    ],
    ['a user name that is no address', [{ op: 'replace', path: 'userName', value: 'x' }], 'invalidValue'],
    ['a user name taken away', [{ op: 'remove', path: 'userName' }], 'invalidValue'],
  ])('PATCH refuses %s', async (_what, operations, scimType) => {
    const { body } = await idp.create({ userName: newAddress() });
    const answer = await idp.patch(`Users/${body.id}`, operations);
    expect([answer.status, answer.body.scimType]).toEqual([400, scimType]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect((await idp.get(`Users/${body.id}`)).body).toEqual(body);
  });

  it('rename, but not to an address that somebody has', async () => {
    const [one, two] = [
      await idp.create({ userName: newAddress() }),
      await idp.create({ userName: newAddress() }),
    ];
    const rename = (userName: string) =>
      idp.patch(`Users/${one.body.id}`, [{ op: 'replace', path: 'userName', value: userName }]);
    expect((await rename(two.body.userName.toUpperCase())).body.scimType).toBe('uniqueness');
    expect((await rename('khac@example.vn')).body).toMatchObject({
      userName: 'khac@example.vn',
      emails: [{ value: 'khac@example.vn' }],
    });
  });

  it('change nothing when another version stands (412), and say 304 to who has this one', async () => {
    const { body } = await idp.create({ userName: newAddress() });
    const old = { 'if-match': body.meta.version };
    const changed = await idp.patch(`Users/${body.id}`, [{ op: 'add', path: 'externalId', value: '1' }], old);
    expect(changed.body.meta.version).not.toBe(body.meta.version);
    const late = await idp.patch(`Users/${body.id}`, [{ op: 'add', path: 'externalId', value: '2' }], old);
    expect([late.status, late.body.status]).toEqual([412, '412']);
    expect((await idp.replace(body.id, { userName: body.userName }, old)).status).toBe(412);
    expect((await idp.remove(body.id, old)).status).toBe(412);
    const seen = await idp.get(`Users/${body.id}`, { 'if-none-match': changed.body.meta.version });
    expect([seen.status, seen.body]).toEqual([304, null]);
  });
});

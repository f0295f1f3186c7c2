import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { loadActor } from '#db/queries/actors.ts';
import { auditEntry } from '#db/schema/audit.ts';
import { account, apiToken, identity, person } from '#db/schema/people.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { insertWorldForGood } from '#db/testing/import-world.ts';
import { today, world } from '#db/testing/world.ts';
import { env } from '#lib/env.ts';
import { enterprise, newAddress, postsOf, providerAs } from './testing/provider.ts';

useTestDatabase();

let idp: Awaited<ReturnType<typeof providerAs>>;
let admin: typeof idp;
beforeAll(async () => {
  await insertWorldForGood();
  idp = await providerAs('provinceHr');
  admin = await providerAs('administrator');
});

describe('POST /Users', () => {
  it('opens an account for somebody new, with a post in the agency that the department names', async () => {
    const userName = newAddress();
    const made = await idp.create({
      ...{ userName: userName.toUpperCase(), externalId: 'e-1', active: true, title: 'Chuyên viên' },
      name: { familyName: 'Đỗ', middleName: 'Thị Bích', givenName: 'Ngọc' },
      ...{ userType: 'Công chức', phoneNumbers: [{ value: '0912345678', type: 'work' }] },
      [enterprise]: { employeeNumber: '77', department: world.unitCodes.health },
    });
    expect(made.status).toBe(201);
    expect(made.headers.get('content-type')).toBe('application/scim+json');
    expect(made.headers.get('location')).toBe(made.body.meta.location);
    expect(made.headers.get('etag')).toBe(made.body.meta.version);
    expect(made.body).toMatchObject({
      ...{ userName, externalId: 'e-1', active: true, displayName: 'Đỗ Thị Bích Ngọc' },
      name: { familyName: 'Đỗ', middleName: 'Thị Bích', givenName: 'Ngọc', formatted: 'Đỗ Thị Bích Ngọc' },
      ...{ title: 'Chuyên viên', userType: 'civil-servant', emails: [{ value: userName, primary: true }] },
      [enterprise]: { employeeNumber: '77', department: world.unitCodes.health },
      meta: { resourceType: 'User', location: `${env.origin}/api/scim/v2/Users/${made.body.id}` },
    });
    expect(await postsOf(made.body.id)).toMatchObject([
      { unitId: world.units.health, validFrom: expect.any(String) },
    ]);
    expect((await idp.get(`Users/${made.body.id}`)).body).toEqual(made.body);
  });

  it('says 409 uniqueness the second time, in any case, and to one of two that come at once', async () => {
    const userName = newAddress();
    const both = await Promise.all([
      idp.create({ userName }),
      idp.create({ userName: userName.toUpperCase() }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    const refused = await idp.create({ userName });
    expect(refused.body).toMatchObject({
      ...{ schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: '409', scimType: 'uniqueness' },
    });
    expect(JSON.stringify(refused.body)).not.toContain(userName);
    const accounts = await database().select().from(account).where(eq(account.email, userName));
    expect(accounts).toHaveLength(1);
    expect(await database().select().from(identity).where(eq(identity.email, userName))).toHaveLength(1);
  });

  it('gives the one person of the roster with this address her account, and leaves her name and posts alone', async () => {
    const email = newAddress();
    const personId = world.people.giang;
    await database().update(identity).set({ email }).where(eq(identity.personId, personId));
    const before = await database().select().from(person);
    const made = await idp.create({
      ...{ userName: email, displayName: 'Ai Đó Khác', userType: 'worker', title: 'Khác' },
      [enterprise]: { department: world.unitCodes.education },
    });
    expect(made.body).toMatchObject({ displayName: world.fullNames.giang, title: 'Phó Giám đốc' });
    expect(await database().select().from(person)).toHaveLength(before.length);
    expect(await postsOf(made.body.id)).toHaveLength(1);
  });

  it.each([
    ['no userName', {}, 'invalidValue'],
    ['a userName that is no address', { userName: 'abc' }, 'invalidValue'],
    ['a type of staff that is none', { userName: 'k@example.vn', userType: 'Member' }, 'invalidValue'],
    [
      'an agency that is none',
      { userName: 'k@example.vn', [enterprise]: { department: 'XX' } },
      'invalidValue',
    ],
    ['a name that is no name', { userName: 'k@example.vn', name: 'K' }, 'invalidValue'],
    ['active that is neither', { userName: 'k@example.vn', active: 'maybe' }, 'invalidValue'],
    ['another schema', { userName: 'k@example.vn', schemas: ['urn:x'] }, 'invalidSyntax'],
  ])('refuses %s', async (_what, values, scimType) => {
    const answer = await idp.create(values);
    expect([answer.status, answer.body.scimType]).toEqual([400, scimType]);
    expect(await database().select().from(account).where(eq(account.email, 'k@example.vn'))).toEqual([]);
  });

  it('refuses bodies that are none, of another type, or too large', async () => {
    expect((await idp.send('POST', 'Users', '{')).body.scimType).toBe('invalidSyntax');
    expect((await idp.send('POST', 'Users', 'a=b', { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await idp.send('POST', 'Users', `"${'x'.repeat(1_000_001)}"`)).status).toBe(413);
    for (const body of ['null', '[]', '7', '"x"', '{"schemas":{}}'])
      expect((await idp.send('POST', 'Users', body)).status, body).toBe(400);
  });
});

describe('DELETE /Users/{id}', () => {
  it('shuts and hides the account, deletes nothing, and the address can come again', async () => {
    const { body } = await idp.create({ userName: newAddress(), externalId: 'a' });
    expect((await idp.remove(body.id)).status).toBe(204);
    for (const answer of [
      await idp.get(`Users/${body.id}`),
      await idp.remove(body.id),
      await idp.replace(body.id, { userName: body.userName }),
    ])
      expect(answer.status).toBe(404);
    expect((await idp.find(`userName eq "${body.userName}"`)).body.totalResults).toBe(0);
    const [kept] = await database().select().from(account).where(eq(account.id, body.id));
    expect(kept?.disabledAt).not.toBeNull();
    const again = await idp.create({ userName: body.userName });
    expect([again.status, again.body.id, again.body.active]).toEqual([201, body.id, true]);
  });
});

describe('the token of a provider', () => {
  it('is needed for everything, and must be of who runs provisioning', async () => {
    const [nobody, learner] = [await providerAs(null), await providerAs('learner')];
    for (const path of [
      'Users',
      'Groups',
      'Schemas',
      `Users/${world.accounts.learner}`,
      'ServiceProviderConfig',
    ]) {
      const answer = await nobody.get(path);
      expect([answer.status, answer.body.status, answer.headers.get('www-authenticate')], path).toEqual([
        401,
        '401',
        'Bearer',
      ]);
    }
    expect((await nobody.send('POST', 'Users', '{')).status).toBe(401);
    for (const path of ['Users', 'Groups', `Users/${world.accounts.learner}`])
      expect((await learner.get(path)).status, path).toBe(403);
    expect((await learner.create({ userName: newAddress() })).status).toBe(403);
  });

  it('of a province HR cannot shut, rename, remove or revive an account with roles; that of an administrator can', async () => {
    const id = world.accounts.auditor;
    const off = [{ op: 'replace', path: 'active', value: false }];
    expect((await idp.patch(`Users/${id}`, off)).status).toBe(403);
    expect(
      (await idp.patch(`Users/${id}`, [{ op: 'replace', path: 'userName', value: newAddress() }])).status,
    ).toBe(403);
    expect((await idp.remove(id)).status).toBe(403);
    const { body } = await admin.get(`Users/${id}`);
    expect((await admin.remove(id)).status).toBe(204);
    expect((await idp.create({ userName: body.userName })).status).toBe(403);
    expect((await admin.create({ userName: body.userName })).status).toBe(201);
  });

  it('cannot shut the last administrator', async () => {
    expect((await admin.remove(world.accounts.administrator)).status).toBe(403);
    expect(await loadActor(database(), world.accounts.administrator, today)).toMatchObject({
      kind: 'account',
    });
  });

  it('leaves traces without personal values', async () => {
    const userName = newAddress();
    const { body } = await idp.create({ userName, displayName: 'Tên Bí Mật', externalId: 'bi-mat' });
    await idp.patch(`Users/${body.id}`, [{ op: 'replace', path: 'displayName', value: 'Tên Khác' }]);
    const entries = await database().select().from(auditEntry).where(eq(auditEntry.subjectId, body.id));
    expect(entries.map(({ action, accountId }) => [action, accountId])).toEqual([
      ['scim.create-user', world.accounts.provinceHr],
      ['scim.change-user', world.accounts.provinceHr],
    ]);
    for (const secret of [userName, 'Bí Mật', 'bi-mat', 'Tên Khác'])
      expect(JSON.stringify(entries)).not.toContain(secret);
    expect(await database().select().from(apiToken)).not.toEqual([]);
  });
});

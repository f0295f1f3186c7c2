import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { roleGrant } from '#db/schema/people.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { insertWorldForGood } from '#db/testing/import-world.ts';
import { world } from '#db/testing/world.ts';
import { enterprise, providerAs, userSchema } from './testing/provider.ts';

useTestDatabase();

let idp: Awaited<ReturnType<typeof providerAs>>;
let admin: typeof idp;
beforeAll(async () => {
  await insertWorldForGood();
  idp = await providerAs('provinceHr');
  admin = await providerAs('administrator');
  for (const [n, name] of ['An Bình', "O'Neil Đỗ", 'Trăm%Phần_Trăm'].entries())
    await idp.create({
      userName: `loc${n}@example.vn`,
      externalId: `L-${n}`,
      displayName: name,
      active: n !== 1,
    });
});

const names = (body: { Resources: { userName: string }[] }) =>
  body.Resources.map(({ userName }) => userName).toSorted();
const loc = (...numbers: number[]) => numbers.map((n) => `loc${n}@example.vn`);

describe('GET /Users', () => {
  it.each([
    ['userName eq "LOC0@example.vn"', loc(0)],
    ['USERNAME Eq "loc0@EXAMPLE.vn"', loc(0)],
    [`${userSchema}:userName eq "loc0@example.vn"`, loc(0)],
    ['userName sw "loc" and active eq true', loc(0, 2)],
    ['userName sw "loc" and not (active eq true)', loc(1)],
    ['userName sw "loc" and active eq "False"', loc(1)],
    ['externalId eq "L-1" or externalId eq "L-2"', loc(1, 2)],
    ['externalId eq "l-1"', []],
    ['emails[type eq "work" and value eq "loc2@example.vn"]', loc(2)],
    ['emails[type eq "home" and value eq "loc2@example.vn"]', []],
    ['emails.value ew "c1@example.vn"', loc(1)],
    ['displayName co "đỗ"', loc(1)],
    ['name.givenName eq "bình" and name.familyName eq "an"', loc(0)],
    ['userName sw "loc" and externalId pr', loc(0, 1, 2)],
    ['userName sw "loc" and title pr', []],
    ['userName sw "loc" and title eq null', loc(0, 1, 2)],
    ['userName sw "loc" and externalId ne "L-0"', loc(1, 2)],
    ['userName sw "loc" and userName gt "loc0@example.vn"', loc(1, 2)],
    ['userName sw "loc" and meta.created gt "2020-01-01T00:00:00Z"', loc(0, 1, 2)],
    ['userName sw "loc" and meta.created lt "2020-01-01T00:00:00Z"', []],
    [
      `${enterprise}:department eq "ct-yt" and userName eq "${world.emailOf('unitHrHealth')}"`,
      [world.emailOf('unitHrHealth')],
    ],
    // What would be patterns or SQL is text.
    ['userName sw "loc" and displayName co "%"', loc(2)],
    ['userName sw "loc" and displayName co "_"', loc(2)],
    [`displayName co "o'neil"`, loc(1)],
    [`userName eq "x' or '1'='1"`, []],
    [`userName eq "'); drop table account; --"`, []],
  ])('finds by %s', async (filter, expected) => {
    const { status, body } = await idp.find(filter);
    expect(status, JSON.stringify(body)).toBe(200);
    expect(names(body)).toEqual(expected);
    expect(body.totalResults).toBe(expected.length);
  });

  it.each([
    ...['userName', 'userName eq', 'eq "x"', '((userName pr)', 'userName eq "x" and', 'userName xx "x"', ''],
    ...['password eq "x"', 'groups.value eq "x"', 'constructor eq "x"', '__proto__ pr', 'userName eq 5'],
    ...[
      'active eq "maybe"',
      'active gt true',
      'meta.created eq "yesterday"',
      'title gt null',
      'userName eq "\u0000"',
    ],
    ...[`userName eq "${'x'.repeat(1_000)}"`, Array.from({ length: 90 }, () => 'id pr').join(' or ')],
  ])('says invalidFilter to %s', async (filter) => {
    const { status, body } = await idp.find(filter);
    expect([status, body.scimType]).toEqual([400, 'invalidFilter']);
  });

  it('gives pages whose bounds are pulled in, and every user once', async () => {
    const all = await idp.get('Users?count=200');
    expect(all.body).toMatchObject({ startIndex: 1, itemsPerPage: all.body.totalResults });
    const seen: string[] = [];
    for (let start = 1; start <= all.body.totalResults; start += 4) {
      const page = await idp.get(`Users?startIndex=${start}&count=4`);
      expect(page.body.startIndex).toBe(start);
      seen.push(...page.body.Resources.map(({ id }: { id: string }) => id));
    }
    expect(seen).toEqual(all.body.Resources.map(({ id }: { id: string }) => id));
    expect((await idp.get('Users?count=0')).body).toMatchObject({ itemsPerPage: 0, Resources: [] });
    expect((await idp.get('Users?count=-5&startIndex=-1')).body).toMatchObject({
      itemsPerPage: 0,
      startIndex: 1,
    });
    expect((await idp.get('Users?startIndex=999')).body).toMatchObject({ itemsPerPage: 0, startIndex: 999 });
    expect((await idp.get('Users?count=x&startIndex=1.5')).status).toBe(200);
  });

  it('gives the attributes asked for and no others', async () => {
    const some = await idp.find('userName eq "loc0@example.vn"', '&attributes=userName,name.givenName');
    expect(Object.keys(some.body.Resources[0]).toSorted()).toEqual([
      'id',
      'meta',
      'name',
      'schemas',
      'userName',
    ]);
    const less = await idp.find(
      'userName eq "loc0@example.vn"',
      `&excludedAttributes=emails,${enterprise}:department`,
    );
    expect(less.body.Resources[0]).not.toHaveProperty('emails');
    expect(less.body.Resources[0]).toHaveProperty('userName');
  });
});

describe('the description of the service', () => {
  it('says what it can do, and every attribute it shows stands in its schema', async () => {
    const config = await idp.get('ServiceProviderConfig');
    expect(config.body).toMatchObject({
      patch: { supported: true },
      bulk: { supported: false },
      etag: { supported: true },
    });
    const types = await idp.get('ResourceTypes');
    expect(types.body.Resources.map(({ endpoint }: { endpoint: string }) => endpoint)).toEqual([
      '/Users',
      '/Groups',
    ]);
    const schemas = (await idp.get('Schemas')).body.Resources;
    const described = new Set(
      schemas.flatMap(({ id, attributes }: { id: string; attributes: { name: string }[] }) => [
        id,
        ...attributes.map(({ name }) => name),
      ]),
    );
    for (const path of ['Users', 'Groups'])
      for (const resource of (await idp.get(path)).body.Resources)
        for (const key of Object.keys(resource))
          if (!['id', 'meta', 'schemas', 'externalId'].includes(key)) expect(described).toContain(key);
    expect((await idp.get(`Schemas/${encodeURIComponent(userSchema)}`)).body.id).toBe(userSchema);
    expect((await idp.get('Schemas/urn:x')).status).toBe(404);
  });
});

describe('groups', () => {
  it('are the roles of the province, then the agencies with who has a post there', async () => {
    const { body } = await idp.get('Groups?count=200');
    const roles = body.Resources.filter(({ id }: { id: string }) => id.startsWith('role-'));
    expect(roles.map(({ displayName }: { displayName: string }) => displayName)).not.toContain('unit-hr');
    const health = await idp.get(`Groups?filter=${encodeURIComponent('displayName sw "CT-YT Sở"')}`);
    expect(health.body.totalResults).toBe(1);
    expect(health.body.Resources[0].members).toContainEqual(
      expect.objectContaining({ value: world.accounts.unitHrHealth, type: 'User' }),
    );
    const without = await idp.get('Groups?excludedAttributes=members');
    for (const group of without.body.Resources) expect(group).not.toHaveProperty('members');
    const asked = `id eq "role-auditor" and members[value eq "${world.accounts.auditor}"]`;
    expect((await idp.get(`Groups?filter=${encodeURIComponent(asked)}`)).body.totalResults).toBe(1);
    expect((await idp.get('Groups?filter=%28')).body.scimType).toBe('invalidFilter');
  });

  it('give and end roles, for a token of an administrator only; sent again, nothing is given twice', async () => {
    const { body: user } = await idp.create({ userName: 'nhom@example.vn' });
    const add = [{ op: 'add', path: 'members', value: [{ value: user.id }] }];
    expect((await idp.patch('Groups/role-trainer', add)).status).toBe(403);
    for (let time = 0; time < 2; time += 1) {
      const added = await admin.patch('Groups/role-trainer', add);
      expect(added.body.members.map(({ value }: { value: string }) => value)).toContain(user.id);
    }
    const grants = () => database().select().from(roleGrant).where(eq(roleGrant.accountId, user.id));
    expect(await grants()).toMatchObject([{ role: 'trainer', unitId: null, endedAt: null }]);
    const gone = await admin.patch('Groups/role-trainer', [
      { op: 'remove', path: 'members', value: [{ value: user.id }] },
    ]);
    expect(gone.body.members.map(({ value }: { value: string }) => value)).not.toContain(user.id);
    await admin.patch('Groups/role-trainer', add);
    await admin.patch('Groups/role-trainer', [{ op: 'remove', path: `members[value eq "${user.id}"]` }]);
    expect((await grants()).every(({ endedAt }) => endedAt !== null)).toBe(true);
  });

  it('of agencies are read-only; none is made, deleted or renamed; members must be users', async () => {
    const add = [{ op: 'add', path: 'members', value: [{ value: world.accounts.learner }] }];
    expect((await admin.patch(`Groups/${world.units.health}`, add)).body.scimType).toBe('mutability');
    expect((await admin.send('POST', 'Groups', { displayName: 'x' })).status).toBe(501);
    expect((await admin.send('DELETE', 'Groups/role-trainer')).status).toBe(501);
    expect((await admin.get('Groups/role-unit-hr')).status).toBe(404);
    const rename = [{ op: 'replace', path: 'displayName', value: 'x' }];
    expect((await admin.patch('Groups/role-trainer', rename)).body.scimType).toBe('mutability');
    for (const value of ['x', '0190aaaa-0000-7000-8000-000000000001'])
      expect(
        (await admin.patch('Groups/role-trainer', [{ op: 'add', path: 'members', value: [{ value }] }])).body
          .scimType,
      ).toBe('invalidValue');
  });

  it('keep the last administrator, and refuse another version', async () => {
    const last = await admin.patch('Groups/role-administrator', [{ op: 'remove', path: 'members' }]);
    expect(last.status).toBe(403);
    expect((await admin.get('Groups/role-administrator')).body.members).toHaveLength(1);
    const late = await admin.send('PUT', 'Groups/role-trainer', { members: [] }, { 'if-match': 'W/"0"' });
    expect(late.status).toBe(412);
  });
});

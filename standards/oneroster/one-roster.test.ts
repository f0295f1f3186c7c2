import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readSheet } from '#standards/spreadsheet/read.ts';
import { fixtureFiles, fixtureFolder } from '#standards/spreadsheet/testing/fixtures.ts';
import { lieAboutSizes, markEncrypted, renameEntry } from '#standards/spreadsheet/testing/zip-surgery.ts';
import { type OneRosterData, tableNames, tables } from './tables.ts';
import { writeOneRoster } from './write-oneroster.ts';

const empty = Object.fromEntries(tableNames.map((name) => [name, []])) as unknown as OneRosterData;
const sample: OneRosterData = {
  ...empty,
  orgs: [{ sourcedId: 'o1', name: 'Sở Y tế', type: 'district', identifier: 'CT-YT' }],
  users: [
    {
      ...{ sourcedId: 'u1', enabledUser: 'true', username: 'em', familyName: 'Võ', middleName: 'Thị Kim' },
      ...{ givenName: 'Ém', identifier: '092085000001', sms: '0912345678' },
    },
  ],
  demographics: [{ sourcedId: 'u1', birthDate: '1990-10-11', sex: 'female' }],
  roles: [
    {
      ...{ sourcedId: 'r1', userSourcedId: 'u1', roleType: 'primary', role: 'student', orgSourcedId: 'o1' },
      ...{ beginDate: '2023-01-01', 'metadata.hocso.title': '=HYPERLINK("x")' },
      'metadata.hocso.category': 'worker',
    },
  ],
};
const archive = writeOneRoster(sample, { name: 'HocSo', code: 'can-tho' });

/** The archive with some of its files replaced (undefined: taken out). */
const withFiles = (files: Record<string, string | Uint8Array<ArrayBuffer> | undefined>): Uint8Array => {
  const parts = unzipSync(archive);
  for (const [name, content] of Object.entries(files)) {
    if (content === undefined) delete parts[name];
    else parts[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(parts);
};
const text = (name: string): string => strFromU8(unzipSync(archive)[name] ?? new Uint8Array());
const refusal = async (bytes: Uint8Array) => {
  const read = await readSheet(bytes, 'du-lieu.zip');
  return read.ok ? 'read' : read.refusal;
};
const sheetsOf = async (bytes: Uint8Array) => {
  const read = await readSheet(bytes, 'du-lieu.zip');
  if (!read.ok) throw new Error(read.refusal);
  return read.sheets;
};

describe('a data set that is written', () => {
  it('has the manifest and the headers of OneRoster 1.2, without a mark, the same bytes each time', () => {
    expect(text('manifest.csv')).toMatch(
      /^propertyName,value\r\nmanifest.version,1.0\r\noneroster.version,1.2\r\n/,
    );
    expect(text('manifest.csv')).toContain('file.users,bulk\r\n');
    expect(text('manifest.csv')).toContain('file.results,absent\r\n');
    expect(text('users.csv').split('\r\n')[0]).toBe(tables.users.join(','));
    expect(text('roles.csv')).toContain(`"'=HYPERLINK(""x"")"`);
    expect(writeOneRoster(sample, { name: 'HocSo', code: 'can-tho' })).toEqual(archive);
  });

  it('is read as one row a role with the person, the unit and what was hidden from spreadsheets', async () => {
    const [people, units] = await sheetsOf(archive);
    const [top, row] = people?.rows ?? [];
    const cells = Object.fromEntries((top?.cells ?? []).map((key, at) => [key, row?.cells[at]]));
    expect(cells).toMatchObject({
      ...{ sourcedId: 'u1', 'Số định danh': '092085000001', 'Họ và tên': 'Võ Thị Kim Ém' },
      ...{ 'Ngày sinh': '1990-10-11', 'Giới tính': 'Nữ', 'Mã đơn vị': 'CT-YT', 'Đối tượng': 'worker' },
      ...{ 'Chức vụ': '=HYPERLINK("x")', 'Từ ngày': '2023-01-01', 'Điện thoại': '0912345678' },
    });
    expect(units?.rows[1]?.cells.slice(0, 3)).toEqual(['CT-YT', 'Sở Y tế', 'district']);
  });
});

describe('a data set that is read', () => {
  it('says nothing of ticks that the sender has not', async () => {
    const header = tables.roles.slice(0, 10).join(',');
    const [people] = await sheetsOf(
      withFiles({ 'roles.csv': `${header}\r\nr1,,,u1,primary,student,2023-01-01,,o1,\r\n` }),
    );
    expect(people?.rows[0]?.cells).not.toContain('Lãnh đạo');
  });

  it('may lie in a folder of its own and begin with a mark', async () => {
    const parts = unzipSync(archive);
    const moved = Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [`export/${name}`, bytes]));
    moved['export/users.csv'] = strToU8(`\uFEFF${text('users.csv')}`);
    expect((await sheetsOf(zipSync(moved)))[0]?.rows).toHaveLength(2);
  });

  it.each([
    ['another version', { 'manifest.csv': text('manifest.csv').replace('version,1.2', 'version,1.1') }],
  ])('is refused as oneroster-version: %s', async (_what, files) => {
    expect(await refusal(withFiles(files))).toBe('oneroster-version');
  });

  it.each([
    ['a promised file is missing', { 'roles.csv': undefined }],
    ['a mode that is none', { 'manifest.csv': text('manifest.csv').replace('users,bulk', 'users,some') }],
    ['"tobedeleted" in bulk mode', { 'users.csv': text('users.csv').replace('u1,,', 'u1,tobedeleted,') }],
    ['a quote that never ends', { 'orgs.csv': `${text('orgs.csv')}"o2,,,` }],
    ['a line with too few fields', { 'orgs.csv': `${text('orgs.csv')}o2,x\r\n` }],
    ['two manifests', { 'other/manifest.csv': text('manifest.csv') }],
  ])('is refused as oneroster-broken: %s', async (_what, files) => {
    expect(await refusal(withFiles(files))).toBe('oneroster-broken');
  });

  it.each([
    ['a required column is missing', 'users.csv', text('users.csv').replace('familyName', 'surname')],
    ['a column stands twice', 'users.csv', text('users.csv').replace('pronouns', 'email')],
    ['the case of a column differs', 'orgs.csv', text('orgs.csv').replace('sourcedId', 'SOURCEDID')],
    ['a file is empty', 'orgs.csv', ''],
  ])('is refused as oneroster-columns: %s', async (_what, name, content) => {
    expect(await refusal(withFiles({ [name]: content }))).toBe('oneroster-columns');
  });

  it('is refused when it is no text that can be read', async () => {
    const old = Buffer.from(text('users.csv').replace('Võ', 'V\u00f5'), 'latin1');
    expect(await refusal(withFiles({ 'users.csv': old }))).toBe('unreadable-encoding');
    expect(await refusal(withFiles({ 'users.csv': new Uint8Array([80, 75, 0, 1]) }))).toBe(
      'not-a-spreadsheet',
    );
  });

  it('is refused when it is a trap: bombs, lies about sizes, foreign paths, encryption, cut archives', async () => {
    const bomb = withFiles({ 'users.csv': new Uint8Array(60_000_000).fill(97) });
    expect(await refusal(bomb)).toBe('zip-bomb');
    expect(await refusal(lieAboutSizes(bomb, 10, 1_000_000))).toBe('zip-bomb');
    expect(await refusal(renameEntry(archive, 'users.csv', '../sr.csv'))).toBe('damaged');
    expect(await refusal(markEncrypted(archive))).toBe('password-protected');
    expect(await refusal(archive.slice(0, archive.length - 40))).toBe('damaged');
    const many = Object.fromEntries(Array.from({ length: 5_001 }, (_, n) => [`${n}.txt`, new Uint8Array()]));
    expect(await refusal(zipSync({ ...unzipSync(archive), ...many }))).toBe('zip-bomb');
  });
});

const oat = fixtureFolder('roster/oneroster-v1p1-oat');
it.skipIf(oat === null)(
  'refuses a real data set of version 1.1 by name, and a zip that is none of these',
  async () => {
    const files = fixtureFiles(oat, /\.csv$/);
    expect(files.length).toBeGreaterThan(5);
    const real = zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])));
    expect(await refusal(real)).toBe('oneroster-version');
    expect(await refusal(zipSync({ 'a.csv': strToU8('a,b') }))).toBe('not-a-spreadsheet');
  },
);

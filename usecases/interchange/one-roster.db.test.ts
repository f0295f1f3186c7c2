import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { exportById } from '#db/queries/interchange/exports.ts';
import { auditEntry } from '#db/schema/audit.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { apply, hr, insertWorldForGood, judged, rowsOf, system, upload } from '#db/testing/import-world.ts';
import { now, world } from '#db/testing/world.ts';
import { Forbidden, NotFound } from '#domain/refusal.ts';
import { addPerson } from '../people/add-person.ts';
import { decideMerge } from '../people/decide-merge.ts';
import { showPerson } from '../people/show-person.ts';
import { sweepOldRows } from '../system/sweep-old-rows.ts';
import { buildExport } from './build-export.ts';
import { downloadExport } from './download-export.ts';
import { giveUpExport } from './give-up-export.ts';
import { listExports } from './list-exports.ts';
import { requestExport } from './request-export.ts';

useTestDatabase();

beforeAll(insertWorldForGood);

const made = async () => {
  const { exportId } = await requestExport(hr, {});
  await buildExport(system, { exportId });
  return { exportId, ...(await downloadExport(hr, { exportId })) };
};

/** The data set with some of its files changed. */
const changed = (bytes: Uint8Array, files: Record<string, (text: string) => string>): Uint8Array => {
  const parts = unzipSync(bytes);
  for (const [name, change] of Object.entries(files))
    parts[name] = strToU8(change(strFromU8(parts[name] ?? new Uint8Array())));
  return zipSync(parts);
};

/** A delta data set of one line a file, with the headers that were exported. */
const delta = (bytes: Uint8Array, lines: Record<string, (line: string) => string | null>): Uint8Array => {
  const parts = unzipSync(bytes);
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array()).split('\r\n');
  const files: Record<string, Uint8Array> = {
    'manifest.csv': strToU8(text('manifest.csv').join('\r\n').replaceAll(',bulk', ',absent')),
  };
  for (const [name, change] of Object.entries(lines)) {
    const [header = '', ...rest] = text(name);
    files[name] = strToU8([header, ...rest.flatMap((line) => change(line) ?? [])].join('\r\n'));
    const property = name.replace('.csv', '');
    files['manifest.csv'] = strToU8(
      strFromU8(files['manifest.csv'] ?? new Uint8Array()).replace(
        `file.${property},absent`,
        `file.${property},delta`,
      ),
    );
  }
  return zipSync(files);
};

describe('a OneRoster data set of the province', () => {
  it('comes back without a change, whichever list it is read as, and carries no ID number', async () => {
    const { bytes, name } = await made();
    expect(name).toBe('oneroster-can-tho-2026-11-24.zip');
    const text = Object.values(unzipSync(bytes))
      .map((part) => strFromU8(part))
      .join('\n');
    for (const number of Object.values(world.idNumbers)) expect(text).not.toContain(number);
    expect(text).toContain('Chuyên viên CNTT');
    for (const kind of ['roster', 'units'] as const) {
      const file = await upload(kind, bytes, { fileName: name });
      expect(file, kind).toMatchObject({ state: 'previewed', counts: { new: 0, changed: 0, wrong: 0 } });
      expect(file.counts?.unchanged, kind).toBeGreaterThan(5);
      const applied = await apply(file);
      expect(applied.applied).toMatchObject({ new: 0, changed: 0, otherwise: 0 });
    }
  });

  it('brings what another system changed, by the id of the person', async () => {
    const { bytes } = await made();
    const sent = changed(bytes, {
      'roles.csv': (text) => text.replace('Chuyên viên CNTT', 'Chuyên viên chính CNTT'),
    });
    const file = await upload('roster', sent, { fileName: 'doi.zip' });
    expect(judged(file)).toMatch(/^changed 1, unchanged \d+$/);
    expect((await rowsOf(file)).filter(({ status }) => status === 'changed')).toHaveLength(1);
  });

  it('closes every open post of somebody the sender deleted, after the preview, and deletes nothing', async () => {
    const { bytes } = await made();
    const id = world.people.giang;
    const sent = delta(bytes, {
      'users.csv': (line) =>
        line.startsWith(id) ? line.replace(`${id},,`, `${id},tobedeleted,2026-11-20T09:00:00Z`) : null,
    });
    const file = await upload('roster', sent, { fileName: 'nghi-viec.zip' });
    expect(file).toMatchObject({ state: 'previewed', counts: { new: 0, wrong: 0 } });
    const before = await showPerson(hr, { personId: id });
    expect(JSON.stringify(before)).not.toContain('2026-11-20');
    await apply(file);
    const after = await showPerson(hr, { personId: id });
    expect(JSON.stringify(after)).toContain('2026-11-20');
  });

  it('comes back without a change of people without an ID number and of two records that are one person', async () => {
    const unnumbered = (fullName: string, title: string) =>
      addPerson(hr, {
        ...{ fullName, bornOn: '1990-02-03', gender: 'female', unitId: world.units.health, title },
        ...{
          category: 'civil-servant',
          validFrom: '2026-01-05',
          validTo: null,
          reason: 'Tiếp nhận theo quyết định',
          confirmed: true,
        },
      });
    const one = await unnumbered('Quách Thị Nhị', 'Chuyên viên');
    const other = await unnumbered('Quách Thị Nhi', 'Chuyên viên');
    const alone = await unnumbered('Quách Thị Tam', 'Văn thư');
    await decideMerge(hr, {
      ...{ one: one.personId, other: other.personId, keep: one.personId },
      reason: 'Cùng một người, đã đối chiếu hồ sơ',
    });
    const before = await showPerson(hr, { personId: one.personId });
    const { bytes } = await made();
    const users = strFromU8(unzipSync(bytes)['users.csv'] ?? new Uint8Array());
    expect(users).toContain(one.personId);
    expect(users).toContain(alone.personId);
    expect(users).not.toContain(other.personId);
    const file = await upload('roster', bytes, { fileName: 'khong-so.zip' });
    expect(file).toMatchObject({ state: 'previewed', counts: { new: 0, changed: 0, wrong: 0 } });
    expect((await apply(file)).applied).toMatchObject({ new: 0, changed: 0, otherwise: 0 });
    expect(await showPerson(hr, { personId: one.personId })).toEqual(before);
  });

  it('tells row by row what it cannot take: strangers without an ID number, units and posts that are not there', async () => {
    const { bytes } = await made();
    const stranger = '0190aaaa-0000-7000-8000-000000000001';
    const sent = changed(bytes, {
      'users.csv': (text) => text.replaceAll(world.people.an, stranger),
      'roles.csv': (text) => text.replaceAll(world.people.an, stranger),
      'demographics.csv': (text) => text.replaceAll(world.people.an, stranger),
    });
    const file = await upload('roster', sent, { fileName: 'la.zip' });
    expect(file.counts?.wrong).toBe(1);
    expect((await rowsOf(file)).filter(({ status }) => status === 'wrong').map(({ codes }) => codes)).toEqual(
      [['required']],
    );
  });
});

describe('an export', () => {
  it('is one at a time for each account, is made once, and says that it was fetched', async () => {
    const [one, two] = await Promise.all([requestExport(hr, {}), requestExport(hr, {})]);
    expect(one).toEqual(two);
    await expect(downloadExport(hr, one)).rejects.toThrow(NotFound);
    expect((await buildExport(system, one)).rows).toBeGreaterThan(30);
    expect((await buildExport(system, one)).rows).toBeNull();
    await downloadExport(hr, one);
    const entries = await database().select().from(auditEntry);
    expect(entries.filter((entry) => entry.subjectId === one.exportId).map(({ action }) => action)).toEqual(
      expect.arrayContaining(['interchange.request-export', 'interchange.download-export']),
    );
  });

  it('is over after seven days: it is not given out any more, then swept with its file', async () => {
    const { exportId } = await made();
    const later = new Date(now.getTime() + 7 * 86_400_000);
    await expect(downloadExport({ ...hr, now: later }, { exportId })).rejects.toThrow(NotFound);
    const listed = await listExports({ ...hr, now: later }, {});
    expect(listed.exports.every(({ state }) => state === 'expired')).toBe(true);
    await sweepOldRows({ ...system, now: new Date(later.getTime() + 1) }, {});
    expect(await exportById(database(), exportId)).toMatchObject({ state: 'expired' });
  });

  it('says so when making it was given up', async () => {
    const { exportId } = await requestExport(hr, {});
    await giveUpExport(system, { exportId });
    expect(await exportById(database(), exportId)).toMatchObject({ state: 'failed' });
    expect((await buildExport(system, { exportId })).rows).toBeNull();
  });

  it('is for who runs provisioning and nobody else', async () => {
    const { exportId } = await made();
    for (const key of ['learner', 'unitHrHealth', 'leader', 'auditor', 'trainer'] as const) {
      const caller = { actor: world.actors[key], now };
      await expect(requestExport(caller, {}), key).rejects.toThrow(Forbidden);
      await expect(downloadExport(caller, { exportId }), key).rejects.toThrow(Forbidden);
      await expect(listExports(caller, {}), key).rejects.toThrow(Forbidden);
    }
    await expect(buildExport(hr, { exportId })).rejects.toThrow(Forbidden);
  });
});

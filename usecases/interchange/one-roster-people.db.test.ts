import { eq, inArray, sql } from 'drizzle-orm';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Tx } from '#db/client.ts';
import { rowsPage } from '#db/queries/imports-rows.ts';
import { peopleOfSet, postsOfSet, unitsOfSet } from '#db/queries/interchange/data-set.ts';
import { identity, position } from '#db/schema/people.ts';
import { inRollback, useTestDatabase } from '#db/testing/database.ts';
import { fixedId } from '#db/testing/fixed-id.ts';
import { apply, judged, rowsOf, upload } from '#db/testing/import-world.ts';
import { insertWorld, now, today, world } from '#db/testing/world.ts';
import { reportingYearOf } from '#domain/reporting/period.ts';
import { env } from '#lib/env.ts';
import { writeOneRoster } from '#standards/oneroster/write-oneroster.ts';
import { oneRosterRecords } from '../oneroster-records.ts';
import { decideMerge } from '../people/decide-merge.ts';

useTestDatabase();

const { people, actors, units } = world;
const withoutNumber = { idNumberHash: null, idNumberSealed: null, idNumberTail: null };

/** Dũng has no number; Khánh was merged into Hòa, whose post and address are recorded for both; Oanh into Nga, who has no number. */
const province = async (tx: Tx): Promise<void> => {
  await insertWorld(tx);
  const hr = { actor: actors.provinceHr, db: tx, now };
  await tx
    .update(identity)
    .set(withoutNumber)
    .where(inArray(identity.personId, [people.dung, people.nga]));
  await tx
    .update(identity)
    .set({ email: world.emailOf('learnerHospital') })
    .where(eq(identity.personId, people.hoa));
  await tx.insert(position).values({
    ...{ tenantId: env.tenant, id: fixedId(71, 1), personId: people.khanh, unitId: units.hospital },
    ...{ title: 'Điều dưỡng', titleFolded: 'dieu duong', category: 'public-employee', leader: false },
    ...{ dxSpecialist: false, coreOfficer: false, validFrom: '2024-02-02', recordedAt: now },
  });
  const reason = 'Cùng một người, đã đối chiếu hồ sơ';
  await decideMerge(hr, { one: people.khanh, other: people.hoa, keep: people.hoa, reason });
  await decideMerge(hr, { one: people.oanh, other: people.nga, keep: people.nga, reason });
};

const sentOut = async (tx: Tx): Promise<Uint8Array> =>
  writeOneRoster(
    oneRosterRecords({
      units: await unitsOfSet(tx, today),
      people: await peopleOfSet(tx, today),
      posts: await postsOfSet(tx, today),
      enrolments: [],
      year: reportingYearOf(today),
    }),
    { name: 'HocSo', code: env.tenant },
  );

const linesOf = (bytes: Uint8Array, name: string): string[] =>
  strFromU8(unzipSync(bytes)[name] ?? new Uint8Array()).split('\r\n');

const everything = async (tx: Tx) => ({
  positions: await tx.select().from(position).orderBy(position.id),
  identities: await tx.select().from(identity).orderBy(identity.personId),
});

describe('a data set that goes out and comes back', () => {
  it('says people who were merged once, with the posts of both records', () =>
    inRollback(async (tx) => {
      await province(tx);
      const bytes = await sentOut(tx);
      const users = linesOf(bytes, 'users.csv');
      const roles = linesOf(bytes, 'roles.csv');
      const about = (lines: string[], id: string) => lines.filter((line) => line.includes(id));
      for (const merged of [people.khanh, people.oanh]) {
        expect(about(users, merged)).toEqual([]);
        expect(about(roles, merged)).toEqual([]);
      }
      expect(about(users, people.hoa)).toHaveLength(1);
      expect(about(roles, people.hoa).map((line) => /Điều dưỡng|Bác sĩ/.exec(line)?.[0])).toEqual([
        'Điều dưỡng',
        'Bác sĩ',
      ]);
      // She signs in with the account that was opened for the other record.
      expect(about(users, people.hoa)[0]).toContain(world.emailOf('learnerHospital'));
      const primary = roles.filter((line) => line.includes(',primary,'));
      expect(primary).toHaveLength(users.length - 2);
    }));

  it('changes nothing and refuses nobody: without a number, with two posts, of two records', () =>
    inRollback(async (tx) => {
      await province(tx);
      const before = await everything(tx);
      const bytes = await sentOut(tx);
      const file = await upload('roster', bytes, { db: tx, fileName: 'oneroster.zip' });
      expect(file, JSON.stringify(await rowsOf(file, { db: tx }))).toMatchObject({
        state: 'previewed',
        counts: { new: 0, changed: 0, wrong: 0 },
      });
      const applied = await apply(file, { db: tx });
      expect(applied.applied).toMatchObject({ new: 0, closed: 0, changed: 0, otherwise: 0 });
      expect(await everything(tx)).toEqual(before);
    }));

  it('changes somebody without a number by her id, and by the id of a record merged into her', () =>
    inRollback(async (tx) => {
      await province(tx);
      const parts = unzipSync(await sentOut(tx));
      const change = (name: string, to: (text: string) => string) => {
        parts[name] = strToU8(to(strFromU8(parts[name] ?? new Uint8Array())));
      };
      change('roles.csv', (text) => text.replace('Chuyên viên CNTT', 'Chuyên viên chính CNTT'));
      for (const name of ['users.csv', 'roles.csv', 'demographics.csv'])
        change(name, (text) => text.replaceAll(people.hoa, people.khanh));
      const file = await upload('roster', zipSync(parts), { db: tx, fileName: 'doi.zip' });
      expect(judged(file)).toMatch(/^changed 1, unchanged \d+$/);
      await apply(file, { db: tx });
      const posts = await tx.select().from(position).where(eq(position.personId, people.dung));
      expect(posts.filter((post) => post.supersededAt === null).map(({ title }) => title)).toEqual([
        'Chuyên viên chính CNTT',
      ]);
      const [dung] = await tx.select().from(identity).where(eq(identity.personId, people.dung));
      expect(dung).toMatchObject(withoutNumber);
    }));
});

describe('an id that HR of a unit guessed', () => {
  /** A delta that says these people have left, by id alone. */
  const deletions = async (tx: Tx, ids: readonly string[]): Promise<Uint8Array> => {
    const bytes = await sentOut(tx);
    const [header = '', sample = ''] = linesOf(bytes, 'users.csv');
    const own = sample.split(',')[0] ?? '';
    const manifest = linesOf(bytes, 'manifest.csv').join('\r\n').replaceAll(',bulk', ',absent');
    const lines = ids.map((id) => {
      const line =
        linesOf(bytes, 'users.csv').find((each) => each.startsWith(id)) ?? sample.replaceAll(own, id);
      return line.replace(`${id},,`, `${id},tobedeleted,2026-11-20T09:00:00Z`);
    });
    return zipSync({
      'manifest.csv': strToU8(manifest.replace('file.users,absent', 'file.users,delta')),
      'users.csv': strToU8([header, ...lines].join('\r\n')),
    });
  };
  const health = (tx: Tx) => ({
    ...{ db: tx, actor: actors.unitHrHealth, unitId: units.health, fileName: 'doan.zip' },
  });
  const numberless = (tx: Tx, id: string) =>
    tx.update(identity).set(withoutNumber).where(eq(identity.personId, id));

  it('reaches nobody outside of the unit, and tells neither posts nor the digits of a number', () =>
    inRollback(async (tx) => {
      await province(tx);
      await numberless(tx, people.thuy);
      const before = await everything(tx);
      const ids = [people.phuc, people.thuy, people.y, people.nga];
      const bytes = await deletions(tx, [...ids, '0190aaaa-0000-7000-8000-000000000001']);
      const file = await upload('roster', bytes, health(tx));
      const rows = await rowsPage(tx, file.id, { filter: 'all', after: 0, limit: 100 });
      expect(rows).toHaveLength(5);
      const said = rows.map(({ status, problems }) => ({ status, problems }));
      expect(rows.map(({ label }) => label).join()).not.toMatch(/[\d•]/);
      // Whether somebody stands behind an id makes no difference.
      expect(new Set(said.map((row) => JSON.stringify(row))).size).toBe(1);
      expect(said[0]).toMatchObject({ status: 'wrong' });
      await apply(file, { db: tx });
      expect(await everything(tx)).toEqual(before);
    }));

  it('reaches those of the unit, who have no number either', () =>
    inRollback(async (tx) => {
      await province(tx);
      const file = await upload('roster', await deletions(tx, [people.dung]), health(tx));
      expect(judged(file), JSON.stringify(await rowsOf(file, { db: tx }))).toBe('changed 1');
      await apply(file, { db: tx });
      const standing = sql`${position.supersededAt} is null and ${position.personId} = ${people.dung}`;
      expect(await tx.select({ to: position.validTo }).from(position).where(standing)).toEqual([
        { to: '2026-11-20' },
      ]);
    }));
});

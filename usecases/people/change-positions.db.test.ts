import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Tx } from '#db/client.ts';
import { positionChange } from '#db/schema/positions.ts';
import { standingQueue } from '#db/schema/reporting.ts';
import { inRollback, useTestDatabase } from '#db/testing/database.ts';
import { fixedId } from '#db/testing/fixed-id.ts';
import { insertWorld, now, world } from '#db/testing/world.ts';
import type { Actor } from '#domain/access/permission.ts';
import { Forbidden, InvalidInput, NotFound, Refused } from '#domain/refusal.ts';
import { addPosition } from './add-position.ts';
import { correctPosition } from './correct-position.ts';
import { endPosition } from './end-position.ts';
import { showPerson } from './show-person.ts';
import { transferPosition } from './transfer-position.ts';
import { withdrawPosition } from './withdraw-position.ts';

useTestDatabase();

const { people, units, actors, postId } = world;
const as = (actor: Actor, db: Tx, at = now) => ({ actor, db, now: at });
const post = {
  unitId: units.ward,
  title: 'Trưởng khoa',
  category: 'public-employee' as const,
  leader: true,
  validFrom: '2026-12-15',
};
const fieldOf = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof InvalidInput)) throw error ?? new Error('nothing was refused');
  return error.fields.map(({ path, code }) => `${path} ${code}`).join(', ');
};
const shown = async (tx: Tx, personId: string, known: string | null = null) =>
  (
    await showPerson(as(actors.provinceHr, tx, new Date('2027-03-01T03:00:00Z')), { personId, known })
  ).posts.map(
    ({ title, unitName, validFrom, validTo }) => `${title}, ${unitName}: ${validFrom}–${validTo ?? ''}`,
  );

describe('a position changed by hand', () => {
  it('is one more beside those held, or a new row in the place of the old one', () =>
    inRollback(async (tx) => {
      await insertWorld(tx);
      const hr = as(actors.unitHrHealth, tx);
      await addPosition(hr, { personId: people.khanh, ...post, reason: 'QĐ 12/QĐ-BV' });
      expect(await shown(tx, people.khanh)).toEqual([
        'Trưởng khoa, Khoa Nội: 2026-12-15–',
        'Bác sĩ, Khoa Nội: 2023-01-01–',
      ]);
      await endPosition(hr, { positionId: postId('khanh'), validTo: '2026-12-14' });
      expect(await shown(tx, people.khanh)).toEqual([
        'Trưởng khoa, Khoa Nội: 2026-12-15–',
        'Bác sĩ, Khoa Nội: 2023-01-01–2026-12-14',
      ]);
      const changes = await tx.select().from(positionChange).where(eq(positionChange.personId, people.khanh));
      expect(changes.map(({ kind, reason }) => [kind, reason])).toEqual([
        ['add', 'QĐ 12/QĐ-BV'],
        ['end', null],
      ]);
      const waiting = await tx.select().from(standingQueue).where(eq(standingQueue.personId, people.khanh));
      expect(waiting).toHaveLength(1);
    }));

  it('moves somebody so that she holds one post on every day', () =>
    inRollback(async (tx) => {
      await insertWorld(tx);
      const move = { ...post, positionId: postId('khanh'), unitId: units.hospital, validFrom: '2028-02-29' };
      await transferPosition(as(actors.unitHrHealth, tx), move);
      expect(await shown(tx, people.khanh)).toEqual([
        'Trưởng khoa, Bệnh viện Đa khoa: 2028-02-29–',
        'Bác sĩ, Khoa Nội: 2023-01-01–2028-02-28',
      ]);
    }));

  it('is known as it was on any day before, and listed with who mended it and why', () =>
    inRollback(async (tx) => {
      await insertWorld(tx);
      const late = new Date('2026-12-14T16:59:59Z');
      const correct = {
        ...post,
        positionId: postId('khanh'),
        title: 'Bác sĩ chính',
        validFrom: '2023-02-01',
      };
      await correctPosition(as(actors.unitHrHealth, tx, late), { ...correct, reason: 'Ghi nhầm chức danh' });
      // 14/12 at 23:59:59 in Việt Nam is still the 14th.
      expect(await shown(tx, people.khanh, '2026-12-13')).toEqual(['Bác sĩ, Khoa Nội: 2023-01-01–']);
      expect(await shown(tx, people.khanh, '2026-12-14')).toEqual(['Bác sĩ chính, Khoa Nội: 2023-02-01–']);
      const page = await showPerson(as(actors.provinceHr, tx), { personId: people.khanh });
      expect(page.corrected).toMatchObject([
        { title: 'Bác sĩ', kind: 'correct', reason: 'Ghi nhầm chức danh', next: { title: 'Bác sĩ chính' } },
      ]);
      expect(page.corrected[0]?.by).not.toBeNull();
    }));

  it('is taken back whole when it was never held, and then its holder is out of sight', () =>
    inRollback(async (tx) => {
      await insertWorld(tx);
      const hr = as(actors.unitHrHealth, tx);
      const gone = await withdrawPosition(hr, { positionId: postId('khanh'), reason: 'Nhầm người' });
      expect(gone.visible).toBe(false);
      expect(await shown(tx, people.khanh)).toEqual([]);
      await expect(showPerson(hr, { personId: people.khanh })).rejects.toThrow(Forbidden);
      const again = withdrawPosition(as(actors.provinceHr, tx), {
        positionId: postId('khanh'),
        reason: 'Nhầm',
      });
      await expect(again).rejects.toThrow(Refused);
    }));
});

describe('who may change a position', () => {
  it('is unit HR in her own units, on both sides of a move, and the HR of the province', () =>
    inRollback(async (tx) => {
      await insertWorld(tx);
      const hr = as(actors.unitHrHealth, tx);
      const away = { ...post, positionId: postId('khanh'), unitId: units.communeA };
      await expect(transferPosition(hr, away)).rejects.toThrow(Forbidden);
      await expect(correctPosition(hr, { ...away, reason: 'Thử' })).rejects.toThrow(Forbidden);
      await expect(
        addPosition(hr, { ...post, personId: people.khanh, unitId: units.communeA }),
      ).rejects.toThrow(Forbidden);
      await expect(addPosition(hr, { ...post, personId: people.phuc })).rejects.toThrow(Forbidden);
      await expect(endPosition(hr, { positionId: postId('phuc'), validTo: '2026-12-01' })).rejects.toThrow(
        Forbidden,
      );
      for (const actor of [
        actors.auditor,
        actors.leader,
        actors.learner,
        actors.administrator,
        actors.trainer,
      ])
        await expect(addPosition(as(actor, tx), { ...post, personId: people.khanh })).rejects.toThrow(
          Forbidden,
        );
      await expect(addPosition(hr, { ...post, personId: fixedId(99, 1) })).rejects.toThrow(NotFound);
      await transferPosition(as(actors.provinceHr, tx), away);
      expect(await shown(tx, people.khanh)).toHaveLength(2);
    }));
});

describe('a change that cannot be', () => {
  it('is told at its field, and nothing is written', () =>
    inRollback(async (tx) => {
      await insertWorld(tx);
      const hr = as(actors.provinceHr, tx);
      const add = (values: object) =>
        fieldOf(addPosition(hr, { personId: people.khanh, ...post, ...values }));
      expect(await add({ title: ' BAC  SI', validFrom: '2025-01-01' })).toBe('title post-held-already');
      expect(await add({ validTo: '2026-12-14' })).toBe('validTo ends-before-start');
      expect(await add({ validFrom: '2026-02-29' })).toBe('validFrom not-a-day');
      expect(await add({ validFrom: '' })).toBe('validFrom missing');
      expect(await add({ title: '   ', unitId: '' })).toBe('unitId missing, title missing');
      expect(await add({ validFrom: '1990-01-01' })).toContain('validFrom before-birth');
      expect(await add({ validFrom: '1999-12-31' })).toContain('unitId unit-not-yet');
      const positionId = postId('khanh');
      expect(await fieldOf(endPosition(hr, { positionId, validTo: '2022-12-31' }))).toBe(
        'validTo ends-before-start',
      );
      const move = (validFrom: string) => fieldOf(transferPosition(hr, { ...post, positionId, validFrom }));
      expect(await move('2023-01-01')).toBe('validFrom not-after-start');
      const [count] = await tx.execute<{ n: number }>(sql`select count(*)::int as n from position_change`);
      expect(count?.n).toBe(0);
    }));

  it('is refused when somebody else has just changed the row', () =>
    inRollback(async (tx) => {
      await insertWorld(tx);
      const hr = as(actors.provinceHr, tx);
      const positionId = postId('khanh');
      await endPosition(hr, { positionId, validTo: '2026-12-14' });
      await expect(endPosition(hr, { positionId, validTo: '2026-12-15' })).rejects.toEqual(
        new Refused('position-changed'),
      );
    }));
});

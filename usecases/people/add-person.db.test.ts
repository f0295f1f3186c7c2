import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Tx } from '#db/client.ts';
import { account, identity } from '#db/schema/people.ts';
import { inRollback, useTestDatabase } from '#db/testing/database.ts';
import { insertWorld, now, world } from '#db/testing/world.ts';
import type { Actor } from '#domain/access/permission.ts';
import { Forbidden, InvalidInput } from '#domain/refusal.ts';
import { addPerson } from './add-person.ts';
import { endPosition } from './end-position.ts';
import { showPerson } from './show-person.ts';

useTestDatabase();

const { people, units, actors, postId, idNumbers } = world;
const as = (actor: Actor, db: Tx) => ({ actor, db, now });
const somebody = {
  fullName: 'Lâm Thị Mỹ',
  bornOn: '1996-02-29',
  unitId: units.ward,
  title: 'Điều dưỡng',
  category: 'public-employee' as const,
  validFrom: '2026-11-01',
};
const fieldOf = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof InvalidInput)) throw error ?? new Error('nothing was refused');
  return error.fields.map(({ path, code }) => `${path} ${code}`).join(', ');
};

describe('a person added by hand', () => {
  it('has an identity, a position, and an account when there is an address', () =>
    inRollback(async (tx) => {
      await insertWorld(tx);
      const hr = as(actors.unitHrHealth, tx);
      const written = { ...somebody, idNumber: '092 196 000 123', email: 'my@cantho.gov.vn' };
      const { personId, received } = await addPerson(hr, written);
      expect(received).toBe(false);
      const [row] = await tx.select().from(identity).where(eq(identity.personId, personId));
      expect(row).toMatchObject({ nameFolded: 'lam thi my', idNumberTail: '123' });
      expect(JSON.stringify(row)).not.toContain('092196000123');
      expect((await tx.select().from(account).where(eq(account.personId, personId)))[0]?.email).toBe(
        'my@cantho.gov.vn',
      );
      expect((await showPerson(hr, { personId })).posts.map(({ title }) => title)).toEqual(['Điều dưỡng']);
    }));

  it('is taken for somebody known until HR says she is another', () =>
    inRollback(async (tx) => {
      await insertWorld(tx);
      const hr = as(actors.unitHrHealth, tx);
      const twin = { ...somebody, fullName: 'BUI GIA KHANH', bornOn: '1992-06-07' };
      expect(await fieldOf(addPerson(hr, twin))).toBe('confirmed looks-like-known');
      const { personId } = await addPerson(hr, { ...twin, confirmed: true });
      expect(personId).not.toBe(people.khanh);
    }));

  it('is received from another unit by her number, name and birth day, and keeps her record', () =>
    inRollback(async (tx) => {
      await insertWorld(tx);
      const known = {
        ...somebody,
        fullName: 'Huỳnh Hữu Phúc',
        bornOn: '1972-02-02',
        idNumber: idNumbers.phuc,
      };
      const hr = as(actors.unitHrHealth, tx);
      expect(await fieldOf(addPerson(hr, { ...known, bornOn: '1972-02-03' }))).toBe(
        'idNumber id-number-of-another',
      );
      await endPosition(as(actors.unitHrCommune, tx), { positionId: postId('phuc'), validTo: '2026-10-31' });
      const { personId, received } = await addPerson(hr, known);
      expect([personId, received]).toEqual([people.phuc, true]);
      expect((await showPerson(hr, { personId })).posts.map(({ title }) => title)).toEqual([
        'Điều dưỡng',
        'Chủ tịch',
      ]);
    }));

  it('is refused at the field, and outside the units of the actor', () =>
    inRollback(async (tx) => {
      await insertWorld(tx);
      const hr = as(actors.unitHrHealth, tx);
      await expect(addPerson(hr, { ...somebody, unitId: units.communeA })).rejects.toThrow(Forbidden);
      await expect(addPerson(as(actors.auditor, tx), somebody)).rejects.toThrow(Forbidden);
      const wrong = {
        ...somebody,
        fullName: 'Mỹ',
        bornOn: '2026-02-29',
        idNumber: '123456789',
        email: 'x',
        phone: 'abc',
      };
      expect(await fieldOf(addPerson(hr, wrong))).toBe(
        'fullName name-and-surname, bornOn not-a-day, idNumber id-number-twelve, email not-an-email, phone not-a-phone',
      );
      expect(await fieldOf(addPerson(hr, { ...somebody, bornOn: '2026-11-25' }))).toBe('bornOn in-future');
    }));
});

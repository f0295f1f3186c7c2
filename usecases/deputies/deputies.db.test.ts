import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database, type Tx } from '#db/client.ts';
import { loadActingActor, loadActor } from '#db/queries/actors.ts';
import { orgUnitParent } from '#db/schema/organisation.ts';
import { roleGrant } from '#db/schema/people.ts';
import { inRollback, useTestDatabase } from '#db/testing/database.ts';
import { fixedId } from '#db/testing/fixed-id.ts';
import { insertWorld, now, today, world } from '#db/testing/world.ts';
import { permits } from '#domain/access/permission.ts';
import { Forbidden, NotFound } from '#domain/refusal.ts';
import { dayOf } from '#domain/time/day.ts';
import { disableAccount } from '#usecases/access/disable-account.ts';
import { endRole } from '#usecases/access/end-role.ts';
import { nameDeputy } from './name-deputy.ts';
import { actingOn, behalfOf, by, days, grantOf, name, refusal, seesHospital } from './testing/naming.ts';
import { withdrawDeputy } from './withdraw-deputy.ts';

useTestDatabase();
beforeAll(() => database().transaction(async (tx) => void (await insertWorld(tx))));

const { accounts, units, emailOf } = world;

describe('a deputy', () => {
  it('acts with the lent role from the first instant of the first day to the last of the last, in Vietnam', () =>
    inRollback(async (tx) => {
      const { deputyId } = await name(tx);
      const at = (instant: string) => actingOn(tx, deputyId, dayOf(new Date(instant)));
      expect(seesHospital(await at('2026-11-24T23:59:59+07:00'))).toBe(false);
      expect(seesHospital(await at('2026-11-25T00:00:00+07:00'))).toBe(true);
      expect(seesHospital(await at('2026-12-14T23:59:59+07:00'))).toBe(true);
      const after = await at('2026-12-15T00:00:00+07:00');
      expect(seesHospital(after)).toBe(false);
      expect(behalfOf(after)).toMatchObject({ ended: true, accountId: accounts.unitHrHealth });
    }));

  it('has the lent role alone while acting, and none of it when not', () =>
    inRollback(async (tx) => {
      const { deputyId } = await name(tx, { email: emailOf('unitHrCommune') });
      const acting = await loadActingActor(tx, accounts.unitHrCommune, deputyId, '2026-12-01');
      expect(acting).toMatchObject({
        accountId: accounts.unitHrCommune,
        grants: [{ role: 'unit-hr', unitId: units.health }],
        onBehalfOf: { accountId: accounts.unitHrHealth, ended: false },
      });
      expect(permits(acting, 'people.read', [units.communeA, units.province])).toBe(false);
      const herself = await loadActor(tx, accounts.unitHrCommune, '2026-12-01');
      expect(seesHospital(herself)).toBe(false);
      expect(behalfOf(herself)).toBeUndefined();
      // A deputyship of somebody else opens nothing.
      expect(await loadActingActor(tx, accounts.leader, deputyId, '2026-12-01')).toEqual({ kind: 'nobody' });
    }));

  it('loses it with the role it was taken from, with either account, with the unit, and when withdrawn', async () => {
    const ways: Record<string, (tx: Tx, deputyId: string) => Promise<unknown>> = {
      role: async (tx) =>
        endRole(by('administrator', tx), { grantId: await grantOf(tx, accounts.unitHrHealth) }),
      'the last day of the role': (tx) =>
        tx.update(roleGrant).set({ validTo: today }).where(eq(roleGrant.accountId, accounts.unitHrHealth)),
      holder: (tx) => disableAccount(by('administrator', tx), { accountId: accounts.unitHrHealth }),
      deputy: (tx) => disableAccount(by('administrator', tx), { accountId: accounts.learner }),
      unit: (tx) =>
        tx.update(orgUnitParent).set({ validTo: today }).where(eq(orgUnitParent.unitId, units.hospital)),
      withdrawal: (tx, deputyId) => withdrawDeputy(by('unitHrHealth', tx), { deputyId }),
      'withdrawal by an administrator': (tx, deputyId) =>
        withdrawDeputy(by('administrator', tx), { deputyId }),
    };
    for (const [way, end] of Object.entries(ways)) {
      await inRollback(async (tx) => {
        const { deputyId } = await name(tx, { unitId: units.hospital });
        expect(seesHospital(await actingOn(tx, deputyId, '2026-11-25')), way).toBe(true);
        await end(tx, deputyId);
        expect(seesHospital(await actingOn(tx, deputyId, '2026-11-25')), way).toBe(false);
      });
    }
  });

  it('is named for one unit below, and reaches no further', () =>
    inRollback(async (tx) => {
      const { deputyId } = await name(tx, { unitId: units.hospital });
      const acting = await actingOn(tx, deputyId, '2026-12-01');
      expect(seesHospital(acting)).toBe(true);
      expect(permits(acting, 'people.read', [units.health, units.province])).toBe(false);
    }));
});

describe('naming a deputy', () => {
  it('lends what one holds oneself, for as long as one holds it, and nothing more', () =>
    inRollback(async (tx) => {
      await expect(name(tx, { unitId: units.communeB })).rejects.toEqual(refusal('deputy-beyond-own-role'));
      await expect(name(tx, { unitId: units.province })).rejects.toEqual(refusal('deputy-beyond-own-role'));
      await expect(name(tx, { unitId: fixedId(50, 1) })).rejects.toEqual(refusal('deputy-beyond-own-role'));
      await expect(name(tx, { email: emailOf('unitHrHealth') })).rejects.toEqual(refusal('deputy-is-self'));
      await expect(name(tx, { email: 'ai@example.vn' })).rejects.toEqual(refusal('deputy-unknown-account'));
      await expect(name(tx, { email: emailOf('disabled') })).rejects.toEqual(
        refusal('deputy-unknown-account'),
      );
      await expect(name(tx, { validFrom: '2026-11-23' })).rejects.toThrow('validFrom in-the-past');
      await expect(name(tx, { validTo: '2026-11-24' })).rejects.toThrow('validTo ends-before-start');
      await expect(name(tx, { validTo: '2027-11-26' })).rejects.toThrow('validTo days-too-long');
      await expect(name(tx, { reason: ' ' })).rejects.toThrow('reason');
      await tx
        .update(roleGrant)
        .set({ validTo: '2026-12-01' })
        .where(eq(roleGrant.accountId, accounts.unitHrHealth));
      await expect(name(tx)).rejects.toThrow('validTo after-own-role');
    }));

  it("is not done with somebody else's role, with a role nobody lends, or while acting", () =>
    inRollback(async (tx) => {
      const grantId = await grantOf(tx, accounts.provinceHr);
      await expect(name(tx, { grantId })).rejects.toThrow(Forbidden);
      await expect(name(tx, { grantId: fixedId(50, 2) })).rejects.toThrow(NotFound);
      const administrator = await grantOf(tx, accounts.administrator);
      const input = { grantId: administrator, email: emailOf('learner'), reason: 'Nghỉ phép', ...days };
      await expect(nameDeputy(by('administrator', tx), input)).rejects.toThrow(Forbidden);
      const { deputyId } = await name(tx, { email: emailOf('unitHrCommune') });
      const actor = await loadActingActor(tx, accounts.unitHrCommune, deputyId, '2026-11-25');
      const own = { ...input, grantId: await grantOf(tx, accounts.unitHrCommune) };
      const lent = { ...input, grantId: await grantOf(tx, accounts.unitHrHealth) };
      for (const passedOn of [own, lent])
        await expect(nameDeputy({ actor, db: tx, now }, passedOn)).rejects.toThrow(Forbidden);
      await expect(withdrawDeputy({ actor, db: tx, now }, { deputyId })).rejects.toThrow(Forbidden);
    }));

  it('is not done twice for the same days; for other days, another unit or after a withdrawal it is', () =>
    inRollback(async (tx) => {
      const { deputyId } = await name(tx);
      await expect(name(tx, { validFrom: '2026-12-14', validTo: '2026-12-20' })).rejects.toEqual(
        refusal('deputy-already-named'),
      );
      await name(tx, { validFrom: '2026-12-15', validTo: '2026-12-20' });
      await name(tx, { unitId: units.hospital });
      await withdrawDeputy(by('unitHrHealth', tx), { deputyId });
      await expect(withdrawDeputy(by('unitHrHealth', tx), { deputyId })).rejects.toThrow(NotFound);
      await name(tx);
    }));

  it('twice at the same moment makes one deputyship', async () => {
    const both = await Promise.allSettled(
      [1, 2].map(() => database().transaction((tx) => name(tx, { email: emailOf('trainer') }))),
    );
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = both.find((one) => one.status === 'rejected');
    expect(refused?.reason).toEqual(refusal('deputy-already-named'));
  });

  it('while the role is being taken away leaves a deputyship that does not hold, or none', async () => {
    const grantId = await database().transaction((tx) => grantOf(tx, accounts.unitHrCommune));
    const input = { grantId, email: emailOf('leader'), reason: 'Nghỉ phép', ...days };
    const [named] = await Promise.allSettled([
      nameDeputy(by('unitHrCommune'), input),
      endRole(by('administrator'), { grantId }),
    ]);
    if (named.status === 'rejected') expect(named.reason).toBeInstanceOf(NotFound);
    else {
      const acting = await loadActingActor(database(), accounts.leader, named.value.deputyId, '2026-11-25');
      expect(acting).toMatchObject({ grants: [], onBehalfOf: { ended: true } });
    }
  });

  it('is kept by the database itself: no second one for the same days, no edit, no deletion', () =>
    inRollback(async (tx) => {
      const { deputyId } = await name(tx, { email: emailOf('auditor') });
      const attempt = (statement: ReturnType<typeof sql>) =>
        tx.transaction((inner) => inner.execute(statement));
      await expect(
        attempt(
          sql`insert into deputy select tenant_id, gen_random_uuid(), grant_id, account_id, unit_id, '2026-12-14', '2027-01-01', reason, recorded_at from deputy where id = ${deputyId}`,
        ),
      ).rejects.toMatchObject({ cause: { code: '23P01' } });
      for (const change of [
        sql`update deputy set valid_to = '2027-12-31' where id = ${deputyId}`,
        sql`delete from deputy where id = ${deputyId}`,
      ])
        await expect(attempt(change)).rejects.toMatchObject({ cause: { code: '23001' } });
    }));
});

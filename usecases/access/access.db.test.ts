import { desc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database, type Tx } from '#db/client.ts';
import { addApiToken } from '#db/queries/accounts.ts';
import { apiTokenAccount, loadActor, openSession, sessionByHash } from '#db/queries/actors.ts';
import { auditEntry } from '#db/schema/audit.ts';
import { account } from '#db/schema/people.ts';
import { inRollback, useTestDatabase } from '#db/testing/database.ts';
import { fixedId } from '#db/testing/fixed-id.ts';
import { insertWorld, now, today, world } from '#db/testing/world.ts';
import { type Actor, permits } from '#domain/access/permission.ts';
import { Forbidden, InvalidInput, NotFound, Refused, SignedOut } from '#domain/refusal.ts';
import { env } from '#lib/env.ts';
import { disableAccount } from './disable-account.ts';
import { enableAccount } from './enable-account.ts';
import { endRole } from './end-role.ts';
import { endSessions } from './end-sessions.ts';
import { grantRole } from './grant-role.ts';
import { listAccounts } from './list-accounts.ts';
import { showAccount } from './show-account.ts';

useTestDatabase();
beforeAll(() => database().transaction(async (tx) => void (await insertWorld(tx))));

const { accounts, actors, units } = world;
const admin = (db: Tx) => ({ actor: actors.administrator, db, now });
const actorNow = (tx: Tx, accountId: string) => loadActor(tx, accountId, today);
const maySeeHospital = (actor: Actor) =>
  permits(actor, 'people.read', [units.hospital, units.health, units.province]);
const lifetime = { createdAt: now, expiresAt: new Date(now.getTime() + 3_600_000) };
const refusal = (code: string) => expect.objectContaining({ name: 'Refused', code });

describe('a role', () => {
  it('counts from the next request after it is given, and no longer after it is ended, on the same day', () =>
    inRollback(async (tx) => {
      const accountId = accounts.learner;
      expect(maySeeHospital(await actorNow(tx, accountId))).toBe(false);
      const { grantId } = await grantRole(admin(tx), { accountId, role: 'unit-hr', unitId: units.hospital });
      expect(maySeeHospital(await actorNow(tx, accountId))).toBe(true);
      await endRole(admin(tx), { grantId });
      expect(maySeeHospital(await actorNow(tx, accountId))).toBe(false);
      await expect(endRole(admin(tx), { grantId })).rejects.toThrow(NotFound);
      const shown = await showAccount(admin(tx), { accountId });
      expect(shown.grants).toEqual([]);
      expect(shown.ended).toMatchObject([{ role: 'unit-hr', unitName: 'Bệnh viện Đa khoa', endedAt: now }]);
    }));

  it('counts only on its days', () =>
    inRollback(async (tx) => {
      const accountId = accounts.learner;
      await grantRole(admin(tx), {
        accountId,
        role: 'leader',
        unitId: null,
        validFrom: '2026-12-01',
        validTo: '2026-12-31',
      });
      const grantsOn = async (day: string) => {
        const actor = await loadActor(tx, accountId, day);
        return actor.kind === 'account' ? actor.grants.length : -1;
      };
      expect([
        await grantsOn('2026-11-30'),
        await grantsOn('2026-12-01'),
        await grantsOn('2026-12-31'),
        await grantsOn('2027-01-01'),
      ]).toEqual([0, 1, 1, 0]);
    }));

  it('is not held twice over the same days, but may be for another unit', () =>
    inRollback(async (tx) => {
      const give = (unitId: string | null, days = {}) =>
        grantRole(admin(tx), { accountId: accounts.unitHrHealth, role: 'unit-hr', unitId, ...days });
      await expect(give(units.health)).rejects.toEqual(refusal('role-already-held'));
      await expect(give(units.health, { validFrom: '2027-01-01', validTo: '2027-02-01' })).rejects.toEqual(
        refusal('role-already-held'),
      );
      await give(units.communeB);
      await expect(give(units.communeB)).rejects.toEqual(refusal('role-already-held'));
    }));

  it('is refused where it makes no sense', () =>
    inRollback(async (tx) => {
      const give = (input: object) =>
        grantRole(admin(tx), { accountId: accounts.learner, role: 'unit-hr', unitId: null, ...input });
      await expect(give({})).rejects.toThrow('unitId needs-unit');
      await expect(give({ role: 'administrator', unitId: units.health })).rejects.toThrow(
        'unitId province-only',
      );
      await expect(give({ unitId: units.health, validFrom: '2026-11-23' })).rejects.toThrow(
        'validFrom in-the-past',
      );
      await expect(
        give({ unitId: units.health, validFrom: '2026-12-02', validTo: '2026-12-01' }),
      ).rejects.toThrow('validTo ends-before-start');
      await expect(give({ unitId: units.health, validFrom: '2026-02-30' })).rejects.toThrow(InvalidInput);
      await expect(give({ unitId: fixedId(50, 1) })).rejects.toThrow(NotFound);
      await expect(give({ accountId: fixedId(50, 2), unitId: units.health })).rejects.toThrow(NotFound);
    }));

  it('of the last administrator stays', () =>
    inRollback(async (tx) => {
      const own = (await showAccount(admin(tx), { accountId: accounts.administrator })).grants[0]?.id ?? '';
      await expect(endRole(admin(tx), { grantId: own })).rejects.toEqual(refusal('last-administrator'));
      await expect(disableAccount(admin(tx), { accountId: accounts.administrator })).rejects.toEqual(
        refusal('last-administrator'),
      );
      // One for a time, or one who is disabled, does not count as another.
      await grantRole(admin(tx), {
        accountId: accounts.trainer,
        role: 'administrator',
        unitId: null,
        validTo: '2026-12-31',
      });
      await grantRole(admin(tx), { accountId: accounts.disabled, role: 'administrator', unitId: null });
      await expect(endRole(admin(tx), { grantId: own })).rejects.toEqual(refusal('last-administrator'));
      await grantRole(admin(tx), { accountId: accounts.leader, role: 'administrator', unitId: null });
      await endRole(admin(tx), { grantId: own });
      expect(permits(await actorNow(tx, accounts.administrator), 'accounts.manage', 'province')).toBe(false);
    }));
});

describe('an account', () => {
  it('that is disabled is dead at its next request, by session and by token, and stays signed out when enabled', () =>
    inRollback(async (tx) => {
      const accountId = accounts.provinceHr;
      await openSession(tx, { tokenHash: 's1', accountId, ...lifetime });
      await addApiToken(tx, { tokenHash: 't1', accountId, ...lifetime });
      await disableAccount(admin(tx), { accountId });
      expect(await actorNow(tx, accountId)).toEqual({ kind: 'nobody' });
      expect(await sessionByHash(tx, 's1', now)).toBeNull();
      await enableAccount(admin(tx), { accountId });
      expect((await actorNow(tx, accountId)).kind).toBe('account');
      expect(await sessionByHash(tx, 's1', now)).toBeNull();
      expect(await apiTokenAccount(tx, 't1', now)).toBeNull();
    }));

  it('loses every session and token when they are ended, and no other account does', () =>
    inRollback(async (tx) => {
      for (const name of ['a', 'b'])
        await openSession(tx, { tokenHash: name, accountId: accounts.learner, ...lifetime });
      await addApiToken(tx, { tokenHash: 't', accountId: accounts.learner, ...lifetime });
      await openSession(tx, { tokenHash: 'other', accountId: accounts.leader, ...lifetime });
      expect((await showAccount(admin(tx), { accountId: accounts.learner })).doors).toEqual({
        sessions: 2,
        tokens: 1,
      });
      await endSessions(admin(tx), { accountId: accounts.learner });
      expect((await showAccount(admin(tx), { accountId: accounts.learner })).doors).toEqual({
        sessions: 0,
        tokens: 0,
      });
      expect(await sessionByHash(tx, 'other', now)).not.toBeNull();
    }));

  it('is found by part of its e-mail, by name without marks, and by role', () =>
    inRollback(async (tx) => {
      const find = async (input: object) =>
        (await listAccounts(admin(tx), input)).accounts.map((one) => one.id);
      expect(await find({ search: 'UNITHRH' })).toEqual([accounts.unitHrHealth]);
      expect(await find({ search: 'thi em' })).toEqual([accounts.unitHrHealth]);
      expect(await find({ search: 'Thanh tra' })).toEqual([accounts.auditor]);
      expect(await find({ search: '%' })).toEqual([]);
      expect((await find({ role: 'unit-hr' })).sort()).toEqual(
        [accounts.unitHrHealth, accounts.unitHrCommune].sort(),
      );
      expect(await find({})).toHaveLength(10);
    }));

  it('is listed in pages that go on behind each other', () =>
    inRollback(async (tx) => {
      const rows = Array.from({ length: 60 }, (_, i) => ({
        tenantId: env.tenant,
        id: fixedId(51, i),
        email: `P${i}@example.vn`,
        displayName: 'P',
        demo: true,
      }));
      await tx.insert(account).values(rows);
      const first = await listAccounts(admin(tx), {});
      const second = await listAccounts(admin(tx), { after: first.next });
      expect([first.accounts.length, second.accounts.length, second.next]).toEqual([50, 20, null]);
      expect(new Set([...first.accounts, ...second.accounts].map((one) => one.id)).size).toBe(70);
    }));
});

describe('administering accounts', () => {
  it('is for administrators alone, and a denial leaves an entry', () =>
    inRollback(async (tx) => {
      for (const name of ['learner', 'trainer', 'unitHrHealth', 'provinceHr', 'leader', 'auditor'] as const) {
        const caller = { actor: actors[name], db: tx, now };
        const accountId = accounts.learner;
        await expect(listAccounts(caller, {}), name).rejects.toThrow(Forbidden);
        await expect(showAccount(caller, { accountId }), name).rejects.toThrow(Forbidden);
        await expect(
          grantRole(caller, { accountId, role: 'administrator', unitId: null }),
          name,
        ).rejects.toThrow(Forbidden);
        await expect(disableAccount(caller, { accountId }), name).rejects.toThrow(Forbidden);
        await expect(endSessions(caller, { accountId }), name).rejects.toThrow(Forbidden);
      }
      await expect(listAccounts({ actor: actors.nobody, db: tx, now }, {})).rejects.toThrow(SignedOut);
      const denied = await tx.select().from(auditEntry).where(eq(auditEntry.outcome, 'denied'));
      expect(denied.filter((entry) => entry.action === 'account.grant-role')).toHaveLength(6);
    }));

  it('is in the log with ids and roles only', () =>
    inRollback(async (tx) => {
      await grantRole(admin(tx), { accountId: accounts.learner, role: 'trainer', unitId: null });
      await disableAccount(admin(tx), { accountId: accounts.learner });
      const entries = await tx
        .select()
        .from(auditEntry)
        .where(eq(auditEntry.accountId, accounts.administrator))
        .orderBy(desc(auditEntry.sequence));
      expect(entries.map((entry) => entry.action)).toEqual(['account.disable', 'account.grant-role']);
      expect(JSON.stringify(entries)).not.toMatch(/@|Thủy/);
    }));

  it('by two at once who remove each other leaves one', async () => {
    const other = await database().transaction((tx) =>
      grantRole(admin(tx), { accountId: accounts.leader, role: 'administrator', unitId: null }),
    );
    const own = await database().transaction(
      async (tx) => (await showAccount(admin(tx), { accountId: accounts.administrator })).grants[0]?.id ?? '',
    );
    const both = await Promise.allSettled(
      [other.grantId, own].map((grantId) => endRole({ actor: actors.administrator, now }, { grantId })),
    );
    const failed = both.filter((one) => one.status === 'rejected');
    expect(failed).toHaveLength(1);
    expect(failed[0]?.reason).toBeInstanceOf(Refused);
  });
});

import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database, type Tx } from '#db/client.ts';
import { apiTokenAccount, loadActor, sessionByHash } from '#db/queries/actors.ts';
import { auditEntry } from '#db/schema/audit.ts';
import { session } from '#db/schema/people.ts';
import { inRollback, useTestDatabase } from '#db/testing/database.ts';
import { insertWorld, now, world } from '#db/testing/world.ts';
import type { Actor } from '#domain/access/permission.ts';
import { Forbidden, NotFound } from '#domain/refusal.ts';
import { issueToken } from '#usecases/access/issue-token.ts';
import { readAudit } from '#usecases/audit/read-audit.ts';
import { listPeople } from '#usecases/people/list-people.ts';
import { listDeputies } from './list-deputies.ts';
import { startActing } from './start-acting.ts';
import { stopActing } from './stop-acting.ts';
import { actingOn, behalfOf, by, name, refusal, seesHospital, signedIn } from './testing/naming.ts';

useTestDatabase();
beforeAll(() => database().transaction(async (tx) => void (await insertWorld(tx))));

const { accounts, actors, units, emailOf } = world;

describe('acting', () => {
  const tomorrow = new Date('2026-11-25T03:00:00Z');
  const begin = async (tx: Tx) => {
    const { deputyId } = await name(tx);
    await signedIn(tx, 's1');
    return deputyId;
  };

  it('begins when the deputy says so, in that session only, and ends at one click', () =>
    inRollback(async (tx) => {
      const deputyId = await begin(tx);
      await signedIn(tx, 's2');
      const caller = { actor: actors.learner, db: tx, now: tomorrow };
      await startActing(caller, { deputyId, sessionHash: 's1' });
      expect((await sessionByHash(tx, 's1', now))?.actingDeputyId).toBe(deputyId);
      expect((await sessionByHash(tx, 's2', now))?.actingDeputyId).toBeNull();
      await expect(startActing(caller, { deputyId, sessionHash: 's1' })).rejects.toEqual(
        refusal('deputy-already-acting'),
      );
      const actor = await actingOn(tx, deputyId, '2026-11-25');
      await stopActing({ actor, db: tx, now: tomorrow }, { sessionHash: 's1' });
      expect((await sessionByHash(tx, 's1', now))?.actingDeputyId).toBeNull();
    }));

  it('is not begun before its day, by somebody else, or in a session of somebody else', () =>
    inRollback(async (tx) => {
      const deputyId = await begin(tx);
      await signedIn(tx, 'theirs', accounts.leader);
      const start = (actor: Actor, sessionHash: string, at: Date) =>
        startActing({ actor, db: tx, now: at }, { deputyId, sessionHash });
      await expect(start(actors.learner, 's1', now)).rejects.toEqual(refusal('deputy-not-current'));
      await expect(start(actors.leader, 'theirs', tomorrow)).rejects.toThrow(Forbidden);
      await expect(start(actors.learner, 'theirs', tomorrow)).rejects.toThrow(NotFound);
      await expect(start(actors.learner, '', tomorrow)).rejects.toThrow(NotFound);
      await expect(
        stopActing({ actor: actors.learner, db: tx, now }, { sessionHash: 'theirs' }),
      ).rejects.toThrow(Forbidden);
      expect(await tx.select().from(session).where(sql`acting_deputy_id is not null`)).toEqual([]);
    }));

  it('is not for API tokens: a token of the deputy stays her own', () =>
    inRollback(async (tx) => {
      const deputyId = await begin(tx);
      await startActing({ actor: actors.learner, db: tx, now: tomorrow }, { deputyId, sessionHash: 's1' });
      await issueToken({ actor: actors.system, db: tx, now }, { email: emailOf('learner'), days: 30 });
      const rows = await tx.execute<{ token_hash: string }>(sql`select token_hash from api_token`);
      const accountId = await apiTokenAccount(tx, rows[0]?.token_hash ?? '', now);
      const actor = await loadActor(tx, accountId ?? '', '2026-11-25');
      expect(seesHospital(actor)).toBe(false);
      expect(behalfOf(actor)).toBeUndefined();
    }));

  it('stands in every entry it leaves, denials included, and the chain still holds', () =>
    inRollback(async (tx) => {
      const deputyId = await begin(tx);
      await startActing({ actor: actors.learner, db: tx, now: tomorrow }, { deputyId, sessionHash: 's1' });
      const actor = await actingOn(tx, deputyId, '2026-11-25');
      await listPeople({ actor, db: tx, now: tomorrow }, {});
      await expect(readAudit({ actor, db: tx, now: tomorrow }, {})).rejects.toThrow(Forbidden);
      const entries = await tx.select().from(auditEntry).where(eq(auditEntry.accountId, accounts.learner));
      expect(entries.map(({ action, outcome, detail }) => [action, outcome, detail.onBehalfOf])).toEqual([
        ['deputy.start-acting', 'done', accounts.unitHrHealth],
        ['people.list', 'done', accounts.unitHrHealth],
        ['audit.read', 'denied', accounts.unitHrHealth],
      ]);
      const broken = await tx.execute(
        sql`select 1 from audit_entry e where e.hash <> audit_hash(e) or (e.sequence > 1 and e.previous_hash is distinct from
             (select p.hash from audit_entry p where p.chain = e.chain and p.sequence = e.sequence - 1))`,
      );
      expect(broken).toHaveLength(0);
      // The log shows both names, and finds the entry under either account.
      for (const accountId of [accounts.learner, accounts.unitHrHealth]) {
        const { entries: shown } = await readAudit(by('auditor', tx), { accountId });
        expect(shown.find((entry) => entry.action === 'people.list')).toMatchObject({
          displayName: world.fullNames.thuy,
          onBehalfOfName: world.fullNames.em,
        });
      }
    }));
});

describe('the list of deputies', () => {
  it('shows each account its own, and an administrator all that is not over', () =>
    inRollback(async (tx) => {
      const { deputyId } = await name(tx);
      const seen = async (who: keyof typeof actors) => {
        const { named, namedIn, all } = await listDeputies(by(who, tx), {});
        return [named, namedIn, all ?? []].map((list) => list.filter((one) => one.id === deputyId).length);
      };
      expect(await seen('unitHrHealth')).toEqual([1, 0, 0]);
      expect(await seen('learner')).toEqual([0, 1, 0]);
      expect(await seen('unitHrCommune')).toEqual([0, 0, 0]);
      expect(await seen('administrator')).toEqual([0, 0, 1]);
      const { grants } = await listDeputies(by('unitHrHealth', tx), {});
      expect(grants[0]?.units.map((unit) => unit.id)).toEqual([units.health, units.hospital, units.ward]);
    }));
});

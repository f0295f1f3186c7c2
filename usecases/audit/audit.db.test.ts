import { describe, expect, it } from 'vitest';
import { writeAudit } from '#db/queries/audit.ts';
import { inRollback, useTestDatabase } from '#db/testing/database.ts';
import { insertWorld, now, world } from '#db/testing/world.ts';
import { Forbidden, InvalidInput } from '#domain/refusal.ts';
import { readAudit } from './read-audit.ts';

useTestDatabase();

const { actors, accounts } = world;
const nothing = { subjectKind: 'x', subjectId: null };

describe('the audit log', () => {
  it('is read newest first in pages that miss and repeat nothing, also within one instant', () =>
    inRollback(async (tx) => {
      await insertWorld(tx);
      for (let i = 0; i < 70; i++)
        await writeAudit(tx, actors.provinceHr, 'people.list', 'done', now, nothing);
      const later = new Date(now.getTime() + 1);
      await writeAudit(tx, actors.learner, 'people.list', 'denied', later, nothing);
      const auditor = { actor: actors.auditor, db: tx, now };
      const first = await readAudit(auditor, { action: 'people.list' });
      const second = await readAudit(auditor, { action: 'people.list', after: first.next });
      expect(first.entries[0]).toMatchObject({
        outcome: 'denied',
        displayName: 'Cao Thị Thủy',
        recordedAt: later,
      });
      expect([first.entries.length, second.entries.length, second.next]).toEqual([50, 21, null]);
      expect(new Set([...first.entries, ...second.entries].map((entry) => entry.id)).size).toBe(71);
    }));

  it('is filtered by action and by account, and names the actions there are', () =>
    inRollback(async (tx) => {
      await insertWorld(tx);
      await writeAudit(tx, actors.provinceHr, 'period.close', 'done', now, nothing);
      await writeAudit(tx, actors.system, 'system.sweep', 'done', now, nothing);
      const administrator = { actor: actors.administrator, db: tx, now };
      const byAccount = await readAudit(administrator, { accountId: accounts.provinceHr });
      expect(byAccount.entries.map((entry) => entry.action)).toEqual(['period.close']);
      const bySystem = await readAudit(administrator, { action: 'system.sweep' });
      expect(bySystem.entries).toMatchObject([{ accountId: null, chain: 'system', displayName: null }]);
      expect(bySystem.actions).toEqual(['audit.read', 'period.close', 'system.sweep']);
    }));

  it('is closed to everybody but auditors and administrators', () =>
    inRollback(async (tx) => {
      await insertWorld(tx);
      for (const name of ['learner', 'trainer', 'unitHrHealth', 'provinceHr', 'leader'] as const) {
        await expect(readAudit({ actor: actors[name], db: tx, now }, {}), name).rejects.toThrow(Forbidden);
      }
      await expect(readAudit({ actor: actors.auditor, db: tx, now }, { after: "x' or 1" })).rejects.toThrow(
        InvalidInput,
      );
    }));
});

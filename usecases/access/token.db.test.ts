import { describe, expect, it } from 'vitest';
import { apiTokenAccount } from '#db/queries/actors.ts';
import { auditEntry } from '#db/schema/audit.ts';
import { apiToken } from '#db/schema/people.ts';
import { inRollback, useTestDatabase } from '#db/testing/database.ts';
import { insertWorld, now, world } from '#db/testing/world.ts';
import { Forbidden, InvalidInput, NotFound } from '#domain/refusal.ts';
import { realNow } from '#lib/clock.ts';
import { tokenHash } from '#lib/secrets.ts';
import { issueToken } from './issue-token.ts';
import { revokeToken } from './revoke-token.ts';

useTestDatabase();

const { accounts, actors, emailOf } = world;

describe('a bearer token', () => {
  it('works until its last instant, is stored hashed, and is dead once revoked', () =>
    inRollback(async (tx) => {
      await insertWorld(tx);
      const operator = { actor: actors.system, db: tx, now };
      const before = realNow().getTime();
      const { token, expiresAt } = await issueToken(operator, {
        email: emailOf('provinceHr').toUpperCase(),
        days: 90,
      });
      // Ninety days by the machine's clock, whatever the product's clock is set to.
      const lifeMs = 90 * 86_400_000;
      expect(expiresAt.getTime()).toBeGreaterThanOrEqual(before + lifeMs);
      expect(expiresAt.getTime()).toBeLessThanOrEqual(realNow().getTime() + lifeMs);
      const account = (at: Date) => apiTokenAccount(tx, tokenHash(token), at);
      expect(await account(new Date(expiresAt.getTime() - 1))).toBe(accounts.provinceHr);
      expect(await account(expiresAt)).toBeNull();
      expect(JSON.stringify(await tx.select().from(apiToken))).not.toContain(token);
      expect(JSON.stringify(await tx.select().from(auditEntry))).not.toContain(token);
      await revokeToken(operator, { token });
      expect(await account(now)).toBeNull();
      await expect(revokeToken(operator, { token })).rejects.toThrow(NotFound);
      const entries = await tx.select().from(auditEntry);
      expect(entries.map(({ action, chain }) => [action, chain])).toEqual([
        ['token.issue', 'system'],
        ['token.revoke', 'system'],
      ]);
    }));

  it('is made for accounts that are there and open, for a number of days that makes sense, by who administers them', () =>
    inRollback(async (tx) => {
      await insertWorld(tx);
      const issue = (input: { email: string; days: number }, actor = actors.system) =>
        issueToken({ actor, db: tx, now }, input);
      const email = emailOf('learner');
      await expect(issue({ email: 'nobody@example.vn', days: 90 })).rejects.toThrow(NotFound);
      await expect(issue({ email: emailOf('disabled'), days: 90 })).rejects.toEqual(
        expect.objectContaining({ code: 'account-disabled' }),
      );
      for (const days of [0, -1, 1.5, 99_999])
        await expect(issue({ email, days })).rejects.toThrow(InvalidInput);
      for (const actor of [actors.provinceHr, actors.auditor, actors.learner])
        await expect(issue({ email, days: 1 }, actor)).rejects.toThrow(Forbidden);
    }));
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Tx } from '#db/client.ts';
import { account, roleGrant } from '#db/schema/people.ts';
import { inRollback, useTestDatabase } from '#db/testing/database.ts';
import { insertWorld, now, world } from '#db/testing/world.ts';
import type { Actor } from '#domain/access/permission.ts';
import { Forbidden, InvalidInput, NotFound, Refused } from '#domain/refusal.ts';
import { env } from '#lib/env.ts';
import { openAccount } from './open-account.ts';

useTestDatabase();

const { actors, emailOf } = world;
const as = (actor: Actor, db: Tx) => ({ actor, db, now });
const wish = { email: 'moi@example.vn', displayName: 'Người được mời', roles: ['trainer' as const] };
const invalid = (path: string, code: string) =>
  expect.objectContaining({ fields: [expect.objectContaining({ path, code })] });

describe('opening an account', () => {
  it('gives the role and sends the link to the address itself', () =>
    inRollback(async (tx) => {
      await insertWorld(tx);
      const mail = { subjectLine: 'Mời', body: 'Đường dẫn: {link}' };
      const { accountId, link } = await openAccount(as(actors.administrator, tx), { ...wish, mail });
      expect(await tx.select().from(roleGrant).where(eq(roleGrant.accountId, accountId))).toMatchObject([
        { role: 'trainer', unitId: null },
      ]);
      const folder = join(env.dataDir, 'mail');
      const mails = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
      const token = String(link.split('/').pop());
      expect(mails.filter((one) => one.replaceAll('=\r\n', '').includes(token))).toHaveLength(1);
      expect(mails.join()).toContain('To: moi@example.vn');
    }));

  it('says at the field what is missing or does not fit', () =>
    inRollback(async (tx) => {
      await insertWorld(tx);
      const open = (more: object) => openAccount(as(actors.administrator, tx), { ...wish, ...more });
      await expect(open({ email: 'nobody' })).rejects.toEqual(invalid('email', 'not-an-email'));
      await expect(open({ displayName: '  ' })).rejects.toEqual(invalid('displayName', 'missing'));
      await expect(open({ displayName: 'x'.repeat(201) })).rejects.toEqual(
        invalid('displayName', 'too-long'),
      );
      await expect(open({ roles: ['unit-hr'] })).rejects.toEqual(invalid('unitCode', 'needs-unit'));
      await expect(open({ roles: ['nothing'] })).rejects.toThrow(InvalidInput);
      await expect(open({ unitCode: 'KHONG-CO' })).rejects.toThrow(NotFound);
      expect(await tx.select().from(account).where(eq(account.email, wish.email))).toEqual([]);
    }));

  it('refuses an address that has an account, and everybody but the administrator', () =>
    inRollback(async (tx) => {
      await insertWorld(tx);
      await expect(
        openAccount(as(actors.administrator, tx), { ...wish, email: emailOf('learner').toUpperCase() }),
      ).rejects.toThrow(Refused);
      for (const actor of [actors.provinceHr, actors.unitHrHealth, actors.auditor, actors.learner])
        await expect(openAccount(as(actor, tx), wish)).rejects.toThrow(Forbidden);
    }));
});
